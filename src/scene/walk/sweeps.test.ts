import { expect, test } from 'vitest';
import { absentAt } from '../../engine/declare/phases.ts';
import { readStep } from '../../engine/declare/readStep.ts';
import { readsOf } from '../../engine/operations/table.ts';
import { withAbove, withDirections } from '../change/changeCells.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import type { Scene } from '../document/scene.ts';
import { networkOf, phasesAtStep, phaseValuesAt, stepsOf } from '../read/derive.ts';
import { backIdsAt } from '../read/fitGradient.ts';
import { moveBackTo } from './backWalk.ts';
import { figureOf } from './figures.ts';

const layer = { cell: 'gru', hidden: 3, activation: 'tanh' } as const;
const scenes: readonly (readonly [string, Scene])[] = [
  ['one layer', DEFAULT_SCENE],
  ['one layer in both directions', withDirections(DEFAULT_SCENE, true)],
  [
    'a layer over both directions',
    withAbove(withDirections(DEFAULT_SCENE, true), [{ ...layer, isBidirectional: false }]),
  ],
  [
    'both directions twice',
    withAbove(withDirections(DEFAULT_SCENE, true), [{ ...layer, isBidirectional: true }]),
  ],
];

const walked = (scene: Scene): readonly Scene[] => {
  const { walk } = figureOf(scene);
  const all = [walk.toStart(scene)];
  for (;;) {
    const last = all.at(-1) as Scene;
    const next = walk.stepPhase(last, 1);
    if (next === last) return all;
    all.push(next);
  }
};

test.each(scenes)(
  '%s is walked through whole, and nothing is read before it is made',
  (_, scene) => {
    const network = networkOf(scene);
    // What is made of a previous state alone is not there at first, and a sum of which one term is left is no step.
    const isMade = (value: string, t: number) =>
      phasesAtStep(scene, t).some(({ operations }) =>
        operations.some(({ makes }) => makes === value),
      ) && !absentAt(network, t, stepsOf(scene)).has(value);
    const made = new Set<string>();
    const seen = walked(scene);
    for (const { cursor } of seen) {
      const { t } = cursor;
      for (const value of phaseValuesAt(scene, cursor)) {
        const operation = network.values.get(value)?.operation;
        for (const read of operation ? readsOf(operation) : []) {
          const at = readStep(network, read, t);
          const source = network.values.get(read.value)?.operation ?? null;
          const isGiven =
            source === null || at < 0 || at >= stepsOf(scene) || !isMade(read.value, at);
          if (!isGiven) expect([...made]).toContain(`${read.value}@${at}`);
        }
        made.add(`${value}@${t}`);
      }
    }
    const places = seen.map(({ cursor }) => `${cursor.t} ${cursor.phase}`);
    expect(new Set(places).size).toBe(places.length);
    const all = Array.from({ length: stepsOf(scene) }, (_, t) => phasesAtStep(scene, t).length);
    expect(places.length).toBe(all.reduce((sum, count) => sum + count));
    // Back is the same way.
    const { walk } = figureOf(scene);
    seen.forEach((each, i) => {
      if (i > 0) expect(walk.stepPhase(each, -1).cursor).toEqual(seen[i - 1]?.cursor);
      expect(walk.placeOf(each)).toBeGreaterThan(i > 0 ? walk.placeOf(seen[i - 1] as Scene) : -1);
    });
  },
);

test.each(scenes)(
  '%s is gone back through whole, and each step leads back to the one before',
  (_, scene) => {
    const gradient: Scene = { ...scene, figure: 'gradient' };
    const { walk } = figureOf(gradient);
    const seen = walked(moveBackTo(gradient, stepsOf(scene) - 1));
    const places = seen.map(({ cursor, gradientView }) => `${cursor.t} ${gradientView.phase}`);
    expect(new Set(places).size).toBe(places.length);
    expect(seen.at(-1)).toEqual(walk.toEnd(gradient));
    // Behind the last judged timestep of a single way through there is nothing to go back from.
    const last = seen[0]?.cursor.t ?? 0;
    const all = Array.from({ length: stepsOf(scene) }, (_, t) => backIdsAt(gradient, t).length);
    if (last === stepsOf(scene) - 1) expect(places.length).toBe(all.reduce((sum, n) => sum + n));
    seen.forEach((each, i) => {
      if (i > 0) expect(walk.placeOf(each)).toBeGreaterThan(walk.placeOf(seen[i - 1] as Scene));
      if (i > 0) expect(walk.stepPhase(each, -1).gradientView).toEqual(seen[i - 1]?.gradientView);
    });
  },
);
