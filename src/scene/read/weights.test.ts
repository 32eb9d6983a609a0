import { expect, test } from 'vitest';
import { run } from '../../engine/run/trace.ts';
import { withText } from '../change/change.ts';
import {
  withBias,
  withHead,
  withHidden,
  withNumbers,
  withSource,
  withWeight,
} from '../change/changeNetwork.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { presets } from '../document/presets.ts';
import { inputOf, networkOf, phasesAtStep, unknownSymbolsOf } from './derive.ts';
import { baseWeightsOf, beyondSingles, weightsOf } from './weights.ts';

const ids = (t: number, scene = DEFAULT_SCENE) => phasesAtStep(scene, t).map(({ id }) => id);

test('moving about asks for no new network, weights or input', () => {
  const moved = { ...DEFAULT_SCENE, cursor: { t: 3, phase: 'f' }, unit: 1 };
  expect(networkOf(moved)).toBe(networkOf(DEFAULT_SCENE));
  expect(weightsOf(moved)).toBe(weightsOf(DEFAULT_SCENE));
  expect(inputOf(moved)).toBe(inputOf(DEFAULT_SCENE));
  expect(phasesAtStep(moved, 3)).toBe(phasesAtStep(moved, 2));
});

test('a preset has the weights of its file, to the last bit', () => {
  for (const preset of presets) {
    const scene = {
      ...DEFAULT_SCENE,
      ...preset,
      source: { kind: 'preset', preset: preset.id },
    } as const;
    const file = Object.values(preset.weights).flat();
    const weights = baseWeightsOf(scene);
    expect(weights).toHaveLength(file.length);
    expect([...weights]).toEqual(file.map((hundredths) => Number(`${hundredths}e-2`)));
  }
});

test('a preset with the bias switched on has biases of zero beside its weights', () => {
  const scene = withBias(DEFAULT_SCENE, true);
  const { offset, rows } = networkOf(scene).parameters.get('b') ?? { offset: -1, rows: 0 };
  expect([...baseWeightsOf(scene).subarray(offset, offset + rows)]).toEqual([0, 0, 0, 0]);
  expect(baseWeightsOf(scene)[0]).toBe(baseWeightsOf(DEFAULT_SCENE)[0]);
});

test('one weight changed by hand is that weight alone', () => {
  const scene = withWeight(DEFAULT_SCENE, 'W_h', 6, 9.75);
  const at = (networkOf(scene).parameters.get('W_h')?.offset ?? -1) + 6;
  const expected = Array.from(baseWeightsOf(scene));
  expected[at] = 9.75;
  expect([...weightsOf(scene)]).toEqual(expected);
});

test('a switch of head leaves the weights of the cell as they are', () => {
  const scene = withSource(DEFAULT_SCENE, 'xavier', 7);
  const other = withHead(scene, 'linear');
  expect([...baseWeightsOf(other)]).toEqual([...baseWeightsOf(scene)]);
});

test('a symbol that the network does not know is read as nothing', () => {
  const scene = withText(DEFAULT_SCENE, 'heyoy!');
  expect(inputOf(scene)).toEqual({ kind: 'symbols', indices: Int32Array.of(0, 1, -1, 3, -1, -1) });
  expect(unknownSymbolsOf(scene)).toEqual(['y', '!']);
});

test('the first timestep has no phase that would need a previous state', () => {
  expect(ids(0)).toEqual(['x', 'wx', 'f', 'wy', 'softmax', 'choose']);
  expect(ids(1)).toEqual(['x', 'wx', 'wh', 'sum', 'f', 'wy', 'softmax', 'choose']);
  expect(ids(0, withHidden(withBias(DEFAULT_SCENE, true), 2))).toContain('sum');
});

test('of singles every weight is a single, and those that are none are counted; the scene keeps what was said', () => {
  const said = [0.1, 1e39, -1e-60].reduce(
    (scene, value, i) => withWeight(scene, 'W_h', i, value),
    withNumbers(DEFAULT_SCENE, 'float32'),
  );
  const weights = weightsOf(said);
  const { offset = 0 } = networkOf(said).parameters.get('W_h') ?? {};
  expect([...weights.subarray(offset, offset + 3)]).toEqual([
    Math.fround(0.1),
    Number.POSITIVE_INFINITY,
    -0,
  ]);
  expect(weights.every((weight) => Object.is(Math.fround(weight), weight))).toBe(true);
  expect(beyondSingles(said)).toEqual({ large: 1, small: 1 });
  expect(weightsOf(said)).toBe(weights);
  const back = withNumbers(said, 'float64');
  expect([...weightsOf(back).subarray(offset, offset + 3)]).toEqual([0.1, 1e39, -1e-60]);
});

test('what a network of singles computes are singles, near those of doubles', () => {
  const [doubles, singles] = (['float64', 'float32'] as const).map((numbers) => {
    const scene = withNumbers(DEFAULT_SCENE, numbers);
    return run(networkOf(scene), weightsOf(scene), inputOf(scene)).all('h');
  });
  singles?.forEach((h, i) => {
    expect(Math.fround(h)).toBe(h);
    expect(Math.abs(h - (doubles?.[i] ?? Number.NaN))).toBeLessThan(1e-6);
  });
  expect(singles).not.toEqual(doubles);
});
