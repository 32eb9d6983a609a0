import type { Report } from './problem.ts';
import { MAX_SYMBOL_LENGTH, MAX_VOCABULARY } from './scene.ts';
import { readText, wellFormed } from './symbols.ts';

/** The text of a scene. Another spelling of the same text (not NFC) is no problem. */
export function parseText(value: unknown, fallback: string, report: Report): string {
  if (typeof value !== 'string') {
    if (value !== undefined) report.add('text', 'unreadable', value);
    return readText(fallback).text;
  }
  const { text, dropped } = readText(value);
  if (dropped > 0) report.add('text', 'shortened', dropped);
  if (/\p{Surrogate}/u.test(value)) report.add('text', 'unreadable', wellFormed(value));
  return text;
}

/** The vocabulary of a scene: the symbols that can be read, each once; the fallback where there are none. */
export function parseVocabulary(
  value: unknown,
  fallback: readonly string[],
  report: Report,
): readonly string[] {
  if (value === undefined) return fallback;
  if (!Array.isArray(value)) {
    report.add('vocabulary', 'unreadable', value);
    return fallback;
  }
  const symbols = new Set<string>();
  for (const entry of value.slice(0, MAX_VOCABULARY)) {
    const symbol = typeof entry === 'string' ? normal(entry) : null;
    if (symbol === null) report.add('vocabulary', 'unreadable', entry);
    else if (symbols.has(symbol)) report.add('vocabulary', 'repeated', symbol);
    else symbols.add(symbol);
  }
  if (value.length > MAX_VOCABULARY) report.add('vocabulary', 'outOfRange', value.length);
  if (value.length === 0) report.add('vocabulary', 'unreadable');
  return symbols.size > 0 ? [...symbols] : fallback;
}

/** A symbol as texts have it, or null where no text can have it. */
function normal(symbol: string): string | null {
  if (symbol.length > MAX_SYMBOL_LENGTH || /\p{Surrogate}/u.test(symbol)) return null;
  const composed = symbol.normalize('NFC');
  return composed.length > 0 && composed.length <= MAX_SYMBOL_LENGTH ? composed : null;
}
