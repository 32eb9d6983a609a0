/** A piece of TeX, and what it is as part of another. */
export interface Term {
  readonly tex: string;
  readonly binds: 'tight' | 'product' | 'sum';
}

export const tight = (tex: string): Term => ({ tex, binds: 'tight' });

/** As a factor: in parentheses where it is a sum, or what else is told. */
export const factor = ({ tex, binds }: Term, also?: 'product'): string =>
  binds === 'sum' || binds === also ? `\\left(${tex}\\right)` : tex;

/** With something over it: as a whole where something is over it already, since TeX takes one superscript. */
export const raised = (tex: string, by: string): string =>
  tex.includes('^') ? `{${tex}}^{${by}}` : `${tex}^{${by}}`;
