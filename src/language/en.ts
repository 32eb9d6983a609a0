import { cellOptions, cells } from './en/cells.ts';
import { far } from './en/far.ts';
import { heads } from './en/heads.ts';
import { plural } from './en/plural.ts';
import { problems } from './en/problems.ts';
import { sentence } from './en/sentence.ts';
import {
  broken,
  fromBelow,
  fromEmbedding,
  fromEnd,
  fromJoined,
  fromStart,
  inLayer,
  joined,
  layer,
  lookup,
  network,
  reading,
  whichLayer,
} from './en/story.ts';
import { symbolNames } from './en/symbolNames.ts';
import type { Words } from './words.ts';

const PRESETS: ReadonlyMap<string, readonly [name: string, about: string]> = new Map([
  ['hello', ['hello', 'Trained to say which letter comes next.']],
  ['annyeong', ['안녕하세요', 'Trained on Korean syllables, to say which comes next.']],
  ['brackets', ['Brackets', 'Trained to answer yes or no: is every bracket closed?']],
  [
    'names-ko-lstm',
    [
      'Korean names, LSTM',
      'An LSTM that makes up Korean names. Let it write on. ↵ begins and ends each name.',
    ],
  ],
  [
    'names-ko-gru',
    [
      'Korean names, GRU',
      'A GRU that makes up Korean names. Let it write on. ↵ begins and ends each name.',
    ],
  ],
  [
    'names-en-lstm',
    [
      'English names, LSTM',
      'An LSTM that makes up English names. Let it write on. ↵ begins and ends each name.',
    ],
  ],
  [
    'names-en-gru',
    [
      'English names, GRU',
      'A GRU that makes up English names. Let it write on. ↵ begins and ends each name.',
    ],
  ],
  [
    'words-en',
    [
      'English sentences, word by word',
      'A GRU that reads words and predicts the next: the verb agrees with the first noun, even with others between. Let it write on.',
    ],
  ],
  [
    'words-ko',
    [
      'Korean sentences, word by word',
      'A GRU that reads Korean words and predicts the next: the first word says the time, and the verb at the end has it. Let it write on.',
    ],
  ],
  [
    'plane-ko',
    [
      'Korean words as points',
      'An RNN with two numbers for each Korean word. Words that are used alike have vectors close to each other: open the matrix E.',
    ],
  ],
  [
    'plane-en',
    [
      'English words as points',
      'An RNN with two numbers for each word. Words that are used alike have vectors close to each other: open the matrix E.',
    ],
  ],
  [
    'kinds-ko',
    [
      'Kinds of Korean sentences',
      'An RNN that reads a short Korean sentence and says at its end whether it is 긍정 (positive), 부정 (negative) or 질문 (a question). The sentences were made up for this page.',
    ],
  ],
  [
    'kinds-en',
    [
      'Kinds of English sentences',
      'An RNN that reads a short sentence and says at its end whether it is positive, negative or a question. The sentences were made up for this page.',
    ],
  ],
  [
    'meanings-ko',
    [
      'Eye or snow, both directions',
      'An RNN in both directions that says what the Korean word 눈 means: part of the body (몸), or weather (날씨). What tells them apart comes later. See its answer at the second word.',
    ],
  ],
  [
    'meanings-en',
    [
      'Animal or thing, both directions',
      'An RNN in both directions that says whether bat, mouse or crane is an animal or a thing. What tells them apart comes later. See its answer at the second word.',
    ],
  ],
  ['wave', ['Wave', 'Trained to say the next value of a wave.']],
  [
    'sunspots',
    [
      'Sunspots',
      'Trained on the sunspots of 1900 to 1959 (NOAA), to say the number of the next year.',
    ],
  ],
  [
    'first-rnn',
    [
      'First letter, RNN',
      'An RNN trained to say the first letter at the end. It did not manage to.',
    ],
  ],
  ['first-lstm', ['First letter, LSTM', 'An LSTM trained to say the first letter at the end.']],
  ['first-gru', ['First letter, GRU', 'A GRU trained to say the first letter at the end.']],
]);

const numbered = (what: string, index: number) => ({
  name: `${what} ${index}`,
  mark: String(index),
  otherwise: '',
});

export const en: Words = {
  tag: 'en',
  title: 'Unrolled · recurrent networks, one number at a time',
  description:
    'Type a word and walk through the RNN that reads it, timestep by timestep and number by number. Picture, equation and numbers move as one.',
  header: {
    undo: 'Undo',
    redo: 'Redo',
    otherLanguage: '한국어',
    languageFailed: 'The Korean text could not be fetched. Try again once you are online.',
    theme: (theme) =>
      ({ light: 'Appearance: light', dark: 'Appearance: dark', system: 'Appearance: system' })[
        theme
      ],
    keys: 'Keyboard shortcuts',
    learn: 'Learn',
    present: 'Present',
    openFile: 'Open a file or your work',
    drop: 'Drop to open: a network, its vocabulary, a scene',
    share: 'Share',
    copied: 'Copied',
    skip: 'Skip to the figure',
  },
  figures: {
    chain: 'Flow',
    memory: 'Memory',
    gradient: 'Gradient',
    compare: 'Compare',
    table: 'Table',
    growth: 'Growth',
  },
  page: {
    rooms: 'Rooms',
    explore: 'Explore',
    lenses: 'Ways to look at the network',
    menu: 'More',
    playback: 'Playback',
    view: 'View',
    doors: 'What you can do with it',
    change: 'Change',
    train: 'Train',
    write: 'Write on',
    ask: 'Ask',
    close: 'Close',
    sheet: 'Show more or less',
    point: 'Point at any number to see how it was computed.',
    step: (t, phase, of) => `t = ${t} · phase ${phase} of ${of}`,
    computing: (t) => `t = ${t} · still being computed …`,
    awaited: 'The network is on its way …',
  },
  part: {
    failed: 'This part could not be fetched. Are you online?',
    retry: 'Try again',
  },
  broken: {
    title: 'Something went wrong in this page',
    text: 'This is a bug in the program. Your work is kept on this device.',
    reload: 'Load the page again',
    anew: 'Start with a new scene',
  },
  input: {
    label: 'Text to read',
    placeholder: 'Type a word',
    networks: 'Network',
    network: (preset) => PRESETS.get(preset)?.[0] ?? preset,
    about: (preset) => PRESETS.get(preset)?.[1] ?? '',
    ownNetwork: 'A new network made for this text. It is untrained: its answers are guesses.',
    ownWeights: 'Its weights are its own: trained on this page, or opened from a file.',
    makeOwn: 'Make a network for this text',
    vocabulary: 'Symbols it knows',
    unknown: (symbols, readAs) =>
      readAs === null
        ? `What the network does not know is read as vectors of zeros: ${symbols.join(' ')}`
        : `What the network does not know is read as ${readAs}: ${symbols.join(' ')}`,
    tooLong: (kept, dropped, kind) =>
      `Only the first ${plural(kept, symbolNames[kind])} are read. The other ${plural(dropped, 'character')} stay in the box.`,
    tooManySymbols: (most) => `More than ${most} different symbols: too many for a network.`,
    empty: 'Type something, and the network starts to read.',
  },
  settings: {
    title: 'Network settings',
    cell: 'Cell',
    hidden: 'Hidden units',
    directions: { title: 'Directions', one: 'forward', both: 'both' },
    layers: {
      title: 'More layers',
      of: (number) => `Layer ${number}`,
      add: 'Add a layer',
      most: (count) => `At most ${count} layers.`,
      remove: (number) => `Remove layer ${number}`,
    },
    reads: 'How the input is read',
    oneHot: 'one-hot',
    embedding: 'embedding',
    rowLength: 'Length of an embedding',
    activation: 'Activation f',
    bias: 'Bias',
    biasOff: 'off',
    biasOn: 'on',
    start: {
      title: 'Initial state',
      zeros: 'zeros',
      weights: 'weights',
      about:
        'The state before the first timestep is a vector of weights, PyTorch’s h_0 (and c_0). It is zero until it is edited like a matrix, carried over from a text, or trained.',
      carry: 'Start from the last state',
      carried: (text, steps) =>
        `The first timestep now goes on from the state after ${text === null ? `${steps} ${steps === 1 ? 'timestep' : 'timesteps'}` : `“${text}”`}. Change what is read, and it is read on from there.`,
      notFinite: 'The last state is not finite, so nothing can go on from it.',
      bothWays:
        'A layer that runs backwards begins at the end of each text, so the last state cannot be carried over to the next one.',
    },
    numbers: {
      title: 'Precision',
      names: { float64: 'double', float32: 'single' },
      about:
        'All numbers are singles (float32, PyTorch’s default): about 7 significant digits. What is larger than about 3.4 × 10³⁸ is ∞, what is smaller than about 10⁻⁴⁵ is 0.',
      large: (count) =>
        count === 1
          ? '1 weight is too large for a single and is read as infinite.'
          : `${count} weights are too large for a single and are read as infinite.`,
      small: (count) =>
        count === 1
          ? '1 weight is too small for a single and is read as 0.'
          : `${count} weights are too small for a single and are read as 0.`,
    },
    head: 'Output layer',
    answersAt: {
      title: 'When it answers',
      names: {
        every: 'at every timestep',
        last: 'at the last',
        ends: 'at each direction’s end',
      },
      about: {
        last: 'Only at the last timestep is there an answer, made from the hidden state there.',
        ends: 'There is one answer, made from the state that each direction ends with: of the forward direction that of the last timestep, of the backward one that of the first, so both have read everything. This is what Keras hands on, and PyTorch as h_n.',
      },
      lastOfBoth:
        'Only at the last timestep is there an answer, made from both states there: PyTorch’s output[-1]. The backward direction begins there, so it has read one symbol only.',
    },
    answers: 'Names of the answers',
    answersHint: 'separated by commas',
    weights: 'Weights',
    trained: (preset) =>
      preset === null ? 'own weights' : `trained (${PRESETS.get(preset)?.[0] ?? preset})`,
    initial: 'Initial values',
    initials: {
      xavier: 'Xavier uniform',
      orthogonal: 'orthogonal',
      identity: 'identity',
      coarse: 'multiples of 0.1',
      zero: 'all zero',
    },
    seed: 'Seed',
    another: 'Another seed',
    edited: (count) => `${plural(count, 'weight')} changed by hand`,
    resetEdits: 'Reset',
    size: (weights, most) =>
      `It has ${plural(weights, 'weight')}; ${plural(most, 'weight')} are the most. What would make it larger changes nothing.`,
    notWhole: (least, most) => `Type a whole number from ${least} to ${most}.`,
    dropsTraining: 'A different size starts from new initial weights instead of the trained ones.',
  },
  stage: {
    chain: 'The network, unrolled over time',
    input: 'input',
    state: 'hidden state',
    output: 'output',
    reads: {
      ...symbolNames,
      number: 'number',
      numbers: 'numbers',
    },
    answers: { guess: 'answer', answer: 'answer', number: 'answer', numbers: 'answers' },
    move: { nearer: 'Move closer', inside: 'Go inside', out: 'Move away' },
    noPrevious: 'none before',
    start: 'initial state',
    oneCell: 'every timestep reuses this one cell',
    fromStep: (t) => `back from t = ${t}`,
    empty: 'There is no text yet. Type something, and the network unrolls here.',
    yes: 'yes',
    no: 'no',
    outputs: {
      class: (index) => numbered('class', index),
      yesNo: () => ({ name: 'yes', mark: 'yes', otherwise: 'no' }),
      questions: (index) => numbered('question', index),
      numbers: (index, count) =>
        count === 1 ? { name: 'number', mark: '', otherwise: '' } : numbered('number', index),
    },
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
  cells,
  heads,
  story: {
    reading,
    lookup,
    broken,
    fromBelow,
    fromEmbedding,
    fromEnd,
    fromJoined,
    fromStart,
    joined,
    inLayer,
    whichLayer,
    layer,
    network,
  },
  equation: {
    title: 'The equation of this moment',
    picture: 'The same as matrices and vectors',
    written: 'Written out for one unit',
    inputOf: (symbol) => `“${symbol}”`,
    whichValue: 'Value to show',
    preActivation: 'sum',
    logits: 'logits',
    output: 'output',
    more: (count) => `… (${plural(count, 'more term', 'more terms')})`,
    truth: '[ … ] is 1 if what stands in it is true, and 0 if not.',
    notANumber: (typed) => `“${typed}” is not a finite number. Type one such as 0.5 or -1.25.`,
    edit: (parameter, row, column) => `New value of ${parameter}, row ${row}, column ${column}`,
  },
  figure: {
    lookup: 'A vector with a 1 at one position',
    place: 'Its position in the vocabulary',
    pickedColumn: (column) => `A one-hot vector picks column ${column}, unchanged`,
    lookedUp: (row) => `Row ${row} of the table is taken unchanged`,
    noRow: 'What is not in the vocabulary has no row: the vector is all zeros',
    joined: 'Both states one after the other: forwards, then backwards',
    noColumn: 'What is not in the vocabulary picks no column: the result is all zeros',
    products: 'The products, added one by one',
    factors: 'Unit by unit, what the gate lets through',
    complement: '1 minus the gate',
    parts: 'The results, added unit by unit',
    curve: (activation) => `The units on the curve of ${activation}`,
    exponentials: 'Exponentials, each divided by their sum',
    others: (count) => `${count} more`,
    total: 'sum',
    choice: 'The largest probability is chosen',
    threshold: 'Is it above 0.5?',
  },
  cellOptions,
  far,
  sentence,
  problems,
  say: {
    vector: (name, t) => `t = ${t}, vector ${name}`,
    unit: (name, t, unit, value) => `${name}, t = ${t}, entry ${unit}: ${value}`,
    weight: (name, row, column, value) => `${name} row ${row}, column ${column}: ${value}`,
    matrix: (name, rows, columns) => `weight matrix ${name}, ${rows} by ${columns}`,
    output: (name, value) => `${name}: ${value}`,
    goTo: (t, symbol, isKnown) => `t = ${t}, input ${symbol}${isKnown ? '' : ', unknown'}`,
    curve: (unit, a, h) => `unit ${unit}: ${a} becomes ${h}`,
  },
};
