import { expect, test } from 'vitest';
import { backPhasesAt } from '../../engine/back/backPhases.ts';
import { cells } from '../../engine/cells/table.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { boxItems } from './boxItems.ts';
import { layOutBoxes, widthOf } from './boxLayout.ts';

const SIZES = [
  { width: 360, height: 190, scale: 1 },
  { width: 900, height: 220, scale: 1 },
  { width: 1500, height: 420, scale: 1.6 },
] as const;

/** The boxes of every step of the way back of every cell, at a timestep. */
function everyStep(t: number) {
  return Object.keys(cells).flatMap((cell) => {
    const sceneAt = (phase: string) =>
      decode(`v=1&cell=${cell}.4&x=hello&t=${t}&back=${phase}_common_one&fig=gradient&end`).scene;
    return backPhasesAt(networkOf(sceneAt('z')), t).map(({ id }) => {
      const moment = backMomentOf(sceneAt(id));
      if (!moment) throw new Error(`no step ${id} in ${cell}`);
      return { what: `${cell}, ${id}, t = ${t}`, items: boxItems(moment, null) };
    });
  });
}

test('the parts of a step back stand in a row, none over another, with digits that fit their cells', () => {
  const steps = [0, 2].flatMap(everyStep);
  expect(steps.length).toBeGreaterThan(60);
  for (const { what, items } of steps)
    for (const size of SIZES) {
      const { places, cell, vector, digits, rowHeight, width } = layOutBoxes(items, size);
      expect(items.length, what).toBe(places.length);
      for (const [i, item] of items.entries()) {
        const end = (places[i] ?? Number.NaN) + widthOf(item, cell, vector, size.scale);
        expect(end, what).toBeLessThan(places[i + 1] ?? width + 1e-9);
      }
      expect(digits, what).toBeLessThan(rowHeight);
      expect(digits * 3, what).toBeLessThan(Math.min(cell, vector));
    }
});
