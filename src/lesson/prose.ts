import { readAddress } from '../engine/explain/address.ts';
import type { Trace } from '../engine/run/trace.ts';

/** A run of a text: plain, strong, a term of the glossary, or a symbol of the figure. */
export type Run =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly id: string }
  | { readonly kind: 'symbol'; readonly text: string };

const MARK = /\[([^\]]+)\]\(([\w-]+)\)|\$([^$]+)\$|\*\*([^*]+)\*\*/g;

/** Reads the marks of a text: `[words](id)`, `$h_2$`, `**words**`. */
export function readProse(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > end) runs.push({ kind: 'plain', text: text.slice(end, match.index) });
    const [whole, words, id, symbol, strong] = match;
    if (id !== undefined) runs.push({ kind: 'term', text: words ?? '', id });
    else if (symbol !== undefined) runs.push({ kind: 'symbol', text: symbol });
    else runs.push({ kind: 'strong', text: strong ?? '' });
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push({ kind: 'plain', text: text.slice(end) });
  return runs;
}

/** The text without its marks, for titles, static pages and screen readers. */
export const plainProse = (text: string): string =>
  readProse(text)
    .map((run) => (run.kind === 'symbol' ? run.text.replace(/[{}]/g, '') : run.text))
    .join('');

/**
 * The address of what a symbol such as `W_h`, `h_2`, `h_{t-1}` or `h_2[1]` stands for, in a run whose cursor is at
 * timestep `now`; null where it stands for nothing on the stage.
 */
export function addressOfSymbol({ network }: Trace, symbol: string, now: number): string | null {
  const plain = symbol.replace(/[{}]/g, '');
  if (network.parameters.has(plain)) return plain;
  const read = /^([A-Za-z]+)_(t(?:-1)?|\d+)(\[\d+\])?$/.exec(plain);
  const [, name = '', index = '', unit = ''] = read ?? [];
  // The symbol of a gate may be another value's name: `o` of an LSTM and the chosen answer of a head.
  const gate = [...network.values.values()].find(
    (value) => value.part === 'cell' && value.symbol === name,
  );
  const value = gate?.name ?? name;
  if (!network.values.has(value)) return null;
  const t = index === 't' ? now : index === 't-1' ? now - 1 : Number(index);
  return `${value}@${t}${unit}`;
}

/** Whose colour a thing at an address wears, or null. */
export function toneOf({ network }: Trace, address: string | null): 'x' | 'h' | 'y' | null {
  const name = (address && readAddress(address)?.name) ?? '';
  return network.parameters.get(name)?.role ?? network.values.get(name)?.role ?? null;
}
