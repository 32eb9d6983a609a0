import type {
  NetworkOutline,
  RefusalKind,
  RefusalSays,
  RefusalWords,
} from '../sections/refusals.ts';
import { cells } from './cells.ts';
import { plural } from './plural.ts';

const listed = (names: readonly string[]) => names.join(', ');

const REASONS: Readonly<
  Record<RefusalKind, (names: readonly string[], network?: NetworkOutline) => string>
> = {
  tooShort: () =>
    'The file is shorter than the eight bytes with which a .safetensors file begins. Save or download it again.',
  headerLength: () =>
    'By its first bytes, the header is longer than the file. The file was cut off, or is not a .safetensors file.',
  headerUnreadable: () =>
    'The header is not readable JSON. The file is damaged, or is not a .safetensors file.',
  repeatedName: (names) => `The header names ${listed(names)} twice. Save the file again.`,
  badEntry: (names) =>
    `The entry of ${listed(names)} lacks a type, a shape or a position in the file, or one of them is wrong. Save the file again.`,
  unknownType: (names) =>
    `There is no such type of numbers: ${listed(names)}. Save the weights as F64, F32, F16 or BF16.`,
  wrongSize: (names) =>
    `The shape, type and position of ${listed(names)} give different sizes. The file is damaged.`,
  overlap: (names) => `These tensors share bytes: ${listed(names)}. The file is damaged.`,
  hole: (names) =>
    `Before ${listed(names)} lie bytes that belong to no tensor. The file is damaged.`,
  wrongLength: (names) =>
    `The file is not as long as its header says${names.length > 0 ? ` (at ${listed(names)})` : ''}. Copy or download it again.`,
  noRecurrent: (names) =>
    `No recurrent layer was found in it${names.length > 0 ? ` (there is ${listed(names)})` : ''}. The page knows the names of PyTorch, Keras, Flax, MLX, min-char-rnn and Dive into Deep Learning. Save the weights under one of these, such as weight_ih_l0, weight_hh_l0, bias_ih_l0 and bias_hh_l0 of PyTorch.`,
  severalRecurrent: (names) =>
    `There are several recurrent layers side by side: ${listed(names.map((name) => name || '(no prefix)'))}. Save one of them with its output layer alone.`,
  beyond: (_, network) => (network ? `${beyond(network)} ${remedy(network)}` : ''),
  projection: (names) =>
    `The LSTM projects its state: ${listed(names)}. Train it without proj_size.`,
  incomplete: (names) =>
    `A weight that belongs to the others is missing: ${listed(names)}. Save the whole state_dict of the model.`,
  headReadsInput: (names) =>
    `The output matrix reads the input as well as the state: ${listed(names)}. The page shows outputs that are computed from the state alone; train it with a layer from the state (h2o).`,
  notSquare: (names) =>
    `${listed(names)}: a recurrent matrix has as many rows as columns (RNN), three times as many (GRU) or four times as many (LSTM).`,
  shapesDiffer: (names) => `These shapes do not fit each other: ${listed(names)}.`,
  zipUnreadable: () =>
    'This cannot be read as a zip, which files of .npz and .keras are. It was cut off or damaged; save or download it again.',
  zipDamaged: (names) =>
    `${listed(names)} in the .npz file is cut off or damaged. Save or download the file again.`,
  zipMethod: (names) =>
    `${listed(names)} in the .npz file is encrypted, or compressed in a way that NumPy does not use. Save it with np.savez.`,
  zipLarge: (names) =>
    `Unpacked, the .npz file would be far larger than it is (${listed(names)} bytes), which weights never are. Save it with np.savez.`,
  npzEntry: (names) =>
    `${listed(names)} in the .npz file is not a NumPy array. Save the weights with np.savez.`,
  npyHeader: (names) => `The array ${listed(names)} has no readable header. Save the file again.`,
  npyType: (names) =>
    `The page does not read arrays of this type: ${listed(names)}. Save the weights as float32 or float64.`,
  hdf5Unreadable: () =>
    'This is no readable file of HDF5, as Keras writes its weights. It was cut off or damaged; save or download it again.',
  hdf5Option: (names) =>
    `The page reads HDF5 as h5py writes it unless told otherwise, and not this: ${listed(names)}. Save the arrays as np.savez instead.`,
  kerasArchive: () =>
    'The archive holds no model of Keras 3 (model.weights.h5 and config.json). Save it with model.save("model.keras").',
  kerasLayer: (names) =>
    `The model does something that the page does not compute: ${listed(names)}. It shows recurrent layers with tanh and sigmoid, an embedding and one Dense layer.`,
  pickled: (names) =>
    `${listed(names)}: this holds Python objects. Reading them can run programs, so the page does not read them. Save each array under its name: np.savez("weights.npz", **weights).`,
  notFloats: (names) => `Weights must be F64, F32, F16 or BF16: ${listed(names)}.`,
  notFinite: (names) =>
    `There are NaN or infinite numbers among the weights of ${listed(names)}. Save them from before the training diverged.`,
  embedding: (names) =>
    `The page does not see how the network uses this embedding: ${listed(names)}. It shows one, with a row for each symbol, which is all that the first layer reads. Save the model with that one alone.`,
  headMissing: (names) =>
    `There is no linear head: no weight matrix with as many columns as the layer has units${names.length > 0 ? ` (there is ${listed(names)})` : ''}. Save the model with its nn.Linear.`,
  severalHeads: (names) =>
    `There is more than one linear layer: ${listed(names)}. Save the model with one between hidden state and answer.`,
  normalisation: (names) =>
    `The network normalises: ${listed(names)}. The page shows recurrent layers and a linear output layer alone; train it without.`,
  unknownTensor: (names) =>
    `The page does not know what the network does with ${listed(names)}, and without it may show another network. If it takes no part in the answer, delete it from the state_dict and save again.`,
  onnxUnreadable: () =>
    'This is no readable ONNX file. It was cut off or damaged; export or download it again.',
  onnxNoNode: (names) =>
    `There is no RNN, LSTM or GRU node in it${names.length > 0 ? ` (there are ${listed(names)})` : ''}. PyTorch takes an nn.RNN apart unless it exports with dynamo=False; or save the network as .safetensors.`,
  onnxOption: (names) =>
    `The page does not compute this option: ${listed(names)}. Export the model without it.`,
  onnxComputed: (names) =>
    `These weights are computed in the graph: ${listed(names)}. Export with constant folding, so that they are stored in the file.`,
  onnxElsewhere: (names) =>
    `The weights lie in another file: ${listed(names)}. Choose both files together, or save the model as one (external_data=False in torch.onnx.export, save_as_external_data=False in onnx.save).`,
  onnxOperation: (names) =>
    `${listed(names)}: the page shows an embedding (Gather), RNN, LSTM and GRU nodes one after the other, a linear layer, and what makes an answer of it (Softmax, Sigmoid). Export that part of the model alone.`,
  onnxBranch: (names) =>
    `A value goes to several places: ${listed(names)}. The page shows layers that each read all that is below them. Export the model with one way from its input to the answer.`,
  onnxState: (names) =>
    `The initial state is computed in the graph, or is not the same for all sequences: ${listed(names)}. Export the model with one that is stored in the file, or without it.`,
  onnxVersion: (names) =>
    `The file uses a version of ONNX's operations that the page does not know: ${listed(names)}. Export it with an opset from 7 to 30.`,
  onnxTwice: (names) =>
    `These are in the file twice, and nothing says which one counts: ${listed(names)}. Export the model again.`,
  onnxMissing: (names) =>
    `The graph reads values that nothing in the file computes: ${listed(names)}. Export the model again, as one file.`,
  onnxCycle: (names) =>
    `These nodes wait for each other in a circle, so none of them can be computed: ${listed(names)}. Export the model again.`,
  onnxInput: (names) =>
    `The graph needs one input, a sequence of vectors or of symbols${names.length > 0 ? `, and has ${listed(names)}` : ''}. Export the recurrent layer and its output layer alone.`,
  onnxOutput: (names) =>
    `The graph gives out something other than the answer of the layer and its states${names.length > 0 ? `: ${listed(names)}` : ''}. Export the model with its answer as the output.`,
  onnxOrder: (names) =>
    `In the graph, numbers are rearranged, left out or mixed with those of other timesteps: ${listed(names)}. The page reads every timestep in order and answers it whole; export the model without that part.`,
  tooLarge: (names) =>
    `The network is larger than the page shows${names.length > 0 ? `: ${listed(names)}` : ''}. Leaving out units would make it a different network; train one that is no larger than this and open that.`,
};

/** What a network is that is more than the page shows. */
function beyond({ layers, embedding, output }: NetworkOutline): string {
  const runs = layers.map(
    ({ cell, hidden, isBidirectional }) =>
      `${cells[cell].name} of ${plural(hidden, 'unit')}${isBidirectional ? ' in both directions' : ''}`,
  );
  const alike = new Set(runs).size === 1 && runs.length > 1;
  const what = alike ? `${runs.length} layers of ${runs[0]}` : runs.join(', then ');
  const before = embedding
    ? `, on an embedding of ${plural(embedding.symbols, 'symbol')} by ${plural(embedding.size, 'number')}`
    : '';
  const behind =
    output === null ? ', without an output layer' : `, and ${plural(output, 'output')}`;
  return `The file is understood: ${what}${before}${behind}.`;
}

/** What the page shows of that, and what can be done. */
function remedy({ layers, mostLayers }: NetworkOutline): string {
  if (layers.length > mostLayers) return `The page shows up to ${mostLayers} layers.`;
  return 'The page shows GRU layers that all reset at the same place, before the product or after it; train all of them alike.';
}

export const refusals: RefusalWords = {
  refused: ({ kind, names, network }: RefusalSays) => REASONS[kind](names, network),
};
