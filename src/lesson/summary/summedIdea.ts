import type { Claims } from '../claims.ts';
import type { See } from '../see.ts';
import type { InBoth, Tongue } from '../types.ts';
import type { Drawn } from './drawn.ts';

/** The runs of an idea: of the step that it speaks of, and of the one it is compared with, else the same. */
export interface Runs {
  /** The language of the steps: in each they may read something else. */
  readonly tongue: Tongue;
  readonly see: See;
  readonly other: See;
}

/** One idea of the lesson, as the page that sums it up has it: in the order of chapters, one for each. */
export interface SummedIdea extends InBoth<(runs: Runs) => string> {
  /** The step whose run its numbers are from, as links name it. */
  readonly at: string;
  /** A second one, where two runs are compared. */
  readonly beside?: string;
  /** Values of the network whose equations are shown. */
  readonly formula?: readonly string[];
  /** Values whose gradients' equations are shown. */
  readonly back?: readonly string[];
  readonly picture: (runs: Runs) => Drawn;
  /** What is said, and whether it is so; a test computes them. */
  readonly claims: Readonly<Record<string, (runs: Runs) => boolean>>;
}

/** Claims that are asked of the first run of an idea alone. */
export const ofRun = (claims: Claims): SummedIdea['claims'] =>
  Object.fromEntries(
    Object.entries(claims).map(([claim, holds]) => [claim, ({ see }: Runs) => holds(see)]),
  );
