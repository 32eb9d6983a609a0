import { expect, test } from 'vitest';
import { decode } from '../../scene/link/link.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { boxItems } from './boxItems.ts';
import { layOutBoxes, widthOf } from './boxLayout.ts';

/** The boxes of a step of the way back in the equation's room on a laptop. */
function laidOut(keys: string) {
  const { scene } = decode(`v=1&net=xavier.1&x=hello&fig=gradient&${keys}&end`);
  const moment = backMomentOf(scene);
  if (!moment) throw new Error('no moment');
  const items = boxItems(moment, null);
  return { items, layout: layOutBoxes(items, { width: 664, height: 118, scale: 1 }) };
}

test('where many vectors and matrices stand in one line, all are seen, and vectors have their numbers', () => {
  const { items, layout } = laidOut('cell=gru.4&t=0&back=h_common_one');
  const matrices = items.filter((item) => item.kind === 'grid' && item.columns > 1);
  expect(matrices.length).toBeGreaterThan(2);
  for (const matrix of matrices)
    expect(widthOf(matrix, layout.cell, layout.vector, 1)).toBeGreaterThanOrEqual(40);
  expect(layout.vector).toBeGreaterThan(40);
  expect(layout.width).toBeLessThan(664 + 10);
});

test('where there is room, vectors and cells are as wide as ever', () => {
  const { layout } = laidOut('cell=rnn.4&t=4&back=h_common_one');
  expect(layout.vector).toBe(62);
  expect(layout.cell).toBeCloseTo(layout.rowHeight * 1.75);
});
