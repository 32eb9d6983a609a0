import type { ProblemKind } from '../scene/problem.ts';
import { cells } from './en/cells.ts';
import { far } from './en/far.ts';
import type { Moment, Story } from './story.ts';
import type { Words } from './words.ts';

const PRESETS: Record<string, readonly [name: string, about: string]> = {
  hello: ['hello', 'Trained to say which letter comes next.'],
  annyeong: ['안녕하세요', 'Trained on Korean syllables, to say which comes next.'],
  brackets: ['Brackets', 'Trained to answer yes or no: is every bracket closed?'],
  'names-ko-lstm': ['Korean names, LSTM', 'An LSTM that makes up Korean names. Let it write on.'],
  'names-ko-gru': ['Korean names, GRU', 'A GRU that makes up Korean names. Let it write on.'],
  'names-en-lstm': ['English names, LSTM', 'An LSTM that makes up English names. Let it write on.'],
  'names-en-gru': ['English names, GRU', 'A GRU that makes up English names. Let it write on.'],
  wave: ['Wave', 'Trained to say the next value of a wave.'],
  'first-rnn': [
    'First symbol, RNN',
    'An RNN trained to say the first symbol at the end. It did not manage to.',
  ],
  'first-lstm': ['First symbol, LSTM', 'An LSTM trained to say the first symbol at the end.'],
  'first-gru': ['First symbol, GRU', 'A GRU trained to say the first symbol at the end.'],
};

const HEADS = { softmax: 'softmax', sigmoid: 'sigmoid', linear: 'linear' } as const;

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const en: Words = {
  tag: 'en',
  title: 'Unrolled · recurrent networks, one number at a time',
  description:
    'Type a word and walk through the RNN that reads it, timestep by timestep and number by number. Picture, equation and numbers move as one.',
  header: {
    tagline: 'RNNs, one number at a time',
    undo: 'Undo',
    redo: 'Redo',
    language: 'Language: English',
    otherLanguage: '한국어',
    languageFailed: 'The Korean words could not be fetched. Once you are online again, try again.',
    theme: (theme) =>
      ({ light: 'Appearance: light', dark: 'Appearance: dark', system: 'Appearance: system' })[
        theme
      ],
    keys: 'Keyboard shortcuts',
    learn: 'Learn',
    present: 'Present',
    openFile: 'Open a file',
    drop: 'Drop to open: a network, its vocabulary, a scene',
    share: 'Share',
    copied: 'Copied',
    skip: 'Skip to the figure',
  },
  part: {
    failed: 'This part could not be fetched. Are you online?',
    retry: 'Try again',
  },
  broken: {
    title: 'Something went wrong in this page',
    text: 'That is a fault of the program. What you made is kept on this device.',
    reload: 'Load the page again',
    anew: 'Begin with a new scene',
  },
  input: {
    label: 'Text to read',
    placeholder: 'Type a word',
    networks: 'Network',
    network: (preset) => PRESETS[preset]?.[0] ?? preset,
    about: (preset) => PRESETS[preset]?.[1] ?? '',
    ownNetwork: 'A new network made for this text. It is untrained, so its answers are chance.',
    ownWeights: 'Its weights are its own: trained on this page, or opened from a file.',
    makeOwn: 'Make a network for this text',
    vocabulary: 'Symbols it knows',
    unknown: (symbols) =>
      `The network does not know: ${symbols.join(' ')}  An unknown symbol is read as a vector of zeros.`,
    tooLong: (kept, dropped) =>
      `Only the first ${plural(kept, 'symbol')} are read. The other ${dropped.toLocaleString('en')} stay in the box.`,
    tooManySymbols: (most) => `More than ${most} different symbols: too many to make a network of.`,
    empty: 'Type something, and the network starts to read.',
  },
  settings: {
    title: 'Network settings',
    cell: 'Cell',
    hidden: 'Hidden units',
    activation: 'Activation f',
    bias: 'Bias',
    biasOff: 'off',
    biasOn: 'on',
    head: 'Output head',
    heads: HEADS,
    weights: 'Weights',
    trained: (preset) =>
      preset === null ? 'its own' : `trained (${PRESETS[preset]?.[0] ?? preset})`,
    initial: 'Initial values',
    initials: {
      xavier: 'Xavier uniform',
      orthogonal: 'orthogonal',
      identity: 'identity',
      zero: 'all zero',
    },
    seed: 'Seed',
    another: 'Another seed',
    edited: (count) => `${plural(count, 'weight')} changed by hand`,
    resetEdits: 'Reset',
    notWhole: (least, most) => `Type a whole number from ${least} to ${most}.`,
    dropsTraining: 'Another size starts from fresh initial weights instead of the trained ones.',
  },
  stage: {
    chain: 'The network, unrolled over time',
    input: 'input',
    state: 'hidden state',
    output: 'output',
    noPrevious: 'none before',
    oneCell: 'every timestep reuses this one cell',
    fromStep: (t) => `back from t = ${t}`,
    empty: 'There is no text yet. Type something, and the network unrolls here.',
    yes: 'yes',
    no: 'no',
    answer: (index, count) => (count === 1 ? 'yes' : `answer ${index}`),
  },
  transport: {
    label: 'Playback and position',
    toStart: 'To the start',
    timeBack: 'Previous timestep',
    phaseBack: 'Previous phase',
    play: 'Play',
    pause: 'Pause',
    phaseForward: 'Next phase',
    timeForward: 'Next timestep',
    scrub: 'Timestep',
    time: (t, last) => `t = ${t} / ${last}`,
    now: (t) => `t = ${t}`,
    speed: 'Speed',
    times: (speed) => `${speed}×`,
    pace: 'Play by',
    byPhase: 'phase',
    byTime: 'timestep',
    phases: 'Phases of this timestep',
    roll: 'Roll up',
    unroll: 'Unroll',
  },
  phase: (id, activation) =>
    cells.phase(id) ??
    {
      x: 'read x',
      wx: 'W_x x',
      wh: 'W_h h',
      sum: 'sum',
      f: activation,
      wy: 'W_y h',
      by: 'add bias',
      softmax: 'softmax',
      sigmoid: 'sigmoid',
      choose: 'choose',
    }[id] ??
    id,
  story: (moment) => cells.story(moment) ?? tell(moment),
  equation: {
    title: 'The equation of this moment',
    general: 'The equation of every timestep',
    picture: 'The same in matrices and vectors',
    written: 'Written out for one unit',
    previousState: 'state before',
    state: 'hidden state',
    inputOf: (symbol) => `“${symbol}”`,
    preActivation: 'sum',
    logits: 'logits',
    output: 'output',
    more: (count) => `… (${plural(count, 'more term', 'more terms')})`,
    notANumber: (typed) => `“${typed}” is not a finite number. Type one such as 0.5 or -1.25.`,
    edit: (parameter, row, column) => `New value of ${parameter}, row ${row}, column ${column}`,
  },
  figure: {
    vocabulary: 'Symbols it knows',
    lookup: 'A vector with a 1 in the symbol’s place',
    pickedColumn: (column) => `A one-hot vector picks column ${column}, just as it is`,
    noColumn: 'An unknown symbol picks no column: the result is all zeros',
    products: 'The products, piled up one by one',
    factors: 'Unit by unit, what the gate lets through',
    complement: 'What is left of 1',
    parts: 'The two results, added unit by unit',
    curve: (activation) => `The units on the curve of ${activation}`,
    exponentials: 'Exponentials, each divided by their sum',
    total: 'sum',
    choice: 'The largest probability is chosen',
    threshold: 'Is it above 0.5?',
  },
  cells,
  far,
  problems: {
    title: (count) => `${plural(count, 'thing')} in this link could not be read`,
    keep: 'What could be read is shown.',
    original: 'The original link',
    copy: 'Copy the original link',
    dismiss: 'Dismiss',
    of: linkProblem,
  },
  say: {
    vector: (name, t) => `t = ${t}, vector ${name}`,
    unit: (name, t, unit, value) => `${name}, t = ${t}, entry ${unit}: ${value}`,
    weight: (name, row, column, value) => `${name} row ${row}, column ${column}: ${value}`,
    matrix: (name, rows, columns) => `weight matrix ${name}, ${rows} by ${columns}`,
    output: (name, value) => `${name}: ${value}`,
    goTo: (t, symbol, isKnown) => `t = ${t}, symbol ${symbol}${isKnown ? '' : ', unknown'}`,
    curve: (unit, a, h) => `unit ${unit}: ${a} becomes ${h}`,
  },
};

function tell(m: Moment): Story {
  const time = `t = ${m.t}`;
  const unit = `hidden unit ${m.unit}`;
  switch (m.phase) {
    case 'x':
      if (m.columns !== null)
        return {
          heading: far.readNumbers,
          text: far.readText(m.columns),
          spoken: `${time}: reads ${m.symbol}`,
        };
      return m.place < 0
        ? {
            heading: `“${m.symbol}” is unknown`,
            text: 'The network has no place for this symbol, so it reads a vector of zeros.',
            spoken: `${time}: unknown symbol ${m.symbol}, read as a vector of zeros`,
          }
        : {
            heading: `Read “${m.symbol}”`,
            text: `A network cannot see letters. It reads a one-hot vector instead: of its ${m.vocabulary} symbols, only place ${m.place} is 1.`,
            spoken: `${time}: symbol ${m.symbol}, one-hot at place ${m.place}`,
          };
    case 'wx':
      return {
        heading: 'Multiply the input by W_x',
        text:
          m.columns !== null
            ? far.productText
            : m.place < 0
              ? 'A vector of zeros stays zero, whatever it is multiplied by.'
              : `A one-hot vector picks column ${m.place} of W_x. This is what the symbol itself adds to the hidden state.`,
        spoken:
          m.columns !== null
            ? `${time}: W x times x`
            : `${time}: W x times x is column ${m.place} of W x`,
      };
    case 'wh':
      return {
        heading: 'Multiply the state before by W_h',
        text: 'The hidden state of the step before comes back in: this arrow is what makes the network recurrent. W_h is the same at every timestep.',
        spoken: `${time}: W h times the hidden state of t = ${m.t - 1}`,
      };
    case 'sum':
      return {
        heading: 'Add the two',
        text: `What just came in and what was read so far are added, unit by unit${m.hasBias ? ', with the bias' : ''}.`,
        spoken: `${time}, ${unit}: the sum is ${m.a}`,
      };
    case 'f':
      return {
        heading: `Through ${m.activation}`,
        text:
          m.t === 0
            ? 'The activation turns the sum into the first hidden state, h_0. With no state before it, the input alone has made it.'
            : 'The activation turns the sum into the new hidden state. It holds a little of every symbol since t = 0.',
        spoken: `${time}, ${unit}: ${m.activation} of ${m.a} is ${m.h}`,
      };
    case 'wy':
    case 'by':
      return {
        heading: m.phase === 'by' ? 'Add the output bias' : 'From state to answer',
        text: `A hidden state is not an answer yet. W_y turns it into one score for each of ${plural(m.outputs, 'output')}: the logits.`,
        spoken: `${time}: the largest logit is that of ${m.answer}`,
      };
    case 'softmax':
      return {
        heading: 'Scores become probabilities',
        text: 'Each logit goes through the exponential and is divided by the sum of them all. All are above 0, and together they are 1.',
        spoken: `${time}: most probable is ${m.answer}, ${m.answerValue}`,
      };
    case 'sigmoid':
      return {
        heading: 'A score becomes a probability',
        text: 'The sigmoid squeezes each logit between 0 and 1: every output is a yes-or-no question of its own.',
        spoken: `${time}: the probability is ${m.answerValue}`,
      };
    default:
      return chosen(m, time);
  }
}

function chosen(m: Moment, time: string): Story {
  if (!m.isAnswered)
    return {
      heading: 'There is no answer',
      text: 'The numbers grew until they became NaN, and among these nothing can be chosen.',
      spoken: `${time}: the numbers are NaN, there is no answer`,
    };
  if (m.head === 'sigmoid')
    return {
      heading: m.outputs === 1 ? `The answer: ${m.isYes ? 'yes' : 'no'}` : 'Choose yes or no',
      text: 'Above 0.5 the answer is yes, otherwise no.',
      spoken: `${time}: probability ${m.answerValue}, the answer is ${m.isYes ? 'yes' : 'no'}`,
    };
  return {
    heading: `The answer: “${m.answer}”`,
    text: `The largest probability becomes 1, all others 0: a one-hot answer. The network says “${m.answer}” comes next.`,
    spoken: `${time}: the answer is ${m.answer}, probability ${m.answerValue}`,
  };
}

/** Why a part of a link could not be taken as it came; the kinds are those of the scene's gate. */
const LINK_PROBLEMS: Readonly<Record<ProblemKind, (what: string, value: string) => string>> = {
  foreign: () => 'This is not a link of this page. What you see is its default.',
  tooLong: (_, value) =>
    `The link is too long (${value} characters). It may have other text mixed in, so it was not read.`,
  cut: () => 'The link has no end mark: it may have been cut on its way, or typed by hand.',
  newer: (_, value) => `The link was made by a newer version (${value}). What is known was read.`,
  missing: () => 'The link does not say its version (v). It was read as the first one.',
  unknownKey: (what) => `${what} is not something a link can say. It was not read.`,
  repeated: (what) => `${what} says something a second time. Only the first was read.`,
  unreadable: (what) => `${what} is not written in a way that can be read.`,
  unknown: (what) => `${what}: there is nothing of that name.`,
  outOfRange: (what) => `${what} is out of bounds.`,
  doesNotFit: (what) => `${what} does not fit the rest of the link.`,
  shortened: (what, value) => `${what} is too long: the last ${value} symbols were not read.`,
};

function linkProblem(kind: ProblemKind, key: string, value: string): string {
  const what = `“${key}${value ? `=${value}` : ''}”`;
  return LINK_PROBLEMS[kind](kind === 'shortened' ? `“${key}”` : what, value);
}
