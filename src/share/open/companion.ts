import { hasOption } from '../../engine/cells/table.ts';
import { type HeadId, heads } from '../../engine/declare/heads.ts';
import type { NoVocabulary } from '../../language/sections/open.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { type FoundVocabulary, vocabularyIn } from './vocabularyIn.ts';

/** What a JSON file beside a file of weights says of it, or that file itself; null where they do not say. */
export interface Companion {
  readonly vocabulary: readonly string[] | null;
  /** Where the vocabulary stood, or why there is none; null where no file is beside the weights. */
  readonly says: VocabularySays | null;
  readonly activation: 'tanh' | 'relu' | null;
  /** What the answer goes through. */
  readonly head: HeadId | null;
  /** A text to read first. */
  readonly text: string | null;
}

/** What is said of the vocabulary of a file beside the weights. */
export type VocabularySays =
  | Omit<FoundVocabulary, 'symbols'>
  | NoVocabulary
  /** The file is no JSON, or no text in an encoding that is known. */
  | { readonly kind: 'unreadable' };

export const NO_COMPANION: Companion = {
  vocabulary: null,
  says: null,
  activation: null,
  head: null,
  text: null,
};

/** Reads what a JSON file beside the weights says. Anything will do; what is not known is left out. */
export function companionOf(data: unknown): Companion {
  const found = vocabularyIn(data);
  const vocabulary = found.kind === 'found' ? found.symbols : null;
  const says: VocabularySays = data === undefined ? { kind: 'unreadable' } : found;
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { ...NO_COMPANION, vocabulary, says };
  const { nonlinearity, head, start_end_symbol, training, reads } = data as Record<string, unknown>;
  const activation = nonlinearity === 'relu' || nonlinearity === 'tanh' ? nonlinearity : null;
  const start = field(start_end_symbol, 'char');
  const examples = field(training, 'examples');
  const example = Array.isArray(examples) ? examples[0] : null;
  const first =
    typeof example === 'string' ? (typeof start === 'string' ? start : '') + example : null;
  const text = typeof reads === 'string' ? reads : first;
  return { vocabulary, says, activation, head: isHead(head) ? head : null, text };
}

/** The key of a file's metadata under which the page writes what PyTorch does not keep. */
const ABOUT = 'unrolled';

/** What a file of weights says of itself besides, as `aboutOf` has it written. Anything will do. */
export function companionWithin(about: unknown): Companion {
  const said = field(about, ABOUT);
  try {
    // What the file says of itself needs no telling.
    return { ...companionOf(typeof said === 'string' ? JSON.parse(said) : null), says: null };
  } catch {
    return NO_COMPANION;
  }
}

/** The metadata of a network that goes out as a file of weights: what its tensors do not say. */
export function aboutOf(scene: Scene): Readonly<Record<string, string>> {
  const { cell, activation, head, vocabulary, events, text } = scene;
  const said = {
    ...(hasOption(cell, 'f') && { nonlinearity: activation }),
    head,
    ...(events === null && { vocabulary, reads: text }),
  };
  return { [ABOUT]: JSON.stringify(said) };
}

const isHead = (id: unknown): id is HeadId => typeof id === 'string' && Object.hasOwn(heads, id);

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
