import type { ShareWords } from '../sections/share.ts';
import { plural } from './plural.ts';

export const share: ShareWords = {
  title: 'Share this view',
  close: 'Close',
  tabs: { link: 'Link', pictures: 'Pictures', files: 'Files and code', embed: 'Embed' },
  link: 'Link to exactly what you see',
  copy: 'Copy link',
  copied: 'Copied',
  notCopied: 'It could not be copied. Select the link and copy it yourself.',
  share: 'Send …',
  characters: (count) => plural(count, 'character'),
  tooLong: (count, budget) =>
    `The link has ${plural(count, 'character')}. Many chats cut links longer than ${budget.toLocaleString('en')}.`,
  notOpened: (count, most) =>
    `The link would have ${plural(count, 'character')}, and the page opens none longer than ${most.toLocaleString('en')}.`,
  cannotFit: 'There are too many weights for a link, even rounded. Save them as a file.',
  round: (step) => `Round the weights to multiples of ${step}`,
  rounding: (weight, state, otherAnswers, steps) =>
    `A weight changes by ${weight} at most and a hidden unit by ${state}; ${
      otherAnswers === 0
        ? 'every answer stays the same.'
        : `the answer changes at ${otherAnswers} of ${plural(steps, 'timestep')}.`
    }`,
  roundAndUse: 'Round, here and in the link',
  rounded: 'Rounded: you see what the receiver will see. Undo brings the old weights back.',
  saveInstead: 'Save as a file',
  qr: 'QR code of the link',
  qrReach: (near, far) =>
    `Two metres high on a screen, it can be read from about ${near} to ${far} m away.`,
  qrDense: 'Dense: it cannot be read from the back of a large room.',
  qrNone: 'The link is too long for a QR code.',
  shorter: 'Use a shorter link',
  shorterWhat: (characters) =>
    `${plural(characters, 'character')}: without zoom, order, pins and probe`,
  savePng: 'PNG',
  saveSvg: 'SVG',
  embed: {
    lead: 'The figure alone, in a page of your own. It stores nothing, and takes keys only while it is in use.',
    height: 'Height',
    language: 'Language',
    theme: 'Colours',
    light: 'Light',
    dark: 'Dark',
    readers: 'The reader’s',
    snippet: 'HTML for your page',
    copy: 'Copy HTML',
    more: 'Examples, and how to control it',
    frameTitle: 'Unrolled: a recurrent network, step by step',
  },
  files: { keep: 'To open again', numbers: 'Numbers', code: 'Code' },
  download: {
    scene: ['Scene', 'everything a link holds, at any size'],
    network: ['Network', 'sizes, symbols and weights as JSON'],
    safetensors: ['Weights for PyTorch', '.safetensors for load_state_dict (rnn.*, fc.*)'],
    traceCsv: ['Trace', 'CSV: one line per timestep, every digit'],
    weightsCsv: ['Weights', 'CSV: name, row, column, value'],
    json: ['Trace and weights', 'JSON with shapes'],
    npz: ['Trace and weights', '.npz for NumPy'],
    numpy: ['NumPy script', 'runs the network, prints these numbers'],
    torch: ['PyTorch script', 'the same, with nn.RNN, nn.LSTM or nn.GRU'],
    keras: ['Keras 3 script', 'the same, with SimpleRNN, LSTM or GRU'],
    latex: ['Equations', 'LaTeX, with the weights where they fit'],
  },
  copyText: (name) => `Copy: ${name}`,
  copyShort: 'Copy',
  noLayer: 'PyTorch has no such layer',
  tooLarge: 'This network has too many numbers for such a file',
  openFile: 'Open a file',
};
