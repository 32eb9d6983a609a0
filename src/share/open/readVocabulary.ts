import { readText } from '../../scene/symbols.ts';

/**
 * The symbols of a vocabulary in the order of their places, as people have them at hand: a JSON list, a JSON object from
 * symbol to place (or with such a thing inside: vocab, itos, stoi, char2idx ...), one a line, or one after the other.
 * Where lines or characters are as many as wanted, they are taken so. `\n` and `\t` stand for a line end and a tab.
 */
export function readVocabulary(text: string, wanted: number): readonly string[] {
  const fromJson = symbolsOfJson(text);
  if (fromJson) return fromJson;
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(unescaped);
  if (lines.length > 1 && lines.length === wanted) return lines;
  const plain = unescaped(text);
  const clusters = readText(plain).symbols;
  if (clusters.length === wanted) return clusters;
  const characters = [...plain];
  if (characters.length === wanted) return characters;
  return lines.length > 1 ? lines : clusters;
}

const unescaped = (text: string): string =>
  text.replace(/\\([nt\\])/g, (_, letter) => ({ n: '\n', t: '\t' })[letter as string] ?? '\\');

function symbolsOfJson(text: string): readonly string[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return symbolsIn(JSON.parse(text));
  } catch {
    return null;
  }
}

const KEYS = ['vocab', 'vocabulary', 'itos', 'symbols', 'chars', 'stoi', 'char2idx', 'token_to_id'];

/** The symbols that data from a file hold, or null where there are none. */
export function symbolsIn(data: unknown): readonly string[] | null {
  if (Array.isArray(data)) return data.every((entry) => typeof entry === 'string') ? data : null;
  if (typeof data !== 'object' || data === null) return null;
  for (const key of KEYS)
    if (Object.hasOwn(data, key)) {
      const found = symbolsIn((data as Record<string, unknown>)[key]);
      if (found) return found;
    }
  const places = Object.entries(data).sort(([, a], [, b]) => placeOf(a) - placeOf(b));
  if (places.length === 0) return null;
  // Places from 0 on, each once; or the reverse, from place to symbol.
  if (places.every(([, place], i) => place === i)) return places.map(([symbol]) => symbol);
  const symbols = Object.keys(data).map((_, i) => (data as Record<string, unknown>)[i]);
  return symbols.every((symbol) => typeof symbol === 'string') ? (symbols as string[]) : null;
}

/** What stands for a place is a number; anything else comes last. */
const placeOf = (place: unknown): number =>
  typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER;
