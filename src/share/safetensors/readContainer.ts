import { topLevelKeys } from './headerKeys.ts';
import { numberTypes } from './numberTypes.ts';
import { type Refusal, refuse } from './refusal.ts';

/*
 * The container: eight bytes with the length of the header (little-endian), the header (a JSON object from name to type,
 * shape and place), and the numbers, without holes. Source: github.com/huggingface/safetensors, "Format".
 */

/** A tensor of a container, not read yet. */
export interface Tensor {
  readonly name: string;
  /** A key of `numberTypes`. */
  readonly type: string;
  readonly shape: readonly number[];
  /** How many numbers it has. */
  readonly count: number;
  /** Where its bytes begin in the file. */
  readonly offset: number;
}

export interface Container {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** In the order in which their bytes lie. */
  readonly tensors: readonly Tensor[];
  /** What the file says besides, as it stands there: anything. */
  readonly about: unknown;
}

const LENGTH_BYTES = 8;
/** Bytes of a header: far more than a thousand tensors and a vocabulary take. It is read before anything in it is known. */
const MAX_HEADER = 2_000_000;
const METADATA = '__metadata__';
/** Characters of a name; PyTorch's, of modules inside modules, are far shorter. */
const MAX_NAME = 1000;

/** Reads what a container says of itself. Takes any bytes, never throws, and reads no number yet. */
export function readContainer(bytes: Uint8Array): Container | Refusal {
  if (bytes.length < LENGTH_BYTES) return refuse('tooShort');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  if (length > BigInt(bytes.length - LENGTH_BYTES)) return refuse('headerLength');
  if (length > BigInt(MAX_HEADER)) return refuse('tooLarge', `header ${length} > ${MAX_HEADER}`);
  const dataAt = LENGTH_BYTES + Number(length);
  const header = readHeader(bytes.subarray(LENGTH_BYTES, dataAt));
  if ('ok' in header) return header;
  const about = header.get(METADATA) ?? null;
  header.delete(METADATA);

  const tensors: Tensor[] = [];
  for (const [name, entry] of header) {
    const tensor = readEntry(name, entry, bytes.length - dataAt, dataAt);
    if ('ok' in tensor) return tensor;
    tensors.push(tensor);
  }
  // Tensors of no numbers may share their place with the one that follows.
  tensors.sort((a, b) => a.offset - b.offset || a.count - b.count);
  let end = dataAt;
  let before = '';
  for (const { name, type, offset, count } of tensors) {
    if (offset < end) return refuse('overlap', before, name);
    if (offset > end) return refuse('hole', name);
    end += count * (numberTypes[type]?.size ?? 0);
    before = name;
  }
  return end === bytes.length ? { ok: true, bytes, tensors, about } : refuse('wrongLength');
}

/** The entries of the header by name, the metadata among them. */
function readHeader(bytes: Uint8Array): Map<string, unknown> | Refusal {
  let json: unknown;
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    json = text.startsWith('{') ? JSON.parse(text) : null;
  } catch {
    return refuse('headerUnreadable');
  }
  if (typeof json !== 'object' || json === null) return refuse('headerUnreadable');
  // JSON.parse keeps the last of two entries of one name, and the other would be gone in silence.
  const keys = topLevelKeys(text);
  const names = new Set<string>();
  for (const key of keys)
    if (names.has(key)) return refuse('repeatedName', key);
    else names.add(key);
  return new Map<string, unknown>(Object.entries(json));
}

function readEntry(
  name: string,
  entry: unknown,
  dataLength: number,
  dataAt: number,
): Tensor | Refusal {
  if (typeof entry !== 'object' || entry === null || name.length > MAX_NAME)
    return refuse('badEntry', name);
  const { dtype: type, shape, data_offsets: place } = entry as Record<string, unknown>;
  if (typeof type !== 'string' || !isSizes(shape) || !isSizes(place) || place.length !== 2)
    return refuse('badEntry', name);
  const known = Object.hasOwn(numberTypes, type) ? numberTypes[type] : undefined;
  if (!known) return refuse('unknownType', `${name}: ${type}`);
  const [begin = 0, end = 0] = place;
  const count = shape.reduce((product, size) => product * size, 1);
  if (begin > end || !Number.isSafeInteger(count) || count * known.size !== end - begin)
    return refuse('wrongSize', name);
  if (end > dataLength) return refuse('wrongLength', name);
  return { name, type, shape, count, offset: dataAt + begin };
}

const isSizes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);

/** The numbers of a tensor, row-major; null where its type is none that weights have here. */
export function numbersOf({ bytes }: Container, { type, count, offset }: Tensor) {
  const { read = null, size = 0 } = numberTypes[type] ?? {};
  if (!read) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Float64Array(count);
  for (let i = 0; i < count; i++) numbers[i] = read(view, offset + i * size);
  return numbers;
}
