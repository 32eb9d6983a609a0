import { equationsOf, linesOf } from '../../engine/declare/equations.ts';
import { levelOf } from '../../engine/declare/levels.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { INPUT } from '../../engine/declare/part.ts';
import { lateAt } from '../../engine/declare/phases.ts';
import { equationTex, leftTex, type TexOptions } from '../../engine/explain/tex.ts';
import type { EquationLine } from '../../figures/forms.ts';
import { termTex } from '../../figures/termTex.ts';
import { markRoles } from './markRoles.ts';

/** Timesteps no sequence has, and a symbol: they stand in a formula for those of the moment, and are filled in. */
export const NOW = 777_771;
export const BEFORE = NOW - 1;
export const AFTER = NOW + 1;
export const READ = 777_779;

export interface StepLine extends EquationLine {
  /** The values whose making something of the whole line stands for; each is a step. */
  readonly terms: ReadonlySet<string>;
}

/** Where a timestep stands: whether it is the first, and whether it is the last. */
export interface StepPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The lines of a level, the input's with the lowest and the head's with the highest, at a timestep of that place. */
export function stepLines(
  network: Network,
  level: number,
  { isFirst, isLast }: StepPlace,
  isSymbol: boolean,
): StepLine[] {
  const main = equationsOf(network);
  const late = lateAt(network, 0, isLast ? 1 : 2);
  const own = linesOf(network).filter(
    (value) => levelOf(network, { value }) === level && !late.has(value),
  );
  return own.map((value) => {
    const terms = new Set<string>();
    const isAside = !main.includes(value);
    const t = isFirst ? 0 : NOW;
    const options: TexOptions = {
      t,
      steps: isLast ? t + 1 : t + 2,
      index: 'number',
      activation: 'name',
      // What is chosen is chosen from an answer that has a line of its own.
      expand: !isAside,
      mark: markRoles(network),
      term(name, tex) {
        terms.add(name);
        return termTex(name, tex);
      },
    };
    const symbol = leftTex(network, value, options);
    const whole =
      value === INPUT
        ? `${symbol} ${readTex(network, isSymbol, options)}`
        : equationTex(network, value, options);
    return { id: value, whole, symbol, isAside, terms };
  });
}

/** What the input is: a symbol's place, as a vector or as it is, or so many numbers. */
function readTex(network: Network, isSymbol: boolean, { term }: TexOptions): string {
  if (!isSymbol) return `\\in \\mathbb{R}^{${vectorOf(network, INPUT).size}}`;
  const made = network.spec.embedding === undefined ? 'onehot' : 'index';
  return `= ${term?.(INPUT, `\\operatorname{${made}}\\left(\\text{“${READ}”}\\right)`)}`;
}
