import { expect, test } from 'vitest';
import { activations } from '../../engine/activations/table.ts';
import { type CellId, cells } from '../../engine/cells/table.ts';
import type { Bias } from '../../engine/declare/cell.ts';
import { type HeadId, heads } from '../../engine/declare/heads.ts';
import { createNetwork, type Network } from '../../engine/declare/network.ts';
import { absentAt, phasesAt } from '../../engine/declare/phases.ts';
import { stepLines } from './stepLines.ts';

const SIZES = { input: 3, hidden: 2, output: 3 };

/** A cell in all its variants. */
const variantsOf = (cell: CellId): readonly Network[] =>
  (['none', 'single', 'double'] satisfies Bias[]).flatMap((bias) =>
    (Object.keys(heads) as HeadId[]).flatMap((head) =>
      [true, false].map((isOther) =>
        createNetwork({
          cell,
          activation: 'tanh',
          bias,
          head,
          headBias: isOther,
          reset: isOther ? 'before' : 'after',
          peepholes: isOther,
          sizes: SIZES,
        }),
      ),
    ),
  );

test.each(Object.keys(cells) as CellId[])(
  'every step of a %s is a term of its equations, and what is not there at t = 0 is none',
  (cell) => {
    for (const network of variantsOf(cell))
      for (const t of [0, 1]) {
        const lines = stepLines(network, 0, { isFirst: t === 0, isLast: false }, true);
        const terms = [...new Set(lines.flatMap((line) => [...line.terms]))];
        const absent = absentAt(network, t);
        expect(terms.filter((value) => absent.has(value))).toEqual([]);
        const reached = terms.map((value) => network.values.get(value)?.operation?.phase ?? 'x');
        const phases = phasesAt(network, t).map(({ id }) => id);
        expect([...new Set(reached)].toSorted()).toEqual(phases.toSorted());
      }
  },
);

/** An equation with its terms in brackets behind their names, and nothing else of its marks. */
function termsOf(network: Network, value: string, isFirst = false): string {
  const line = stepLines(network, 0, { isFirst, isLast: false }, true).find(
    ({ id }) => id === value,
  );
  let tex = line?.whole ?? '';
  for (let before = ''; before !== tex; ) {
    before = tex;
    tex = tex.replaceAll(
      /\\html(?:Data\{at=[^}]*\}|Class\{[^}]*\})\{((?:[^{}]|\{[^{}]*\})*)\}/g,
      '$1',
    );
    tex = tex.replaceAll(/\\htmlData\{term=(\w+)\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '<$1: $2>');
  }
  return tex.replaceAll(/\\(left|right)|_\{\d+\}|\{|\}/g, '').replaceAll('\\', '');
}

const network = (cell: CellId, more: Partial<Parameters<typeof createNetwork>[0]> = {}) =>
  createNetwork({
    cell,
    activation: 'tanh',
    bias: 'none',
    head: 'softmax',
    headBias: false,
    sizes: SIZES,
    ...more,
  });

test('a product is a term as a whole; of what has terms in it, its signs are', () => {
  expect(termsOf(network('rnn'), 'h')).toBe('<h: h> = <h: tanh>(<wh: W_h h> <a: +> <wx: W_x x>)');
  expect(termsOf(network('rnn', { bias: 'single' }), 'h', true)).toBe(
    '<h: h> = <h: tanh>(<wx: W_x x> <a: +> <a: b>)',
  );
  expect(termsOf(network('rnn'), 'y')).toBe('<y: y> = <y: operatornamesoftmax>(<z: W_y h>)');
  expect(termsOf(network('rnn'), 'o')).toBe('<o: o> = <o: operatornameonehot(argmax y)>');
  expect(termsOf(network('lstm'), 'c')).toBe('<c: c> = <fc: f odot c> <c: +> <ig: i odot g>');
  expect(termsOf(network('lstm'), 'h')).toBe('<h: h> = o <h: odot> <tc: tanh(c)>');
  expect(termsOf(network('gru', { reset: 'before' }), 'n')).toBe(
    '<n: n> = <n: tanh>(<hn: W_hn> (<rh: r odot h>) <an: +> <xn: W_xn x>)',
  );
  expect(termsOf(network('gru'), 'h')).toBe(
    '<h: h> = (<zc: 1 - z>) <zn: odot> n <h: +> <zh: z odot h>',
  );
});

test('the activation that the reader chose is the name of its step', () => {
  for (const activation of Object.keys(activations) as (keyof typeof activations)[])
    expect(termsOf(network('rnn', { activation }), 'h')).toContain(
      `<h: ${activations[activation].tex.replaceAll(/[\\{}]/g, '')}>(`,
    );
});
