import { expect, test } from 'vitest';
import { writeWords } from '../../language/write.ts';
import { canWrite } from '../../scene/change/write.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { decode } from '../../scene/link/link.ts';
import { FETCHED, fetchPreset } from '../../state/presetFiles.ts';
import { traceOf } from '../../state/selectors.ts';
import { chancesAt, percentsOf } from './chances.ts';

await Promise.all(FETCHED.map(fetchPreset));

test('chances that are not the probabilities on the stage say how they are made', () => {
  const asTrained = [...FETCHED, 'hello']
    .map((id) => decode(`v=1&net=${id}&end`).scene)
    .filter(canWrite);
  const linear = { ...DEFAULT_SCENE, head: 'linear' } as const;
  const scenes = [...asTrained, linear].filter(({ events }) => !events);
  expect(scenes.filter(({ sampler }) => sampler.temperature > 0).length).toBeGreaterThan(0);
  for (const scene of scenes) {
    const trace = traceOf(scene);
    const { chances, made } = chancesAt(scene, trace, 0);
    const answers = trace.at(trace.network.values.has('y') ? 'y' : 'z', 0);
    const isSame = chances.every((chance, i) => Math.abs(chance - (answers[i] ?? 0)) < 1e-9);
    for (const { choices } of [writeWords.en, writeWords.ko])
      expect(/probabilit|확률/.test(choices(0, made, 'letter'))).toBe(!isSame);
  }
});

test('a chance is not said to be none or sure where it is not', () => {
  expect(percentsOf([0, 0.004, 0.34, 0.996, 1])).toEqual(['0%', '<1%', '34%', '>99%', '100%']);
});

test('a chance that is larger than another does not look the same', () => {
  expect(percentsOf([0.264, 0.258, 0.25, 0.228])).toEqual(['26.4%', '25.8%', '25.0%', '22.8%']);
  expect(percentsOf([0.25, 0.25, 0.25, 0.25])).toEqual(['25%', '25%', '25%', '25%']);
  expect(percentsOf([0.25 + 1e-12, 0.25])).toEqual(['25%', '25%']);
});
