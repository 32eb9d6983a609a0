import type { Fate } from '../../engine/measure/fate.ts';
import type { NumberFormat } from '../../engine/run/numbers.ts';

/** Words of the growth laboratory. */
export interface GrowthWords {
  readonly heading: string;
  readonly lead: string;
  readonly weight: string;
  readonly start: string;
  readonly steps: string;
  readonly axis: string;
  readonly linear: string;
  readonly log: string;
  readonly examples: string;
  readonly example: Readonly<
    Record<'up' | 'down' | 'infinity' | 'saturated' | 'bounce' | 'dead', string>
  >;
  readonly notFinite: string;
  readonly notCount: (most: number) => string;
  readonly values: string;
  /** What the chosen curve has come to. */
  readonly caption: (name: string, w: string, start: string, n: number, value: string) => string;
  readonly valuesLabel: string;
  readonly slopes: string;
  readonly slopesCaption: string;
  readonly slopesLabel: string;
  readonly cobweb: string;
  readonly cobwebLabel: (name: string, w: string) => string;
  readonly matrix: string;
  readonly matrixCaption: (size: number, radius: string) => string;
  readonly matrixLabel: string;
  readonly table: string;
  /** A number that has been so since a step. */
  readonly since: (value: string, step: number) => string;
  /** What becomes of a curve; `write` writes its numbers. */
  /** `bits` is how many a number has that is too large for its format. */
  readonly fate: (
    name: string,
    w: string,
    fate: Fate,
    write: (value: number) => string,
    bits: 32 | 64,
  ) => string;
  /** From which step on something is infinite, or 0, in singles and in doubles. */
  readonly leaving: {
    readonly title: string;
    readonly row: (of: 'value' | 'product', format: NumberFormat) => string;
  };
  readonly step: string;
  readonly stepOf: (at: number, steps: number) => string;
  readonly back: string;
  readonly forward: string;
  readonly toEnd: string;
}
