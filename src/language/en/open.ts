import type { OpenWords } from '../sections/open.ts';
import { plural } from './plural.ts';

export const open: OpenWords = {
  title: 'Open a network or your work',
  lead: 'A .safetensors, .npz, .keras or .h5 file with RNN, LSTM or GRU layers, an embedding before them or none, and a linear output layer, under the names of PyTorch, Keras, Flax, MLX or NumPy code; an ONNX file of the same; or a scene, deck or network saved here. Drop it anywhere on the page. Nothing leaves this device.',
  choose: 'Choose files',
  orPaste: 'or paste a link or the text of a file',
  pastePlaceholder: 'https://…#v=1&…',
  takePasted: 'Open',
  another: 'Another file',
  ofSingles: (type) =>
    `The numbers of the file are ${type}. With single precision the page computes in float32 too; since sums are added in another order, last digits may differ.`,
  close: 'Close',
  show: 'Show this network',
  reading: 'Reading …',
  readHere:
    'This browser could not read the file in the background, so the page read it itself; with a large file it may freeze for a moment.',
  recognised: (cell, input, hidden, output, embedding = null) =>
    [
      `${cell.charAt(0).toUpperCase()}${cell.slice(1)}, ${plural(input, embedding === null ? 'input' : 'symbol')}`,
      ...(embedding === null ? [] : [`an embedding of ${plural(embedding, 'number')}`]),
      ...hidden.map(
        (layer) =>
          `${layer.cell === null ? '' : `${layer.cell} of `}${plural(layer.units, 'hidden unit')}${layer.isBidirectional ? ' in each direction' : ''}`,
      ),
      plural(output, 'output'),
    ].join(' → '),
  details: (prefix, headPrefix, type, bias) =>
    `Layer “${prefix || '(no prefix)'}”, ${headPrefix === null ? '' : `output layer “${headPrefix || '(no prefix)'}”, `}${type}, ${{ none: 'without bias', single: 'with one bias', double: 'with two biases' }[bias]}`,
  zeroBiases: (layers, hasHeadToo) =>
    `The file has fewer biases than are shown here (${[...layers.map((layer) => `layer ${layer}`), ...(hasHeadToo ? ['output layer'] : [])].join(', ')}): zeros stand for the missing ones.`,
  unused: (names) => `Not used, because no network needs it: ${names.join(', ')}`,
  pickled: (names) =>
    `Not read, because they are Python objects, and reading those can run programs: ${names.join(', ')}`,
  tied: 'The output layer has the same matrix as the embedding. Here they are two, W_y and E, with equal numbers: training changes each by itself.',
  headReads: (read, of, direction) =>
    `Of the highest layer’s ${plural(of, 'number')} at a timestep, the output layer reads only ${direction ? `the ${read} of the ${direction} direction` : read}. In W_y zeros stand for the weights of the others.`,
  headless:
    'The file has no linear output layer: each hidden unit is shown as an output of its own.',
  headMerges: {
    sum: 'The output layer reads the sum of both directions: W_y has the same weights for each of them.',
    mean: 'The output layer reads the mean of both directions: W_y has half of each weight for each of them.',
  },
  resetBefore: 'The reset gate acts before the matrix product (linear_before_reset = 0).',
  peepholes: 'With peepholes',
  logarithm: 'The file gives the logarithm of its answer (LogSoftmax); the page shows the answer.',
  unrolled: (steps) =>
    `The file has the RNN unrolled over ${plural(steps, 'timestep')}, as PyTorch exports it. Here it is rolled up again, and reads input of any length.`,
  skips: {
    'first symbol':
      'The model skips timesteps that read its first symbol, the padding (mask_zero); the page computes them like any other.',
    zeros:
      'The model skips timesteps whose inputs are all 0 (Masking); the page computes them like any other.',
  },
  computesIn: (name) =>
    `The model computes in ${name}; the page computes more exactly, so that the last digits may differ.`,
  ownStart: 'The file has an initial state of its own, and the network starts from it.',
  startsFrom: (names) =>
    `The initial state is an input of the file (${names.join(', ')}); the page starts from zeros.`,
  reads: 'It reads',
  symbols: 'Symbols',
  numbers: 'Numbers',
  vocabulary: (count) => `Its ${plural(count, 'symbol')}, in the order of their positions`,
  vocabularyFrom: (file, key, isFromOne) =>
    `From ${file}${key ? `, “${key}”` : ''}.${isFromOne ? ' Its positions begin at 1, so position 0 is taken for padding.' : ''} It can be edited.`,
  tokenizer: (kind) =>
    `This is the vocabulary of a tokenizer (${kind}), which splits words by rules of its own. The page knows its symbols, not its rules.`,
  noVocabulary: (file, says) => {
    switch (says.kind) {
      case 'none':
        return `No vocabulary was found in ${file}${says.keys.length > 0 ? ` (there is ${says.keys.join(', ')})` : ''}. It needs a list of symbols, or an object from each symbol to its position 0, 1, 2 … Type the symbols here, or choose another file with the weights.`;
      case 'places':
        return `In ${file}${says.key ? `, “${says.key}”,` : ''} ${says.times === 0 ? 'no symbol has' : 'two symbols have'} position ${says.place}. Every position needs exactly one. Type the symbols here, or correct the file.`;
      case 'unreadable':
        return `${file} could not be read: it is neither JSON nor text in UTF-8. Type the symbols here, or save the file again.`;
    }
  },
  longSymbols: (symbols, areAll) =>
    `No text is read as ${areAll ? 'any of these symbols' : 'these symbols'}, so they cannot be written: ${symbols.join(', ')}.${areAll ? ' Choose “Numbers” to feed this network rows of numbers, such as a 1 at the position of each word.' : ''}`,
  unread: (names) => `Not read: ${names.join(', ')}`,
  vocabularyHint:
    'One after the other, one a line, or as JSON (a list, or stoi). \\n is a line end. A JSON file dropped with the weights is read automatically.',
  wrongCount: (found, wanted) =>
    `The network needs ${plural(wanted, 'symbol')}, and here ${found === 1 ? 'is' : 'are'} ${found}.`,
  repeated: (symbol) => `“${symbol}” is listed twice.`,
  badSymbol: 'A symbol is empty, or longer than 32 characters.',
  open: {
    otherwise: 'If it was not written by PyTorch',
    layers: 'Layers, from below',
    activation: 'Activation',
    activationHint: 'The file does not say which; it is tanh unless the code says otherwise.',
    update: 'Where z is 1, the state',
    updates: { old: 'stays', new: 'is new' },
    reset: 'The reset gate acts',
    resets: { after: 'after the product', before: 'before the product' },
    gates: 'Order of its gates',
    orderOf: {
      ifgo: 'i f g o (PyTorch, Keras)',
      ifog: 'i f o g (CS231n)',
      igfo: 'i g f o (TensorFlow 1)',
      iofg: 'i o f g (ONNX)',
      rzn: 'r z n (PyTorch)',
      zrn: 'z r n (Keras, ONNX)',
    },
    rows: 'A square matrix has a row for each',
    rowsOf: { unit: 'unit (W x)', input: 'input (x W)' },
    joined: 'Its matrix reads, side by side,',
    joinedOf: { input: 'input, state', state: 'state, input' },
    head: 'The answer comes from',
    direction: 'Of both directions the output layer reads',
    directions: {
      forward: 'the forward one',
      backward: 'the backward one (h_n[-1])',
      sum: 'their sum',
      mean: 'their mean',
    },
    answers: (text, each) =>
      `${text === null ? 'After the first rows of a wave' : `After “${text}”`}: ${each.join(' · ')}`,
  },
  head: 'Answer',
  refusedTitle: (name) => `${name} cannot be shown`,
  nothingLost: 'What is on the page stays as it is.',
  problem: {
    tooBig: (name) =>
      `${name || 'That'} is larger than 64 MB; no network that can be shown here is.`,
    unknownFile: (name) =>
      `${name || 'That'} is not a file that this page opens. It opens .safetensors, .npz, .keras, .h5, .onnx, .json, .md.`,
    torchFile: (name) =>
      `${name} was written by torch.save. Such a file can run programs when it is read, so the page does not read it. These lines make an .npz file of it, which the page opens.`,
    pickleFile: (name) =>
      `${name} is a pickle. Such a file can run programs when it is read, so the page does not read it. If it holds a dict of arrays, these lines make an .npz file of it, which the page opens.`,
    numpyFile: (name) =>
      `${name} holds one array of NumPy, and a network has several. If that one is a dict of arrays, these lines make an .npz file of it, which the page opens.`,
    onnxData: (name) =>
      `${name} seems to hold the weights of an ONNX model. Choose it together with the .onnx file that names it.`,
    textFile: (name) =>
      `${name} is a text. To learn from it, open it under Training; numbers are pasted where the network reads numbers; a vocabulary is chosen together with its weights.`,
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
