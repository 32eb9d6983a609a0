import type { Role } from '../engine/declare/network.ts';
import { readAddress } from '../engine/explain/address.ts';
import type { Trace } from '../engine/run/trace.ts';
import { type Inline, parseLine, plainLine } from '../figures/markdown/parse.ts';

/** The symbols and the terms that a text names, such as `$h_2$` and `[words](id)`. */
export function namedIn(text: string): { readonly symbols: string[]; readonly terms: string[] } {
  const named = { symbols: [] as string[], terms: [] as string[] };
  const visit = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (node.kind === 'math') named.symbols.push(node.text);
      if (node.kind === 'term') named.terms.push(node.id);
      if ('children' in node) visit(node.children);
    }
  };
  visit(parseLine(text));
  return named;
}

/** The text without its marks, for titles and screen readers. */
export const plainProse = (text: string): string => plainLine(text).replace(/[{}]/g, '');

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
export function toneOf({ network }: Trace, address: string | null): Role | null {
  const name = (address && readAddress(address)?.name) ?? '';
  return network.parameters.get(name)?.role ?? network.values.get(name)?.role ?? null;
}
