import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cells } from '../../engine/cells/table.ts';
import { decode } from '../link/link.ts';
import { ACTS, actsAt } from './acts.ts';
import { figureOf } from './figures.ts';

const scenes = Object.keys(cells).map(
  (cell) => [cell, decode(`v=1&x=hello&cell=${cell}&t=1&end`).scene] as const,
);

test.each(scenes)(
  'something is seen to happen in every phase of a %s, forward and back',
  (_, at) => {
    for (const figure of ['chain', 'gradient'] as const) {
      const scene = { ...at, figure };
      const { phasesAt, moveTo, actsOf } = figureOf(scene).walk;
      for (let t = 0; t < 3; t++)
        for (const phase of phasesAt(scene, t))
          expect(actsOf(moveTo(scene, t, phase)).length, `${figure} ${t} ${phase}`).toBeGreaterThan(
            0,
          );
    }
  },
);

test('acts happen one after the other, all of them begin at 0 and end at 1, and what there is none of is done', () => {
  fc.assert(
    fc.property(
      fc.subarray([...ACTS], { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (acts, at) => {
        const shares = actsAt(acts, at);
        const inOrder = acts.map((act) => shares[act]);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
        expect(inOrder.filter((share) => share > 0 && share < 1).length).toBeLessThanOrEqual(1);
        for (const act of ACTS) if (!acts.includes(act)) expect(shares[act]).toBe(1);
        for (const act of acts) {
          expect(actsAt(acts, 0)[act]).toBe(0);
          expect(actsAt(acts, 1)[act]).toBe(1);
        }
      },
    ),
  );
});
