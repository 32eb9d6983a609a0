import type { ActivationId } from '../../engine/activations/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { AnswersAt } from '../../engine/declare/layers.ts';
import { sizeOf, stored, type Tensor } from '../tensors/tensor.ts';
import { hasFewBrackets, topLevelKeys } from './headerKeys.ts';
import { type NumberType, numberTypes } from './numberTypes.ts';
import { type Refusal, refuse } from './refusal.ts';

/*
 * The container: eight bytes with the length of the header (little-endian), the header (a JSON object from name to type,
 * shape and place), and the numbers, without holes. Source: github.com/huggingface/safetensors, "Format".
 */

/** The arrays of a file, not read yet. */
export interface Container {
  readonly ok: true;
  readonly tensors: readonly Tensor[];
  /** Names of what is not read, since reading it could run a program. */
  readonly pickled: readonly string[];
  /** What the file says besides, as it stands there: anything. */
  readonly about: unknown;
  /** What it says of how its layers compute. */
  readonly said?: Said;
}

/** What a file says that names do not; undefined where it does not. */
export interface Said {
  /** Of each recurrent layer, from below. */
  readonly layers: readonly SaidOfLayer[];
  /** What stands in the names of the arrays of each, from below. */
  readonly order?: readonly string[];
  readonly head?: HeadId | undefined;
  /** At which timesteps the highest layer gives out what it has. */
  readonly answersAt?: AnswersAt | undefined;
  /** The timesteps that it goes over as if they were not there. */
  readonly skips?: Skips | undefined;
  /** What its head reads of both directions, where they do not stand beside each other. */
  readonly merges?: 'sum' | 'mean' | undefined;
  /** What its layers compute in, such as `mixed_float16`, where it is neither singles nor doubles. */
  readonly computesIn?: string | undefined;
}

/** Those that read the first symbol, which is padding, or those whose numbers are all 0. */
export type Skips = 'first symbol' | 'zeros';

export interface SaidOfLayer {
  readonly activation?: ActivationId | undefined;
  readonly reset?: 'after' | 'before';
}

const LENGTH_BYTES = 8;
/** Bytes of a header: far more than a thousand tensors and a vocabulary take. It is read before anything in it is known. */
const MAX_HEADER = 2_000_000;
/** Lists and objects in a header: three for a tensor. */
const MAX_BRACKETS = 20_000;
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

  const entries: Entry[] = [];
  for (const [name, said] of header) {
    const entry = readEntry(name, said, bytes.length - dataAt, dataAt);
    if ('ok' in entry) return entry;
    entries.push(entry);
  }
  // Tensors of no numbers may share their place with the one that follows.
  entries.sort((a, b) => a.offset - b.offset || a.length - b.length);
  let end = dataAt;
  let before = '';
  for (const { name, offset, length } of entries) {
    if (offset < end) return refuse('overlap', before, name);
    if (offset > end) return refuse('hole', name);
    end += length;
    before = name;
  }
  if (end !== bytes.length) return refuse('wrongLength');
  return {
    ok: true,
    tensors: entries.map((entry) => stored({ ...entry, view })),
    pickled: [],
    about,
  };
}

/** What a header says of a tensor, with the place and the length of its bytes in the file. */
interface Entry extends NumberType {
  readonly name: string;
  /** A key of `numberTypes`. */
  readonly type: string;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly length: number;
}

/** The entries of the header by name, the metadata among them. */
function readHeader(bytes: Uint8Array): Map<string, unknown> | Refusal {
  let json: unknown;
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!hasFewBrackets(text, MAX_BRACKETS))
      return refuse('tooLarge', `header > ${MAX_BRACKETS} [ {`);
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
): Entry | Refusal {
  if (typeof entry !== 'object' || entry === null || name.length > MAX_NAME)
    return refuse('badEntry', name);
  const { dtype: type, shape, data_offsets: place } = entry as Record<string, unknown>;
  if (typeof type !== 'string' || !isSizes(shape) || !isSizes(place) || place.length !== 2)
    return refuse('badEntry', name);
  const known = Object.hasOwn(numberTypes, type) ? numberTypes[type] : undefined;
  if (!known) return refuse('unknownType', `${name}: ${type}`);
  const [begin = 0, end = 0] = place;
  const count = sizeOf(shape);
  if (begin > end || !Number.isSafeInteger(count) || count * known.size !== end - begin)
    return refuse('wrongSize', name);
  if (end > dataLength) return refuse('wrongLength', name);
  return { ...known, name, type, shape, offset: dataAt + begin, length: end - begin };
}

const isSizes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
