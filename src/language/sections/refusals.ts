import type { CellId } from '../../engine/cells/table.ts';

/** Why a file is not taken; the words for it, and what can be done, are in src/language. */
export type RefusalKind =
  /** Shorter than the eight bytes every such file begins with. */
  | 'tooShort'
  /** The header is said to be longer than the file, or than any header may be. */
  | 'headerLength'
  /** The header is no JSON object, or no valid UTF-8. */
  | 'headerUnreadable'
  /** A name stands in the header twice. */
  | 'repeatedName'
  /** The entry of a tensor lacks its type, shape or place, or they are no such things. */
  | 'badEntry'
  /** A type of numbers that there is not. */
  | 'unknownType'
  /** Shape, type and place of a tensor say different sizes. */
  | 'wrongSize'
  /** Two tensors share bytes. */
  | 'overlap'
  /** Bytes that belong to no tensor. */
  | 'hole'
  /** The data end before the last tensor does, or go on after it. */
  | 'wrongLength'
  /** No weight of a recurrent layer is in it. */
  | 'noRecurrent'
  /** Several recurrent layers beside each other. */
  | 'severalRecurrent'
  /** Understood, and more than the page shows: layers, directions, an embedding. */
  | 'beyond'
  /** An LSTM with a projection of its state (proj_size). */
  | 'projection'
  /** A weight that goes with the others is missing. */
  | 'incomplete'
  /** The matrix of the answer reads the input beside the state. */
  | 'headReadsInput'
  /** Rows by columns of the recurrent weights fit none of the three cells. */
  | 'notSquare'
  /** Two shapes that belong together do not fit. */
  | 'shapesDiffer'
  /** No zip, as a `.npz` file is one. */
  | 'zipUnreadable'
  /** A file in a zip is cut off, overlaps another one, or is not what its sum says. */
  | 'zipDamaged'
  /** A file in a zip is encrypted, or compressed in a way that NumPy does not. */
  | 'zipMethod'
  /** Unpacked it would be far larger than weights are. */
  | 'zipLarge'
  /** A file in a `.npz` that is no array. */
  | 'npzEntry'
  /** An array of NumPy without a readable header. */
  | 'npyHeader'
  /** A type of an array that weights do not have. */
  | 'npyType'
  /** No HDF5, or a damaged one. */
  | 'hdf5Unreadable'
  /** A part of HDF5 that is not read here; the names say which. */
  | 'hdf5Option'
  /** An archive without the weights and the layers of a model of Keras. */
  | 'kerasArchive'
  /** Layers of Keras, or what they are told, that the page does not compute. */
  | 'kerasLayer'
  /** Only arrays of Python's objects, which are not read. */
  | 'pickled'
  /** A type of numbers that weights of a network do not have here. */
  | 'notFloats'
  /** Infinity or NaN among the weights. */
  | 'notFinite'
  | 'embedding'
  | 'headMissing'
  | 'severalHeads'
  /** Layer or batch normalisation. */
  | 'normalisation'
  /** A tensor of which one layer with a head has no use. */
  | 'unknownTensor'
  /** No readable ONNX: no protocol buffer, or one without a graph. */
  | 'onnxUnreadable'
  /** No RNN, LSTM or GRU node; the names are the operations there are. */
  | 'onnxNoNode'
  /** An option of a node that the page does not compute. */
  | 'onnxOption'
  /** Weights that the graph computes instead of holding them. */
  | 'onnxComputed'
  /** Weights that lie in another file. */
  | 'onnxElsewhere'
  /** An operation that is no part of a layer and its head. */
  | 'onnxOperation'
  /** What the layer gives goes several ways. */
  | 'onnxBranch'
  /** A state before the first step that is not zero. */
  | 'onnxState'
  /** A version of ONNX's operations that is not known. */
  | 'onnxVersion'
  /** What is there once stands in the file twice. */
  | 'onnxTwice'
  /** A value that is read, and that nothing makes. */
  | 'onnxMissing'
  /** Nodes that wait for each other's outputs. */
  | 'onnxCycle'
  /** Several inputs, or one that is no sequence. */
  | 'onnxInput'
  /** An output that is neither the answer nor a state. */
  | 'onnxOutput'
  /** Numbers that arrive in another order, or not all of them. */
  | 'onnxOrder'
  /** More than the page shows. */
  | 'tooLarge';

/** What a network of a file is made of. */
export interface NetworkOutline {
  readonly embedding: { readonly symbols: number; readonly size: number } | null;
  readonly layers: readonly {
    readonly cell: CellId;
    readonly hidden: number;
    readonly isBidirectional: boolean;
  }[];
  readonly output: number | null;
  /** As many as the page shows. */
  readonly mostLayers: number;
}

/** What is to be said: why, of what tensors, and of what network. */
export interface RefusalSays {
  readonly kind: RefusalKind;
  readonly names: readonly string[];
  readonly network?: NetworkOutline;
}

/** What a file is refused with. */
export interface RefusalWords {
  /** What is wrong with a file and what can be done, in sentences; `names` are its tensors, with their shapes. */
  readonly refused: (refusal: RefusalSays) => string;
}
