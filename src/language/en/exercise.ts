import type { ExerciseWords } from '../sections/exercise.ts';
import { plural } from './plural.ts';

export const exercise: ExerciseWords = {
  yours: 'Your turn',
  ask: {
    number: (symbol) => `What is ${symbol}?`,
    numbers: (symbol) => `What are the numbers of ${symbol}?`,
    sign: (symbol) => `Is ${symbol} positive or negative?`,
    larger: (symbol) => `Which entry of ${symbol} is the largest?`,
    step: (t, symbol) => `Work out timestep ${t}, value by value, up to ${symbol}.`,
  },
  given: (digits, hasTable) =>
    `All you need is in the picture. ${hasTable ? 'Paper and the small table are' : 'Paper is'} allowed; ${digits} digits after the point.`,
  givenSign: 'All you need is in the picture. You need not work out the number.',
  signs: { positive: 'positive', zero: 'zero', negative: 'negative' },
  check: 'Check',
  help: ['Show me what it is made of', 'Show me the sum'],
  play: 'Play the solution',
  again: 'Start again',
  another: 'Another one like this',
  none: 'No other numbers were found at which every slip can be told from the right answer.',
  stop: 'Show all numbers',
  toAsked: 'Back to what is asked',
  worksheet: 'As a worksheet',
  result: 'Copy my result',
  copied: 'Copied',
  right: 'Right.',
  told: 'This one was shown to you.',
  done: (tries, told) =>
    told === 0
      ? tries === 1
        ? 'Right at the first check.'
        : `Right after ${plural(tries, 'check')}.`
      : `Done after ${plural(tries, 'check')}; ${told === 1 ? 'one number was' : `${told} numbers were`} shown to you.`,
  wrong: 'Not this number.',
  wrongSign: 'Not this sign.',
  wrongLargest: 'Not this entry.',
  lookAt: 'Work it out once more, term by term, or have a look at what it is made of.',
  oneOf: (count) =>
    `This can come from ${count === 2 ? 'either of two slips' : `one of ${count} slips`}:`,
  coarse: (digits) => `Give ${digits} digits after the point. This does not count as a try.`,
  empty: 'Type a number first.',
  unreadable: (text) => `“${text}” is not a number. This does not count as a try.`,
  slips: {
    row: (answer, { matrix, row, unit }) =>
      `**${answer} comes from another row.** You used row ${row} of ${matrix}; unit ${unit} has row ${unit}.`,
    turned: (answer, { matrix, unit }) =>
      `**${answer} comes from ${matrix} turned over.** Unit ${unit} takes its row, not its column; on the way back it is the other way round.`,
    earlier: (answer, { instead, read }) =>
      `**${answer} would be right one timestep earlier.** You read ${instead}; what arrives here is ${read}.`,
    term: (answer, { of }) =>
      `**${answer} would be right without ${of}.** It is a term of the sum.`,
    minus: (answer, { of }) => `**${answer} has ${of} with the wrong sign.** It is added.`,
    activation: (answer, { of }) =>
      `**${answer} is the sum itself.** It still has to go through ${of}.`,
    slope: (answer, { of }) =>
      `**${answer} leaves out the slope of ${of}.** On the way back the gradient is multiplied by it.`,
    factor: (answer, { of }) => `**${answer} would be right without the factor ${of}.**`,
    added: (answer) =>
      `**${answer} adds where it should multiply.** The circle with the dot is a product, unit by unit.`,
    complement: (answer, { of }) =>
      `**${answer} takes ${of} itself.** What is needed here is 1 minus it.`,
    exponential: (answer, { of }) => `**${answer} takes ${of} itself.** First comes exp.`,
    share: (answer) =>
      `**${answer} is not divided yet.** A share is one number over the sum of all of them.`,
    target: (answer) =>
      `**${answer} is the answer without the target.** Subtract what it should have been.`,
    mean: (answer) =>
      `**${answer} is the gradient of the sum.** The loss is a mean: divide by how many are judged.`,
    sign: (answer) => `**${answer} has the right size.** Look at the sign.`,
    unit: (answer, { unit }) => `**${answer} belongs to another unit.** Unit ${unit} is asked for.`,
  },
  table: (name) => `Values of ${name}`,
  computing: 'The numbers are being computed …',
  make: {
    about: 'Turn this moment round: its numbers are asked for, and you work them out.',
    value: 'What is asked for',
    unit: 'Which entries',
    all: 'all',
    as: 'Answered by',
    number: 'numbers',
    sign: 'signs',
    larger: 'the largest entry',
    from: 'Starting from',
    parts: 'what it is made of',
    step: 'the whole timestep',
    weights: 'With',
    own: 'the weights on the stage',
    coarse: 'easy numbers, in tenths',
    start: 'Ask',
    tooMany: (most) => `No more than ${plural(most, 'number')} at once. Choose one entry.`,
    nothing: 'Nothing is made in this phase. Step on, and ask then.',
  },
  sheet: {
    title: 'Worksheet',
    back: 'Back to the exercise',
    toDeck: 'Back to the set',
    versions: 'How many',
    key: 'With the key',
    keyTitle: 'Key',
    name: 'Name',
    seed: (seed) => `seed ${seed}`,
    unprinted: 'Of large networks there is no worksheet.',
    left: (count) => `${plural(count, 'exercise')} with a large network could not be put on paper.`,
    none: 'Nothing is asked for in this view. Turn a moment round first, and print it then.',
    fewer: (found) =>
      `Only ${found} versions were found at which every slip can be told from what is right.`,
    answer: 'Each answer is right within what rounding allows.',
    code: (number) => `Exercise ${number} on the page`,
  },
  report: ({ what, tries, told, minutes, link }) =>
    [
      `Exercise: ${what}`,
      `Checks: ${tries}. Numbers shown without an answer: ${told}. Time: ${minutes} min.`,
      link,
      'Copied by the reader from the page. It proves nothing: anyone can write such a text.',
    ].join('\n'),
};
