import type { TrainingWords } from '../sections/training.ts';
import { plural } from './plural.ts';

const count = (n: number) => n.toLocaleString('en');

export const training: TrainingWords = {
  title: 'Training',
  data: 'Learn',
  input: (isNumbers) => (isNumbers ? 'the numbers it reads' : 'the text it reads'),
  kinds: { text: 'another text', lines: 'names or words', labels: 'lines with an answer' },
  tasks: {
    first: 'remember the first symbol',
    adding: 'add the two marked numbers',
    brackets: 'are the brackets closed?',
    counts: 'as many b as a (aⁿbⁿ)',
  },
  taskGroup: 'Tasks that show what a cell can do',
  about: {
    input: 'It learns what comes next in what it reads.',
    text: 'It learns, at every timestep, what comes next in the text.',
    lines: 'One per line. The sign ↵ begins and ends each of them.',
    labels: 'It reads a line to its end, and then gives the answer of that line.',
    first: 'It remembers the first symbol and says it at the ?. Longer is harder.',
    adding: 'It remembers the two numbers marked by a 1 and says their sum at the end.',
    brackets: 'After each bracket it says whether all so far are closed.',
    counts: 'After as many b as there were a, it ends with ↵.',
  },
  texts: {
    text: 'The text to learn',
    lines: 'Names or words, one per line',
    labels: 'A text and then its answer (yes, no, or any name), one per line',
  },
  samples: {
    text: 'she sells sea shells by the sea shore',
    lines: 'anna\nmaria\nleo\nnora\nliam\nmila\nnoah\nemma',
    labels: 'so good yes\nso bad no\nvery good yes\nquite bad no\nreally good yes\nreally bad no',
  },
  open: 'Open a file',
  tooLarge: (size, most) =>
    `The file is too large (${size}); up to ${most} can be opened. What is learned stays as it was.`,
  unreadable:
    'The file is not text in UTF-8, UTF-16 or EUC-KR. Save it as UTF-8 and open it again; what is learned stays as it was.',
  readAs: (encoding) => `The file is in ${encoding} and was read as such.`,
  tooLong: (most, dropped) =>
    `The first ${plural(most, 'character')} ${most === 1 ? 'is' : 'are'} learned; ${count(dropped)} at the end are left out.`,
  length: 'Length',
  askedOnce:
    'The network answers once, so each sequence ends at a place that the seed chooses, and is asked there.',
  size: (sequences, steps) =>
    sequences === null
      ? `Its sequences are drawn from the seed and have up to ${count(steps)} timesteps.`
      : `${plural(sequences, 'sequence')} of up to ${plural(steps, 'timestep')}.`,
  problem(problem) {
    switch (problem.kind) {
      case 'empty':
        return 'There is no text to learn. Type some.';
      case 'oneSymbol':
        return 'There is only one timestep, and nothing comes after it. Give two or more.';
      case 'noWords':
        return 'The list is empty. Type one per line.';
      case 'noAnswers':
        return 'This network answers yes or no, and the text alone does not say which is right. Choose what it learns.';
      case 'noLabel':
        return `Line ${problem.line}, “${short(problem.found)}”, has no answer behind it.`;
      case 'noSymbols':
        return `Line ${problem.line} has an answer and nothing to read before it.`;
      case 'longLine':
        return `Line ${problem.line} is too long. A line may have 200 timesteps.`;
      case 'oneAnswer':
        return `All lines have the same answer, “${short(problem.found)}”. Give at least two different ones.`;
      case 'tooManyAnswers':
        return `There are ${count(problem.count)} different answers; 64 can be learned.`;
      case 'tooManySymbols':
        return `There are ${count(problem.count)} different symbols; 50,000 can be learned.`;
      case 'unknown':
        return `The network does not know ${listed(problem.symbols)}`;
      case 'doesNotFit':
        return 'The network on the stage reads or answers something other than this data.';
      case 'wrongHead':
        return problem.need === 'linear'
          ? 'To learn numbers, the output layer must be linear.'
          : 'To learn a single yes or no, the output layer must be sigmoid.';
      case 'carriesBack':
        return 'A layer that runs backwards begins at the end of each piece, so no state can be carried on to the next one. Let every piece begin anew, or use one direction.';
      case 'tooLarge':
        return `The network has ${count(problem.count)} weights; up to ${count(problem.most)} can be trained here. Use fewer hidden units or a smaller vocabulary.`;
      case 'tooHeavy':
        return 'A single update is too much work. Use fewer hidden units, shorter sequences or a smaller batch.';
    }
  },
  makeFitting: 'Make a network for this data',
  changeHead: (head) => `Make the output layer ${head}`,
  start: 'Train',
  pause: 'Pause',
  step: 'One update',
  back: 'Undo training',
  pace: 'Updates per frame',
  paceOf: (pace) => (Number.isFinite(pace) ? `×${pace}` : 'max'),
  loss: 'Loss',
  perplexity: 'Perplexity',
  perplexityHint:
    'The network is as unsure as if it had to choose among this many equally likely answers. It is e to the power of the mean loss; 1 means that it is certain, and not wrong.',
  lossHint: 'The mean loss of the network on the stage, over the sequences of its next update.',
  norm: 'Gradient norm',
  curve: 'Loss by update',
  at: (updates, of) => `update ${count(updates)} / ${count(of)}`,
  read: (updates, loss) => `update ${count(updates)}${loss === null ? '' : `, loss ${loss}`}`,
  scrubHint: 'Drag along the curve to bring the weights of that moment back.',
  how: 'How it is trained',
  optimiser: 'Optimiser',
  optimisers: { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' },
  rate: 'Learning rate',
  badRate: (most, used) => `Give a number above 0 and up to ${most}. In use: ${used}.`,
  clip: 'Gradient clipping',
  badClip: (used) => `Give a number above 0, or nothing for no clipping. In use: ${used}.`,
  truncate: 'BPTT length',
  badTruncate: (most, used) =>
    `Give a whole number from 1 to ${count(most)}, or nothing to go back all the way. In use: ${used}.`,
  notCut: (steps) => `The longest sequence has ${plural(steps, 'timestep')}, so nothing is cut.`,
  none: 'none',
  carry: 'State of the next piece',
  carried: { on: 'carried on', off: 'begins anew' },
  carryAbout: ({ count: parts, pieces }, steps) =>
    pieces === 1
      ? parts === 1
        ? 'The text is one piece, so nothing is carried on. A shorter BPTT length cuts it.'
        : `The batch cuts the text into ${parts} parts, read side by side. Each of them is one piece, so nothing is carried on. A shorter BPTT length or a smaller batch cuts them.`
      : `${parts === 1 ? 'The text' : `The batch cuts the text into ${parts} parts, read side by side. Each`} is read in order, in ${plural(pieces, 'piece')} of up to ${plural(steps, 'timestep')}, one at each update. Each piece begins with the state that the piece before it has left. No gradient flows back past its first timestep. After the last piece the text begins again, and so does the state.`,
  batch: 'Batch',
  batchNext: (count) => `The batch of the next update: ${plural(count, 'sequence')}`,
  batchAbout:
    'Every sequence begins at its own first timestep and ends at its own last one. What is hatched is padding: it is neither read nor counted, in either direction. The loss of a sequence is the mean over its underlined timesteps, the only ones that are asked; the darker the line, the larger the loss. A click puts a sequence on the stage. Where the batch has more places than there are sequences, some come twice.',
  batchCarried: (goesOn) =>
    goesOn
      ? 'These pieces go on: each begins with the state that the piece before it has left. On the stage a piece begins anew, so its numbers there differ.'
      : 'These are the first pieces: the state begins anew.',
  batchHeavy:
    'These sequences are too long, or the network too large, to show their losses at once.',
  batchRunning: 'Pause the training to look at its next batch.',
  batchAnswer: 'answer',
  batchShow: (k) => `Put sequence ${k} on the stage`,
  batchLoss: 'loss',
  batchNorm: 'gradient length',
  meanOf: 'Mean over',
  means: { sequences: 'sequences', steps: 'asked timesteps' },
  batchMean: {
    sequences: 'Mean of the sequences; length of the mean gradient',
    steps: 'Mean over all asked timesteps; length of its gradient',
  },
  batchMore: (count) => `and ${count} more, which count in the mean`,
  batchStep: (t, symbol, loss) =>
    `t = ${t}, ${symbol}${loss === null ? ', not asked' : `, loss ${loss}`}`,
  seed: 'Seed',
  diverged: ({ update, of, value: number }, value) => {
    const isLarge = Number.isFinite(number);
    if (of === 'weight')
      return `After update ${count(update)} a weight ${isLarge ? 'has passed a million' : `is ${value}`}.`;
    return isLarge
      ? `At update ${count(update)} the loss is ${value}, more than 1,000 times what it was at first.`
      : `Since update ${count(update)} the loss is ${value}.`;
  },
  whatToTry:
    'Training stopped at the last good weights. Try a lower learning rate, or clip the gradient.',
  lowerRate: 'Use a tenth of the rate',
  clipIt: 'Clip at 1',
  fault: (fault) =>
    ({
      silent:
        'The computation has not answered for some seconds. Training continues as soon as it answers; otherwise it is restarted from the last weights. You can also press Pause and then Train.',
      restarted:
        'The computation stopped and was restarted from the last weights. Nothing is lost.',
      stopped:
        'The computation could not continue; training stopped at the last weights. Nothing is lost. Press Train to try again.',
      here: 'This browser does not start background computations, so the page trains by itself. The numbers are the same, but it is slower, and the page may stutter.',
    })[fault],
  returned: (updates) =>
    `This training was running when the page was closed. It is back at update ${count(updates)}; Train goes on from there, Undo shows the network before it.`,
  copied: (updates) =>
    `A training of this network is kept on this device, up to update ${count(updates)}. Drag along its curve to any moment; Train goes on from the moment shown. The kept training stays as it is.`,
  parted: (at, of) =>
    `Training goes on from update ${count(at)}. The curve up to update ${count(of)} and its weights are set aside; Undo brings them back.`,
  understood: 'OK',
  isTrained: 'These weights are trained already.',
  drawAnew: 'Start from random weights',
};

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

const listed = (symbols: readonly string[]) =>
  [...symbols.slice(0, 12), ...(symbols.length > 12 ? ['…'] : [])].join(' ');
