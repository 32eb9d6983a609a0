import type { IncomingProblem } from '../../language/sections/open.ts';
import type { Parsed } from '../../scene/document/parse.ts';
import { decode } from '../../scene/link/link.ts';
import { decodeText } from '../../scene/text/decodeText.ts';
import { fetchMissing, missingIn } from '../../state/presetFiles.ts';
import { readOwnFile } from '../files/sceneFile.ts';
import { recognise } from '../network/recognise.ts';
import type { TorchModel } from '../network/torchModel.ts';
import { type Container, readContainer } from '../safetensors/readContainer.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import { type Companion, companionOf, companionWithin, NO_COMPANION } from './companion.ts';
import { MAX_FILE } from './maxFile.ts';
import { readVocabulary } from './readVocabulary.ts';

/** What came in by drop, button or paste. */
export type Incoming =
  | { readonly kind: 'scene'; readonly parsed: Parsed; readonly link: string }
  | {
      readonly kind: 'model';
      readonly name: string;
      readonly model: TorchModel;
      readonly companion: Companion;
      /** The file that was read with the weights, and those that were not read. */
      readonly beside: string | null;
      readonly unread: readonly string[];
    }
  /** A deck as its Markdown, which the room of decks reads. */
  | { readonly kind: 'deck'; readonly text: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: IncomingProblem };

/** A file as the browser gives it; nothing is read before its size is known. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Reads the files of one drop or choice: a network with what is said beside it, or a scene. Never throws. */
export async function readFiles(files: readonly GivenFile[]): Promise<Incoming> {
  const weights = files.find(({ name }) => ARRAYS.test(name) || /\.onnx$/i.test(name));
  const json = files.find(({ name }) => /\.json$/i.test(name));
  const lines = weights && !json ? files.find(({ name }) => /\.(txt|csv|tsv)$/i.test(name)) : null;
  const first = weights ?? json ?? files[0];
  const name = first?.name ?? '';
  const says = (problem: IncomingProblem): Incoming => ({ kind: 'problem', name, problem });
  if (!first || (!weights && !json)) return says(kindOf(name));
  if ([weights, json, lines].some((file) => file && file.size > MAX_FILE)) return says('tooBig');
  try {
    const data = json && jsonOf(await json.arrayBuffer());
    if (weights) {
      const { model, within, more } = await modelOf(weights, files);
      if (!model.ok) return { kind: 'refused', name, refusal: model };
      const companion = json
        ? companionOf(data)
        : lines
          ? companionOfLines(await lines.arrayBuffer(), model.sizes.input)
          : within;
      const read = [weights, json, lines, ...more];
      const unread = files.filter((file) => !read.includes(file)).map((file) => file.name);
      const beside = (json ?? lines)?.name ?? null;
      return { kind: 'model', name, model, companion, beside, unread };
    }
    if (data === undefined) return says('unreadable');
    if ((await fetchMissing(missingIn(linkOf(data)))).length > 0) return says('unfetched');
    const own = readOwnFile(data);
    if (own === 'newer') return says('newer');
    return own ? { kind: 'scene', parsed: own, link: name } : says('jsonAlone');
  } catch {
    return says('unreadable');
  }
}

/** A vocabulary as text, beside the weights. */
function companionOfLines(bytes: ArrayBuffer, wanted: number): Companion {
  const text = decodeText(new Uint8Array(bytes))?.text;
  if (text === undefined) return { ...NO_COMPANION, says: { kind: 'unreadable' } };
  const says = { kind: 'found', key: '', isFromOne: false } as const;
  return { ...NO_COMPANION, vocabulary: readVocabulary(text, wanted), says };
}

/** Files that hold networks in ways this page does not open, and texts, by the ends of their names. */
const KINDS: readonly (readonly [IncomingProblem, RegExp])[] = [
  ['torchFile', /\.(pt|pth|ckpt|bin|tar)$/i],
  ['pickleFile', /\.(pkl|pickle|joblib)$/i],
  ['numpyFile', /\.npy$/i],
  ['onnxData', /\.data$/i],
  ['textFile', /\.(txt|csv|tsv)$/i],
];

const kindOf = (name: string): IncomingProblem =>
  KINDS.find(([, end]) => end.test(name))?.[0] ?? 'unknownFile';

interface Read {
  readonly model: TorchModel | Refusal;
  /** What the file says of itself besides its weights. */
  readonly within: Companion;
  /** Files that hold weights of it. */
  readonly more: readonly GivenFile[];
}

async function modelOf(file: GivenFile, files: readonly GivenFile[]): Promise<Read> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.onnx$/i.test(file.name)) return onnxOf(bytes, files);
  const isNumpy = /\.npz$/i.test(file.name);
  const container = await arraysOf(file.name, bytes);
  if (!container.ok) return { model: container, within: NO_COMPANION, more: [] };
  const model = recognise(container);
  const within = isNumpy ? companionOf(container.about) : companionWithin(container.about);
  // A vocabulary of another network is none of its: then it is asked for.
  const isItsOwn = model.ok && within.vocabulary?.length === model.sizes.input;
  return {
    model,
    within: isItsOwn ? within : { ...within, vocabulary: null, text: null },
    more: [],
  };
}

/** An ONNX model, with the files of weights that it names and that came with it. */
async function onnxOf(bytes: Uint8Array, files: readonly GivenFile[]): Promise<Read> {
  const [{ onnxModel }, { filesNamedIn }] = await Promise.all([
    import('../onnx/onnxModel.ts'),
    import('../onnx/readModel.ts'),
  ]);
  const named = filesNamedIn(bytes);
  const more = files.filter(({ name }) => named.includes(name));
  const within = NO_COMPANION;
  const large = more.find(({ size }) => size > MAX_FILE);
  if (large) return { model: refuse('tooLarge', large.name), within, more };
  const beside = new Map<string, Uint8Array>();
  for (const each of more) beside.set(each.name, new Uint8Array(await each.arrayBuffer()));
  return { model: onnxModel(bytes, beside), within, more };
}

/** Files of arrays under names. */
const ARRAYS = /\.(safetensors|npz|h5|hdf5|keras)$/i;

/** The arrays of a file; what reads other programs' is fetched when there is such a file. */
async function arraysOf(name: string, bytes: Uint8Array): Promise<Container | Refusal> {
  if (/\.npz$/i.test(name)) return (await import('../npz/readNpz.ts')).readNpz(bytes);
  if (/\.keras$/i.test(name)) return (await import('../hdf5/readKeras.ts')).readKeras(bytes);
  return /\.(h5|hdf5)$/i.test(name)
    ? (await import('../hdf5/readKeras.ts')).readKerasHdf5(bytes)
    : readContainer(bytes);
}

/** The link in a file of ours; empty where there is none. */
const linkOf = (data: unknown): string => {
  const { link } = (data ?? {}) as { readonly link?: unknown };
  return typeof link === 'string' ? link : '';
};

/** Reads a pasted text, when the networks that it names are here: a link to this page, or a scene, network or deck as it is in a file. */
export function readPasted(text: string): Incoming {
  const says = (problem: IncomingProblem): Incoming => ({ kind: 'problem', name: '', problem });
  if (text.length > MAX_FILE) return says('tooBig');
  const data = /^\s*\{/.test(text) ? jsonOf(text) : undefined;
  const own = readOwnFile(data);
  if (own === 'newer') return says('newer');
  if (own) return { kind: 'scene', parsed: own, link: '' };
  if (isDeck(text)) return { kind: 'deck', text };
  const link = linkIn(text);
  return link === null ? says('noLink') : { kind: 'scene', parsed: decode(link), link };
}

/** Begins with a heading, and has a line that leads to a figure. */
const isDeck = (text: string): boolean =>
  /^\s*#{1,3}\s/.test(text) && /^[ \t]*\[[^\]\n]*\]\([^)\s]*#/m.test(text);

/** The part of a pasted text that is a link to a scene, without '#'; null where there is none. */
function linkIn(text: string): string | null {
  const given = text.trim();
  let link = given.slice(
    /^https?:\/\//.test(given) ? given.indexOf('#') + 1 : given.startsWith('#') ? 1 : 0,
  );
  // What is put away, and the room.
  for (let pairs = 0; pairs < 2 && !SCENE.test(link); pairs++)
    link = link.replace(/^\w+=[\w.-]*&/, '');
  return SCENE.test(link) && !/\s/.test(link) ? link : null;
}

const SCENE = /^v=\d+(?:&|$)/;

/** Entries of all lists and objects of a JSON file: some for each weight of the largest network, or token of a tokenizer. */
const MAX_ENTRIES = 4_000_000;

function jsonOf(given: ArrayBuffer | string): unknown {
  try {
    const text = typeof given === 'string' ? given : decodeText(new Uint8Array(given))?.text;
    return text === undefined || entriesOf(text) > MAX_ENTRIES ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** No fewer than there are entries and brackets: each begins with one of these. */
function entriesOf(text: string): number {
  let count = 0;
  for (const sign of ['[', '{', ','])
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}
