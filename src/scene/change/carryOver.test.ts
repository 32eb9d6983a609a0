import { describe, expect, test } from 'vitest';
import { run } from '../../engine/run/trace.ts';
import '../fixtures/smallPresets.ts';
import type { Scene } from '../document/scene.ts';
import { decode, encode } from '../link/link.ts';
import { inputOf, networkOf } from '../read/derive.ts';
import { weightsOf } from '../read/weights.ts';
import { canCarryOver, withLastStates } from './carryOver.ts';
import { withText } from './change.ts';

const sceneOf = (link: string): Scene => {
  const { scene, problems } = decode(`v=1&${link}&end`);
  expect(problems).toEqual([]);
  return scene;
};
const runOf = (scene: Scene) => run(networkOf(scene), weightsOf(scene), inputOf(scene));

describe('a text read in two pieces, the second from the state that the first has left', () => {
  test.each([
    'net=hello',
    'cell=lstm.3&net=xavier.5',
    'cell=gru.3&up=lstm.2_rnn.4&emb=2&net=xavier.5&bias=on',
    'cell=lstm.3&h0=on&h_0=0.0:0.5&net=xavier.5',
    'cell=gru.3&num=float32&net=xavier.5',
  ])('has the states and answers of the whole: %s', (link) => {
    const whole = runOf(sceneOf(`x=hellohe&${link}`));
    const first = sceneOf(`x=hell&${link}`);
    const carried = withText(withLastStates(first, runOf(first)), 'ohe');
    // Also after it has been a link.
    const second = runOf(decode(encode(carried)).scene);
    for (const name of [...networkOf(first).parts.flatMap(({ states }) => states), 'y'])
      for (const t of [0, 1, 2]) expect(second.at(name, t)).toEqual(whole.at(name, t + 4));
  });
});

test('what is not finite, not there, or runs backwards is carried nowhere', () => {
  const empty = withText(sceneOf('x=hello&net=hello'), '');
  expect(withLastStates(empty, runOf(empty))).toBe(empty);
  const large = sceneOf(
    `x=${'hello'.repeat(30)}&f=relu&net=hello&W_h=0.0:900,1.1:900,2.2:900,3.3:900`,
  );
  expect(withLastStates(large, runOf(large))).toBe(large);
  const both = sceneOf('x=hello&both=on&net=xavier.3');
  expect(canCarryOver(both)).toBe(false);
  expect(withLastStates(both, runOf(both))).toBe(both);
});
