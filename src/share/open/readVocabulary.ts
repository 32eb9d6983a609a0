import { readText } from '../../scene/text/symbols.ts';
import { vocabularyIn } from './vocabularyIn.ts';

/**
 * The symbols of a vocabulary in the order of their places, as people have them at hand: a JSON list, a JSON object from
 * symbol to place (or with such a thing inside), one a line, or one after the other.
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
  text.replace(/\\([nt\\])/g, (_, letter) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\',
  );

function symbolsOfJson(text: string): readonly string[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return symbolsIn(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The symbols that data from a file hold, or null where there are none. */
function symbolsIn(data: unknown): readonly string[] | null {
  const found = vocabularyIn(data);
  return found.kind === 'found' ? found.symbols : null;
}

/** No vocabulary: character by character. */
const NONE: readonly string[] = [];

/** A vocabulary as `readVocabulary` reads it again: one after the other, or as a JSON list where symbols are longer. */
export function writeVocabulary(symbols: readonly string[]): string {
  const joined = symbols.map(escaped).join('');
  const isPlain =
    symbols.every((symbol) => isReadable(symbol, NONE)) &&
    isSame(readVocabulary(joined, symbols.length), symbols);
  return isPlain ? joined : JSON.stringify(symbols);
}

/** Whether a text that is read by a vocabulary can have this symbol in it. */
export const isReadable = (symbol: string, vocabulary: readonly string[]): boolean =>
  isSame(readText(symbol, vocabulary).symbols, [symbol.normalize('NFC')]);

/** The symbols that no text can have in it. */
export function unreadIn(vocabulary: readonly string[]): readonly string[] {
  const normal = vocabulary.map((symbol) => symbol.normalize('NFC'));
  return normal.filter((symbol) => !isReadable(symbol, normal));
}

const escaped = (symbol: string) =>
  symbol.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((symbol, i) => symbol === others[i]);
