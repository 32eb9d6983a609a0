import type { OpenWords } from '../sections/open.ts';

export const open: OpenWords = {
  title: 'Bring your own network',
  lead: 'A .safetensors file with one RNN, LSTM or GRU layer and a linear head, as PyTorch writes it; an ONNX file with one such node; or a scene, deck or network saved here. Drop it anywhere on the page. Nothing leaves this device.',
  choose: 'Choose files',
  orPaste: 'or paste a link or the text of a file',
  pastePlaceholder: 'https://…#v=1&…',
  takePasted: 'Open',
  another: 'Another file',
  close: 'Close',
  show: 'Show this network',
  reading: 'Reading …',
  readHere:
    'This browser started no worker, so the page read the file itself; a large one may hold it up for a moment.',
  recognised: (cell, input, hidden, output) =>
    `${cell}, ${input} ${input === 1 ? 'input' : 'inputs'} → ${hidden} hidden units → ${output} ${output === 1 ? 'output' : 'outputs'}`,
  details: (prefix, headPrefix, type, hasBias) =>
    `Layer “${prefix || '(no prefix)'}”, ${headPrefix === null ? '' : `head “${headPrefix || '(no prefix)'}”, `}${type}, ${hasBias ? 'with bias' : 'without bias'}`,
  unused: (names) => `Not used, since no network computes with it: ${names.join(', ')}`,
  headless: 'The file has no linear head: each hidden unit is shown as an output of its own.',
  resetBefore: 'The reset gate acts before the matrix product (linear_before_reset = 0).',
  peepholes: 'With peepholes',
  logarithm: 'The file gives the logarithm of its answer (LogSoftmax); the page shows the answer.',
  startsFrom: (names) =>
    `The state before the first step is an input of the file (${names.join(', ')}); the page begins with zeros.`,
  reads: 'It reads',
  symbols: 'Symbols',
  numbers: 'Numbers',
  vocabulary: (count) => `Its ${count} symbols, in the order of their places`,
  vocabularyHint:
    'One after the other, one a line, or as JSON (a list, or stoi). \\n is a line end. A JSON file dropped with the weights is read by itself.',
  wrongCount: (found, wanted) => `The network has ${wanted} places, and this is ${found} symbols.`,
  repeated: (symbol) => `“${symbol}” stands there twice.`,
  badSymbol: 'A symbol is empty, or longer than 32 characters.',
  fromFile: 'From the file',
  activation: 'Activation',
  activationHint: 'The file does not say it; tanh unless nonlinearity="relu" was set.',
  head: 'Answer',
  heads: { softmax: 'one of many (softmax)', sigmoid: 'yes or no (sigmoid)', linear: 'numbers' },
  refusedTitle: (name) => `${name} cannot be shown`,
  nothingLost: 'What is on the page stays as it is.',
  problem: {
    tooBig: (name) =>
      `${name || 'That'} is larger than 32 MB; no network that can be shown here is.`,
    unknownFile: (name) =>
      `${name || 'That'} is none of the files this page opens: .safetensors, .onnx, .json, .md.`,
    newer: (name) =>
      `${name || 'That'} was written by a newer version of this page. Reload the page and try again.`,
    jsonAlone: (name) =>
      `${name} is neither a scene nor a network saved here. If it belongs to a .safetensors file, choose both together.`,
    noLink: () => 'That is no link to this page, and no saved scene, deck or network.',
    unreadable: (name) => `${name || 'That'} could not be read. It may be damaged.`,
    unfetched: (name) =>
      `${name || 'That'} names a network that could not be fetched. Open it again once you are online.`,
    tooLong: (name) =>
      `Reading ${name || 'it'} took longer than ten seconds and was stopped. A network that can be shown here is read in one; export it again, or try a smaller file.`,
  },
};
