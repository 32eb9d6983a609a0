import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { ko } from '../../language/ko.ts';
import { phasesAtStep } from '../../scene/derive.ts';
import { decode } from '../../scene/link.ts';
import { moveTo } from '../../scene/moments.ts';
import type { Scene } from '../../scene/scene.ts';
import { momentOf } from '../../state/moment.ts';
import { toldMoment } from './toldMoment.ts';

/** All that is said of the last timestep, phase by phase, in both languages. */
function toldOf(scene: Scene) {
  return [en, ko].map((words) =>
    phasesAtStep(scene, 1)
      .map(({ id }) => {
        const at = moveTo(scene, 1, id);
        const moment = momentOf(at);
        if (!moment) throw new Error('nothing is read');
        const told = words.story(toldMoment(at, moment, words.stage.outputs));
        return `${told.heading} ${told.text} ${told.spoken}`;
      })
      .join(' '),
  );
}

const sceneOf = (parts: Partial<Scene>, link = 'v=1&x=ab&voc=a,b&net=xavier.3&end'): Scene => ({
  ...decode(link).scene,
  ...parts,
});

test('a number is a number: not yes, not a logit, and not what comes next', () => {
  const [english, korean] = toldOf(sceneOf({ head: 'linear', outputs: 1 }));
  expect(english).toContain('one number');
  expect(english).toMatch(/the answer is [\u22120-9.]+/);
  expect(english).not.toMatch(/yes|next|logit|class/);
  expect(korean).toContain('숫자 하나');
  expect(korean).not.toMatch(/예\b|다음|로짓|클래스/);
});

test('a class is chosen by its name, and does not come next', () => {
  const [english, korean] = toldOf(sceneOf({ head: 'softmax', outputs: 18 }));
  expect(english).toMatch(/Of 18 classes, the network chooses class \d+/);
  expect(english).not.toMatch(/comes next|yes/);
  expect(korean).toMatch(/클래스 18개 가운데 네트워크가 고른 것은 클래스 \d+/);
  expect(korean).not.toMatch(/다음 글자/);
});

test('one yes or no, and several, are told apart', () => {
  expect(toldOf(sceneOf({ head: 'sigmoid', outputs: 1 }))[0]).toMatch(/The answer: (yes|no)/);
  const [several] = toldOf(sceneOf({ head: 'sigmoid', outputs: 3 }));
  expect(several).toContain('a question of its own');
  expect(several).toMatch(/that of question \d/);
});

test('a symbol comes next only where the task is to say what comes next', () => {
  const next = sceneOf({});
  expect(toldOf(next)[0]).toContain('comes next');
  const training = { ...next.training, data: { kind: 'task', task: 'first', length: 20 } } as const;
  expect(toldOf({ ...next, training })[0]).not.toContain('comes next');
});
