import { describe, expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { MAX_HIDDEN } from '../document/scene.ts';
import { decode, encode } from '../link/link.ts';
import { phaseIdsAt } from '../read/cursor.ts';
import { unitAt } from '../read/derive.ts';
import { baseWeightsOf } from '../read/weights.ts';
import { moveTo } from '../walk/moments.ts';
import { atEnd, atStart, completeStep, stepPhase, stepTime, toEnd, toStart } from '../walk/walk.ts';
import { withOutput, withRolled, withText, withUnit } from './change.ts';
import {
  withActivation,
  withBias,
  withHead,
  withHidden,
  withOwnNetwork,
  withoutEdits,
  withPreset,
  withSource,
  withWeight,
} from './changeNetwork.ts';

const scene = DEFAULT_SCENE;
const at = (t: number, phase: string) => moveTo(scene, t, phase);

test('a chosen unit is kept while the cursor passes a layer that has fewer', () => {
  const { scene: stacked } = decode('v=1&x=hello&net=xavier.3&cell=rnn.6&up=rnn.3&t=1&end');
  const phaseOf = (layer: number) =>
    phaseIdsAt(stacked, 1).find((id) => id.startsWith('f.') && id.includes(String(layer)));
  const chosen = withUnit(moveTo(stacked, 1, phaseOf(1)), 5);
  const above = moveTo(chosen, 1, phaseOf(2));
  expect(unitAt(above)).toBe(2);
  expect(unitAt(moveTo(above, 1, phaseOf(1)))).toBe(5);
  expect(decode(encode(above)).scene.unit).toBe(5);
});

describe('walking', () => {
  test('phase by phase from the first to the last and back, missing none twice', () => {
    const walk = [scene];
    for (let s = stepPhase(scene, 1); s !== walk.at(-1); s = stepPhase(s, 1)) walk.push(s);
    expect(walk).toHaveLength(6 + 4 * 8);
    expect(walk[6]?.cursor).toEqual({ t: 1, phase: 'x' });
    expect(walk.at(-1)).toEqual(toEnd(scene));
    let back = walk.at(-1) ?? scene;
    for (const there of walk.toReversed()) {
      expect(back).toEqual(there);
      back = stepPhase(back, -1);
    }
    expect(back).toEqual(scene);
  });

  test('timestep by timestep in the same phase, or at t = 0 in the nearest earlier one', () => {
    expect(stepTime(at(1, 'sum'), 1).cursor).toEqual({ t: 2, phase: 'sum' });
    expect(stepTime(at(1, 'sum'), -1).cursor).toEqual({ t: 0, phase: 'wx' });
    expect(stepTime(at(4, 'f'), 1)).toEqual(at(4, 'f'));
    expect(stepTime(at(0, 'f'), -1)).toEqual(at(0, 'f'));
  });

  test('a timestep is completed, then the next one', () => {
    expect(completeStep(at(1, 'f')).cursor).toEqual({ t: 1, phase: 'choose' });
    expect(completeStep(at(1, 'choose')).cursor).toEqual({ t: 2, phase: 'choose' });
    const end = toEnd(scene);
    expect(completeStep(end)).toBe(end);
  });

  test('Home and End, and being there', () => {
    expect(toEnd(scene).cursor).toEqual({ t: 4, phase: 'choose' });
    expect(toStart(toEnd(scene))).toEqual(scene);
    expect([atStart(scene), atEnd(scene)]).toEqual([true, false]);
    expect([atStart(toEnd(scene)), atEnd(toEnd(scene))]).toEqual([false, true]);
  });

  test('there is nowhere to walk in an empty text', () => {
    const empty = withText(at(3, 'f'), '');
    expect(empty.cursor).toEqual({ t: 0, phase: 'x' });
    for (const walked of [
      stepPhase(empty, 1),
      stepTime(empty, 1),
      completeStep(empty),
      toEnd(empty),
    ])
      expect(walked).toBe(empty);
    expect([atStart(empty), atEnd(empty)]).toEqual([true, true]);
  });

  test.each([Number.NaN, -5, 1e9, Number.POSITIVE_INFINITY])('t = %s is brought inside', (t) => {
    expect(moveTo(scene, t).cursor.t).toBe(t > 5 ? 4 : 0);
  });
});

describe('editing', () => {
  test('a shorter text takes the cursor with it', () => {
    expect(withText(at(4, 'sum'), 'he').cursor).toEqual({ t: 1, phase: 'sum' });
    expect(withText(at(4, 'sum'), 'h').cursor).toEqual({ t: 0, phase: 'wx' });
  });

  test('a change of weights never moves the cursor', () => {
    const here = withOutput(withUnit(at(3, 'softmax'), 2), 1);
    const { cursor, unit, output } = here;
    for (const edited of [
      withWeight(here, 'W_h', 0, 3),
      withSource(here, 'orthogonal', 9),
      withActivation(here, 'relu'),
      withBias(here, true),
    ])
      expect(edited).toMatchObject({ cursor, unit, output });
  });

  test('a phase that another head lacks becomes the nearest earlier one', () => {
    expect(withHead(at(2, 'softmax'), 'sigmoid').cursor.phase).toBe('wy');
    expect(withHead(at(2, 'choose'), 'sigmoid').cursor.phase).toBe('choose');
    expect(withHead(at(2, 'choose'), 'linear').cursor.phase).toBe('wy');
  });

  test('a weight typed twice is one edit, and typed back it is none', () => {
    const source = baseWeightsOf(scene)[0] ?? Number.NaN;
    const edited = withWeight(withWeight(scene, 'W_x', 0, 3), 'W_x', 0, 4);
    expect(edited.edits).toEqual([{ parameter: 'W_x', index: 0, value: 4 }]);
    expect(withWeight(edited, 'W_x', 0, source)).toEqual(scene);
    expect(withoutEdits(edited)).toEqual(scene);
  });

  test('edits are in the order of the network, whichever was made first', () => {
    const edited = withWeight(withWeight(withWeight(scene, 'W_y', 1, 9), 'W_h', 5, 9), 'W_h', 2, 9);
    expect(edited.edits.map(({ parameter, index }) => `${parameter} ${index}`)).toEqual([
      'W_h 2',
      'W_h 5',
      'W_y 1',
    ]);
  });

  test('another hidden size draws the weights anew, and the unit looked at stays inside', () => {
    const edited = withUnit(withWeight(scene, 'W_h', 0, 3), 3);
    expect(withHidden(edited, 2)).toMatchObject({
      hidden: 2,
      unit: 1,
      edits: [],
      source: { kind: 'random', initial: 'xavier', seed: 1 },
    });
    expect(withHidden(withSource(scene, 'identity', 5), 8).source).toMatchObject({ seed: 5 });
    expect(withHidden(scene, 10_000).hidden).toBe(MAX_HIDDEN);
    expect(withHidden(scene, -1).hidden).toBe(1);
  });

  test('a text of other symbols gets a network of its own', () => {
    const own = withOwnNetwork(withText(scene, 'banana'));
    expect(own.vocabulary).toEqual(['b', 'a', 'n']);
    expect(own.source).toEqual({ kind: 'random', initial: 'xavier', seed: 1 });
    expect(own.head).toBe('softmax');
    expect(withOwnNetwork(withHead(own, 'linear')).head).toBe('linear');
    const yesNo = { ...own, outputs: 1, head: 'sigmoid' } as const;
    expect(withOwnNetwork(yesNo)).toMatchObject({ outputs: 'symbols', head: 'softmax' });
    const empty = withText(scene, '');
    expect(withOwnNetwork(empty)).toBe(empty);
  });

  test('a preset comes with its own text, from its start, and the figure stays as it is', () => {
    const changed = withRolled(withHidden(withText(at(3, 'f'), 'other'), 9), true);
    expect(withPreset(changed, 'hello')).toEqual({ ...scene, rolled: true });
  });

  test('biases changed by hand are forgotten when the bias is switched off', () => {
    const edited = withWeight(withBias(scene, true), 'b', 1, 0.5);
    expect(edited.edits).toHaveLength(1);
    expect(withBias(edited, false)).toEqual(scene);
  });

  test('what changes nothing, or is impossible, gives the same scene', () => {
    for (const same of [
      withText(scene, 'hello'),
      withPreset(scene, 'hello'),
      withPreset(scene, 'no such preset'),
      withHidden(scene, 4),
      withHidden(scene, Number.NaN),
      withActivation(scene, 'tanh'),
      withBias(scene, false),
      withHead(scene, 'softmax'),
      withSource(scene, 'zero', Number.NaN),
      withWeight(scene, 'W_x', 0, Number.NaN),
      withWeight(scene, 'W_x', 0, Number.POSITIVE_INFINITY),
      withWeight(scene, 'W_x', 16, 1),
      withWeight(scene, 'W_x', 0.5, 1),
      withWeight(scene, 'nowhere', 0, 1),
      withWeight(scene, 'W_x', 0, baseWeightsOf(scene)[0] ?? 0),
      withUnit(scene, 4),
      withUnit(scene, 0),
      withOutput(scene, 4),
      withOutput(scene, null),
      withRolled(scene, false),
      withoutEdits(scene),
      moveTo(scene, 0),
      stepPhase(scene, -1),
    ])
      expect(same).toBe(scene);
  });
});
