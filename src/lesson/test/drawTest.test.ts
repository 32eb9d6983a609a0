import { expect, test } from 'vitest';
import { doubtsIn, examNumbers } from '../../exercise/another.ts';
import { blanksOf } from '../../exercise/exam.ts';
import { type Ask, topics } from '../../scene/document/ask.ts';
import { sceneOf } from '../stepScene.ts';
import { chapters } from '../table.ts';
import { exerciseAt } from './drawTest.ts';
import { ideas } from './ideas.ts';

test('the test has an exercise for each of fourteen ideas, and a chapter to look at again', () => {
  expect(ideas).toHaveLength(14);
  for (const { scenes, chapter } of ideas) {
    for (const scene of scenes) expect(sceneOf(scene).problems, scene).toEqual([]);
    expect(chapters.map(({ id }) => id)).toContain(chapter);
  }
});

test('each test has numbers of its own, and every slip in it can be told', () => {
  // Six in a row have each way to ask.
  for (const seed of [1, 2, 3, 4, 5, 6, 77_777]) {
    const scenes = ideas.map((_, at) => exerciseAt(seed, at));
    for (const scene of scenes) {
      const ask = scene.ask as Ask;
      expect(doubtsIn(blanksOf(examNumbers(scene, ask), ask))).toBe(0);
    }
    expect(scenes.map(({ source }) => source)).not.toEqual(
      ideas.map((_, at) => exerciseAt(seed + 1, at).source),
    );
  }
});

test('whatever can be asked of a lesson, some test asks', () => {
  const asked = Array.from({ length: 6 }, (_, seed) =>
    ideas.map((_idea, at) => exerciseAt(seed, at).ask as Ask),
  ).flat();
  expect(new Set(asked.map(({ of }) => of))).toEqual(new Set(['value', 'gradient', ...topics]));
});
