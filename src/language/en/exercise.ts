import type { Sizes } from '../../exercise/topics/facts.ts';
import type { ExerciseWords } from '../sections/exercise.ts';
import { plural } from './plural.ts';

const sizes = ({ input, hidden, output, embedding, layers }: Sizes): string => {
  const read =
    embedding === null
      ? `The input has ${plural(input, 'number')}`
      : `The vocabulary has ${plural(input, 'symbol')}. A row of the embedding has ${plural(embedding, 'number')}`;
  if (layers.length === 1 && !layers[0]?.isBoth)
    return `${read}, the hidden state ${hidden}, the output ${output}.`;
  const units = layers.map(
    (layer, i) =>
      `${plural(layer.hidden, 'unit')}${layer.isBoth ? ' in each direction' : ''}${layers.length > 1 ? ` in layer ${i + 1}` : ''}`,
  );
  return `${read}, the output ${output}. There are ${units.join(', and ')}.`;
};

const decimals = (digits: number): string => `Give ${plural(digits, 'decimal place')}.`;

export const exercise: ExerciseWords = {
  decimals,
  yours: 'Your turn',
  ask: {
    number: (symbol) => `What is ${symbol}?`,
    numbers: (symbol) => `What are the numbers of ${symbol}?`,
    sign: (symbol) => `Is ${symbol} positive or negative?`,
    larger: (symbol) => `Which entry of ${symbol} is the largest?`,
    pair: (one, other) => `Which is larger, ${one} or ${other}?`,
    step: (t, symbol) => `Work out timestep ${t}, value by value, up to ${symbol}.`,
  },
  topics: {
    count: {
      menu: 'how many weights',
      ask: ({ name, hasBias }) =>
        name === null
          ? `How many weights does the whole network have${hasBias ? ', with its biases' : ''}?`
          : `How many numbers are there in ${name}?`,
      given: sizes,
      hint: ({ name, sets }) =>
        `A matrix has a row for each number of the result and a column for each number of the vector that it multiplies.${name === null && sets > 1 ? ' The gates have matrices of their own.' : ''}`,
      name: ({ name }) => (name === null ? 'weights' : `numbers in ${name}`),
    },
    shape: {
      menu: 'the shape',
      ask: ({ name }) => `What is the shape of ${name}?`,
      given: (facts) => (facts.isVector ? '' : sizes(facts)),
      hint: ({ isVector }) =>
        isVector
          ? 'A vector is a single column: its numbers stand one below the other.'
          : 'A matrix has a row for each number of the result and a column for each number of the vector that it multiplies.',
      name: (_, place) => (place === 0 ? 'rows' : 'columns'),
    },
    power: {
      menu: 'what is left after some steps',
      ask: ({ name, number, steps }) =>
        `${name} is ${number}. Start with 1 and multiply by it at every step. What is left after ${plural(steps, 'step')}?`,
      given: () => '',
      hint: ({ number, steps }) =>
        `After one step it is ${number}. That is multiplied by ${number} once more at each of the ${plural(steps - 1, 'step')} that follow.`,
      name: ({ steps }) => `after ${plural(steps, 'step')}`,
    },
    clip: {
      menu: 'clipping',
      ask: ({ numbers, bound }) =>
        `A gradient g = (${numbers.join(', ')}) is clipped to a length of ${bound}. What is $g$[0] then?`,
      given: () => '',
      hint: () =>
        'First find the length of g: the square root of the sum of its squares. Then multiply both numbers by the threshold divided by that length.',
      name: () => '$g$[0]',
    },
    equal: {
      menu: 'equal logits',
      ask: ({ name, number, count }) =>
        `Suppose all ${plural(count, 'number')} of ${name} were ${number}. What probability would softmax give to each?`,
      given: () => '',
      hint: () =>
        'A probability is one exponential divided by the sum of all of them. Here they are all the same.',
      name: () => 'probability',
    },
    order: {
      menu: 'the order of the phases',
      ask: ({ t }) =>
        t === null
          ? 'In which order are these computed?'
          : `In which order are these computed at t = ${t}?`,
      given: () => '',
      hint: () => 'Nothing can be computed before the values that it needs.',
      name: () => '',
    },
    update: {
      menu: 'a learning step',
      ask: ({ name, number, gradient, rate }) =>
        `${name} is ${number}, its gradient is ${gradient}, and the learning rate is ${rate}. What is ${name} after one step of gradient descent?`,
      given: () => '',
      hint: () => 'The step is the learning rate times the gradient. It goes against the gradient.',
      name: ({ name }) => `new ${name}`,
    },
  },
  givenTopic: (digits) =>
    digits === 0 ? 'You may use paper.' : `You may use paper. ${decimals(digits)}`,
  order: {
    given:
      'Choose what comes first, then what comes next. If two do not need each other, either may come first. Choose one again to take it back.',
    reads: (phase, symbols) =>
      symbols.length === 0
        ? `${phase} needs nothing before it.`
        : `${phase} needs ${symbols.join(' and ')}.`,
    answer: 'One correct order',
  },
  given: (digits, hasTable) =>
    `All you need is in the picture. You may use paper${hasTable ? ' and the small table' : ''}. ${decimals(digits)}`,
  givenSign: 'All you need is in the picture. You need not work out the number.',
  signs: { positive: 'positive', zero: 'zero', negative: 'negative' },
  check: 'Check',
  help: ['Show me what it is made of', 'Show me the sum'],
  play: 'Play the solution',
  solve: 'Show the solution',
  again: 'Start again',
  another: 'Another one like this',
  none: 'No other numbers were found for which every slip gives a different answer from the right one.',
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
  wrongLargest: 'Not this one.',
  wrongOrder: 'Not in this order.',
  lookAt: 'Work it out once more, term by term, or look at what it is made of.',
  oneOf: (count) =>
    `This can come from ${count === 2 ? 'either of two slips' : `one of ${count} slips`}:`,
  coarse: (digits) => `Give ${plural(digits, 'decimal place')}. This does not count as a try.`,
  empty: 'Type a number first.',
  unreadable: (text) => `“${text}” is not a number. This does not count as a try.`,
  slips: {
    row: (answer, { matrix, row, unit }) =>
      `**${answer} comes from another row.** You used row ${row} of ${matrix}; unit ${unit} uses row ${unit}.`,
    turned: (answer, { matrix, unit }) =>
      `**${answer} comes from ${matrix} transposed.** Unit ${unit} uses its row, not its column; on the way back it is the other way round.`,
    earlier: (answer, { instead, read }) =>
      `**${answer} would be right one timestep earlier.** You read ${instead}; what arrives here is ${read}.`,
    term: (answer, { of }) =>
      `**${answer} would be right without ${of}.** It is a term of the sum.`,
    minus: (answer, { of }) => `**${answer} has ${of} with the wrong sign.** It is added.`,
    activation: (answer, { of }) =>
      `**${answer} is the sum itself.** It still has to go through ${of}.`,
    slope: (answer, { of }) =>
      `**${answer} leaves out the derivative of ${of}.** On the way back the gradient is multiplied by it.`,
    factor: (answer, { of }) => `**${answer} would be right without the factor ${of}.**`,
    added: (answer) =>
      `**${answer} adds where it should multiply.** The circle with the dot is a product, unit by unit.`,
    complement: (answer, { of }) =>
      `**${answer} takes ${of} itself.** What is needed here is 1 minus it.`,
    exponential: (answer, { of }) => `**${answer} takes ${of} itself.** First comes exp.`,
    share: (answer) =>
      `**${answer} is not divided yet.** A probability is one exponential divided by the sum of all of them.`,
    target: (answer) => `**${answer} is the output alone.** Subtract the target from it.`,
    mean: (answer) =>
      `**${answer} is the gradient of the sum.** The loss is a mean: divide by the number of losses.`,
    sign: (answer) => `**${answer} has the right size.** Look at the sign.`,
    unit: (answer, { unit }) => `**${answer} belongs to another unit.** Unit ${unit} is asked for.`,
    mixed: (answer) =>
      `**${answer} mixes up the sizes.** A matrix has a row for each number of the result and a column for each number of the vector that it multiplies.`,
    plus: (answer) =>
      `**${answer} adds rows and columns.** Every row has a number in each column: multiply them.`,
    bias: (answer) => `**${answer} leaves out the biases.** They are learned too.`,
    gates: (answer, { of }) =>
      `**${answer} counts only one set of matrices.** This cell has ${of} sets: each gate and the candidate has its own.`,
    head: (answer) =>
      `**${answer} counts the cell alone.** The weights of the output are part of the network too.`,
    transposed: (answer) =>
      `**${answer} is the other dimension.** A matrix has a row for each number that it makes and a column for each number that it is multiplied by; a vector has one column.`,
    long: (answer) =>
      `**${answer} is the length of the text.** The vector has the same number of entries after any text.`,
    linear: (answer) =>
      `**${answer} is the number times the number of steps.** It multiplies again at each step: that is a power.`,
    fewer: (answer) => `**${answer} is what is left one step earlier.**`,
    more: (answer) => `**${answer} is one step too many.**`,
    gone: (answer) =>
      `**${answer} is too little.** Multiplied again and again it becomes small, but not 0.`,
    entrywise: (answer) =>
      `**${answer} cuts off this number by itself.** Clipping shortens the whole vector and keeps its direction.`,
    norm: (answer) =>
      `**${answer} is not divided by the length of g.** Both numbers are multiplied by the threshold divided by that length.`,
    bound: (answer) => `**${answer} belongs to a length of 1.** Multiply it by the threshold.`,
    length: (answer) =>
      `**${answer} divides by the sum of both numbers.** The length is the square root of the sum of their squares.`,
    unclipped: (answer) =>
      `**${answer} is the gradient as it was.** It is longer than the threshold, so it has to be shortened.`,
    whole: (answer) =>
      `**${answer} would be the sum of all.** All the probabilities together make 1.`,
    half: (answer) => `**${answer} would be right for two logits.** Here there are more.`,
    logit: (answer) =>
      `**${answer} is the logit itself.** Softmax turns the logits into probabilities, which add up to 1.`,
    split: (answer) =>
      `**${answer} is the logit, divided.** If all logits are the same, their size does not matter.`,
    before: (_, { of, row }) =>
      `**Place ${row + 1} comes too early.** It needs ${of}, which is not computed yet.`,
    ascent: (answer) =>
      `**${answer} goes uphill.** The step goes against the gradient: it is subtracted.`,
    rate: (answer) =>
      `**${answer} leaves out the learning rate.** The gradient is multiplied by it first.`,
    step: (answer) => `**${answer} is only the step.** It is subtracted from the weight.`,
    replaced: (answer) =>
      `**${answer} is the gradient.** It does not replace the weight; it only changes it a little.`,
  },
  table: (name) => `Values of ${name}`,
  computing: 'The numbers are being computed …',
  impossible:
    'There is nothing to work out here: there are too few timesteps, the network has no such number, or the gradient is close to 0. Show all numbers, and ask something else.',
  make: {
    about: 'Turn this moment into an exercise: its numbers are hidden, and you work them out.',
    topic: 'Topic',
    moment: 'the numbers of this moment',
    parameter: 'Of which',
    than: 'Compared with',
    entries: 'its other entries',
    value: 'What is asked for',
    unit: 'Which entries',
    all: 'all',
    as: 'Answered by',
    number: 'numbers',
    sign: 'signs',
    larger: 'which is larger',
    from: 'Starting from',
    parts: 'what it is computed from',
    step: 'the whole timestep',
    weights: 'With',
    own: 'the weights on the stage',
    coarse: 'easy numbers, multiples of 0.1',
    start: 'Ask',
    tooMany: (most) => `No more than ${plural(most, 'number')} at once. Choose one entry.`,
    nothing: 'Nothing is computed in this phase. Go to another phase and ask there.',
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
    unprinted: 'There is no worksheet for large networks.',
    left: (count) => `${plural(count, 'exercise')} with a large network could not be printed.`,
    none: 'This view asks for nothing. Turn a moment into an exercise first, then print it.',
    fewer: (found) =>
      `Only ${found} versions were found in which every slip gives a different answer from the right one.`,
    answer: 'Rounding makes a difference: every answer within the brackets is right.',
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
