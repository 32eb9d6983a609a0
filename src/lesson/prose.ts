import type { Direction } from '../engine/declare/layers.ts';
import type { Network, Role, Value } from '../engine/declare/network.ts';
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

/** The text without its marks, for titles and screen readers; an arrow over a letter stands behind it. */
export const plainProse = (text: string): string =>
  plainLine(text)
    .replace(/\\over(right|left)arrow\{([^}]*)\}/g, (_, side, letter) =>
      side === 'right' ? `${letter}\u2192` : `${letter}\u2190`,
    )
    .replace(/\^\{/g, ' ')
    .replace(/[{}]/g, '');

/** A symbol's letter, in which direction (by the arrow over it) and layer (by the number over it), its index and unit. */
const SYMBOL =
  /^(?:\\over(right|left)arrow\{)?([A-Za-z]+)\}?(?:\^\{?\((\d+)\)\}?)?_\{?(t(?:[-+]1)?|\d+)\}?(\[\d+\])?$/;

const SIDES: ReadonlyMap<string, Direction> = new Map([
  ['right', 'forward'],
  ['left', 'backward'],
]);

/** A symbol of a parameter, however it is written. */
const bare = (symbol: string): string => symbol.replace(/[{}]/g, '');

/**
 * The address of what a symbol such as `W_h`, `h_2`, `h_{t-1}`, `h_2[1]`, `h^{(2)}_1` or `\overleftarrow{h}_4` stands for, in a
 * run whose cursor is at timestep `now`; null where it stands for nothing on the stage.
 */
export function addressOfSymbol({ network }: Trace, symbol: string, now: number): string | null {
  const slot = [...network.parameters.values()].find((each) => bare(each.symbol) === bare(symbol));
  if (network.parameters.has(bare(symbol))) return bare(symbol);
  if (slot) return slot.name;
  const read = SYMBOL.exec(symbol);
  const [, side, letter = '', layer, index = '', unit = ''] = read ?? [];
  // The symbol of a gate may be another value's name: `o` of an LSTM and the chosen answer of a head.
  const found = [...network.values.values()].find(
    (value) =>
      (value.part === 'cell' || value.part === 'join') &&
      value.symbol === letter &&
      value.direction ===
        (SIDES.get(side ?? '') ?? (isSplit(network, value) ? null : value.direction)) &&
      (layer === undefined ? !value.isNumbered : value.layer === Number(layer)),
  );
  const value = found?.name ?? (side || layer ? '' : letter);
  if (!network.values.has(value)) return null;
  const t =
    index === 't' ? now : index.startsWith('t') ? now + Number(index.slice(1)) : Number(index);
  return `${value}@${t}${unit}`;
}

/** Whether a value is of a layer in both directions, where a letter without an arrow is that of both. */
const isSplit = (network: Network, { layer }: Value): boolean =>
  network.parts.some((part) => part.kind === 'join' && part.layer === layer);

/** Whose colour a thing at an address wears, or null. */
export function toneOf({ network }: Trace, address: string | null): Role | null {
  const name = (address && readAddress(address)?.name) ?? '';
  return network.parameters.get(name)?.role ?? network.values.get(name)?.role ?? null;
}
