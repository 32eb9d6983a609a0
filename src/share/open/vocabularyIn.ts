import type { NoVocabulary } from '../../language/sections/open.ts';

/** A vocabulary in data from a file, and where it stood. */
export interface FoundVocabulary {
  readonly kind: 'found';
  readonly symbols: readonly string[];
  /** The key it stood under; empty where it is the whole of the data. */
  readonly key: string;
  /** Its places began at 1, so that `symbols` begins with PADDING. */
  readonly isFromOne: boolean;
}

/** What stands at place 0 where places are counted from 1, as Keras does. */
const PADDING = '<pad>';

/** Keys under which people keep a vocabulary: vocab, itos, stoi, char_to_ix, char2index, word_index, token_to_id ... */
const NAMES =
  /vocab|itos|stoi|tok|char|symbol|alphabet|letter|word|syllable|2i(d|x|nd)|to_?i(d|x|nd)/i;
const MAX_DEPTH = 4;
const MAX_KEYS = 8;

/** The vocabulary that data from a file hold: themselves, or under a key that names one. Takes anything. */
export function vocabularyIn(data: unknown): FoundVocabulary | NoVocabulary {
  let fault: NoVocabulary | null = null;
  const look = (value: unknown, key: string, depth: number): FoundVocabulary | null => {
    const read = key === '' || NAMES.test(key) ? readAs(value, key) : null;
    if (read?.kind === 'found') return read;
    fault ??= read;
    if (!isObject(value) || depth === MAX_DEPTH) return null;
    for (const [name, inner] of Object.entries(value)) {
      const found = typeof inner === 'object' ? look(inner, name, depth + 1) : null;
      if (found) return withAdded(found, value);
    }
    return null;
  };
  const keys = isObject(data) ? Object.keys(data).slice(0, MAX_KEYS) : [];
  return look(data, '', 0) ?? fault ?? { kind: 'none', keys };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readAs(value: unknown, key: string): FoundVocabulary | NoVocabulary | null {
  if (Array.isArray(value)) {
    // A list of symbols, or of symbols each with its score.
    const symbols = value.map((entry) => (Array.isArray(entry) ? entry[0] : entry));
    const isList = symbols.length > 0 && symbols.every((symbol) => typeof symbol === 'string');
    return isList ? { kind: 'found', symbols, key, isFromOne: false } : null;
  }
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  if (entries.length === 0) return null;
  if (entries.every(([, place]) => isPlace(place)))
    return placed(
      entries.map(([symbol, place]) => [place as number, symbol]),
      key,
    );
  if (entries.every(([place, symbol]) => /^\d+$/.test(place) && typeof symbol === 'string'))
    return placed(
      entries.map(([place, symbol]) => [Number(place), symbol as string]),
      key,
    );
  return null;
}

const isPlace = (place: unknown) => Number.isInteger(place) && (place as number) >= 0;

/** Symbols in the order of their places, which are counted from 0, or from 1. */
function placed(
  pairs: readonly (readonly [place: number, symbol: string])[],
  key: string,
): FoundVocabulary | NoVocabulary {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const first = sorted[0]?.[0] === 1 ? 1 : 0;
  for (const [i, [place]] of sorted.entries()) {
    const wanted = i + first;
    if (place !== wanted)
      return place < wanted
        ? { kind: 'places', key, place, times: 2 }
        : { kind: 'places', key, place: wanted, times: 0 };
  }
  const symbols = sorted.map(([, symbol]) => symbol);
  return {
    kind: 'found',
    symbols: first === 1 ? [PADDING, ...symbols] : symbols,
    key,
    isFromOne: first === 1,
  };
}

/** With the tokens that a tokenizer.json lists beside its model and that go on where its vocabulary ends. */
function withAdded(found: FoundVocabulary, { added_tokens }: Record<string, unknown>) {
  if (!Array.isArray(added_tokens)) return found;
  const symbols = [...found.symbols];
  for (const { id, content } of added_tokens.filter(isObject))
    if (id === symbols.length && typeof content === 'string') symbols.push(content);
  return { ...found, symbols };
}
