import type { NoVocabulary } from '../../language/sections/open.ts';

/** A vocabulary in data from a file, and where it stood. */
export interface FoundVocabulary {
  readonly kind: 'found';
  readonly symbols: readonly string[];
  /** The key it stood under; empty where it is the whole of the data. */
  readonly key: string;
  /** Its places began at 1, so that `symbols` begins with PADDING. */
  readonly isFromOne: boolean;
  /** The kind of tokenizer it is of, where that puts symbols together by rules of its own. */
  readonly tokenizer?: string;
}

/** What stands at place 0 where places are counted from 1, as Keras does. */
const PADDING = '<pad>';

/** Keys under which people keep a vocabulary: vocab, itos, stoi, char_to_ix, char2index, word_index, token_to_id ... */
const NAMES =
  /vocab|itos|stoi|tok|char|symbol|alphabet|letter|word|syllable|2i(d|x|nd)|to_?i(d|x|nd)/i;
/** What is counted in the same way, and is no place: `word_counts`, `word_docs` of Keras. */
const COUNTS = /count|docs|freq/i;
/** The one kind of tokenizer (tokenizer.json) that is a vocabulary and nothing more. */
const PLAIN = 'WordLevel';
/** Characters of a vocabulary that is written as JSON inside of JSON, as Keras does. */
const MAX_INSIDE = 2_000_000;
const MAX_DEPTH = 4;
const MAX_KEYS = 8;

/** The vocabulary that data from a file hold: themselves, or under a key that names one. Takes anything. */
export function vocabularyIn(data: unknown): FoundVocabulary | NoVocabulary {
  let fault: NoVocabulary | null = null;
  const look = (value: unknown, key: string, depth: number): FoundVocabulary | null => {
    const isNamed = NAMES.test(key) && !COUNTS.test(key);
    const read = key === '' || isNamed ? readAs(value, key) : null;
    if (read?.kind === 'found') return read;
    fault ??= read;
    if (!isObject(value) || depth === MAX_DEPTH) return null;
    for (const [name, inner] of Object.entries(value)) {
      const held = NAMES.test(name) ? unquoted(inner) : inner;
      const found = typeof held === 'object' ? look(held, name, depth + 1) : null;
      if (found) return withKind(withAdded(found, value), value);
    }
    return null;
  };
  const keys = isObject(data) ? Object.keys(data).slice(0, MAX_KEYS) : [];
  return look(data, '', 0) ?? fault ?? { kind: 'none', keys };
}

/** An object that is written as a text. */
function unquoted(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > MAX_INSIDE || !/^\s*\{/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readAs(value: unknown, key: string): FoundVocabulary | NoVocabulary | null {
  if (Array.isArray(value)) {
    // A list of symbols, or of symbols each with its score.
    const symbols = value
      .map((entry) => (Array.isArray(entry) ? entry[0] : entry))
      // Keras leaves the first place to padding, without a name.
      .map((entry, place) => (place === 0 && entry === '' ? PADDING : entry));
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

/** With the kind of its tokenizer, where that is more than a vocabulary. */
function withKind(found: FoundVocabulary, { model, type, merges }: Record<string, unknown>) {
  const kind = isObject(model) ? model.type : merges === undefined ? undefined : type;
  return typeof kind === 'string' && kind !== PLAIN
    ? { ...found, tokenizer: kind.slice(0, 40) }
    : found;
}

/** With the tokens that a tokenizer.json lists beside its model and that go on where its vocabulary ends. */
function withAdded(found: FoundVocabulary, { added_tokens }: Record<string, unknown>) {
  if (!Array.isArray(added_tokens)) return found;
  const symbols = [...found.symbols];
  for (const { id, content } of added_tokens.filter(isObject))
    if (id === symbols.length && typeof content === 'string') symbols.push(content);
  return { ...found, symbols };
}
