import { activations } from '../activations/table.ts';
import type { Algebra, Applied } from '../operations/meaning.ts';
import { factor, raised, type Term, tight } from './term.ts';

/** Arithmetic that is written in TeX; `nameOf` says what an activation is called, `sign` wraps each sign and name. */
export const texAlgebra = (
  nameOf: (applied: Applied) => string,
  sign: (tex: string) => string = (tex) => tex,
): Algebra<Term> => {
  const m: Algebra<Term> = {
    number: (n) => tight(String(n)),
    sum(terms) {
      const [only, ...more] = terms;
      if (only && more.length === 0) return only;
      return { tex: terms.map(({ tex }) => tex).join(` ${sign('+')} `), binds: 'sum' };
    },
    subtract: (a, b) => ({ tex: `${a.tex} ${sign('-')} ${factor(b)}`, binds: 'sum' }),
    multiply: (a, b) => ({ tex: `${factor(a)} ${sign('\\odot')} ${factor(b)}`, binds: 'product' }),
    divide: (a, b) => tight(`\\frac{${a.tex}}{${b.tex}}`),
    negate: (a) => ({ tex: `-${factor(a)}`, binds: 'sum' }),
    square: (a) => tight(raised(factor(a, 'product'), '2')),
    isPositive: (a) => tight(`\\left[${a.tex} > 0\\right]`),
    apply: (applied, a) => tight(`${sign(nameOf(applied))}\\left(${a.tex}\\right)`),
    slope: (activation, x) => activations[activation].slope?.value(m, x) ?? m.number(1),
  };
  return m;
};
