import type { Direction } from './layers.ts';

/** What has a name and belongs to a layer. */
interface Layered {
  readonly name: string;
  readonly layer: number | null;
  readonly direction: Direction | null;
  /** Whether there are other layers, so that its number must be said. */
  readonly isNumbered: boolean;
}

const ARROWS = { forward: '\\overrightarrow', backward: '\\overleftarrow' } as const;

/** A letter as the layer's own, in TeX: `h^{(2)}` where there are several, under an arrow where the layer has two directions. */
export function ofLayer(letter: string, { name, layer, direction, isNumbered }: Layered): string {
  if (layer === null || !name.includes('.')) return letter;
  const isOneOfTwo = /[fb]$/.test(name.replace(/^.*\./, ''));
  const drawn = isOneOfTwo && direction ? `${ARROWS[direction]}{${letter}}` : letter;
  return isNumbered ? `${drawn}^{(${layer})}` : drawn;
}
