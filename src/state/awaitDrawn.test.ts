import { beforeEach, expect, test, vi } from 'vitest';
import { initialParameter, initialWeights } from '../engine/learn/initial.ts';
import { withRolled, withText } from '../scene/change/change.ts';
import { withHidden, withSource } from '../scene/change/changeNetwork.ts';
import { withFill } from '../scene/change/changeWeights.ts';
import type { Scene } from '../scene/document/scene.ts';
import { networkOf } from '../scene/read/derive.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { awaitDrawn } from './awaitDrawn.ts';
import { change, openScene, redo, store, undo } from './store.ts';
import '../scene/fixtures/smallPresets.ts';

// Here no worker starts: what is asked of one is drawn by the page, and comes no sooner than from a worker.
awaitDrawn();

const now = () => store.getState();
const large =
  (seed: number, hidden = 150) =>
  (scene: Scene) =>
    withSource(withHidden(scene, hidden), 'orthogonal', seed);
const there = () => vi.waitFor(() => expect(now().awaited).toBe(false));

beforeEach(() => {
  store.setState(store.getInitialState(), true);
});

test('an edit whose weights take long to be drawn is made when they are here, and what is done meanwhile with it', async () => {
  const before = now().scene;
  change(large(1));
  change((scene) => withText(scene, 'hallo'), { kind: 'text' });
  expect([now().scene, now().awaited]).toEqual([before, true]);
  await there();
  const { scene } = now();
  expect([scene.hidden, scene.text]).toEqual([150, 'hallo']);
  expect(weightsOf(scene)).toEqual(initialWeights(networkOf(scene), 'orthogonal', 1));
  // Each is undone by itself.
  undo();
  expect([now().scene.hidden, now().scene.text]).toEqual([150, before.text]);
  undo();
  expect(now().scene).toBe(before);
});

test('of edits one after the other the last one counts, and is there at once where its weights are', async () => {
  change(large(2));
  change(large(3));
  await there();
  expect(now().scene.source).toMatchObject({ seed: 3 });
  change(large(4));
  change((scene) => withHidden(scene, 7));
  expect([now().scene.hidden, now().awaited]).toEqual([7, false]);
  // What was drawn for nobody changes nothing when it comes.
  change(large(5));
  await there();
  expect(now().scene).toMatchObject({ hidden: 150, source: { seed: 5 } });
});

test('undo takes back what has not come yet, and redo has it come', async () => {
  const before = now().scene;
  change(large(6));
  undo();
  expect([now().scene, now().awaited]).toEqual([before, false]);
  redo();
  await there();
  expect(now().scene.source).toMatchObject({ seed: 6 });
});

test('a scene from outside is shown when its weights are here, and meanwhile the page goes on with the old one', async () => {
  const { hidden } = now().scene;
  const opened = large(7)(now().scene);
  openScene(opened);
  change((scene) => withRolled(scene, true));
  expect(now()).toMatchObject({ awaited: true, scene: { hidden, rolled: true } });
  await there();
  expect(now().scene).toBe(opened);
  openScene(large(8)(opened));
  const other = withText(opened, 'other');
  openScene(other);
  await vi.waitFor(() => expect(now().scene).toBe(other));
  await there();
  expect(now().scene).toBe(other);
});

test('who waits for weights can still look around', async () => {
  const before = now().scene;
  change(large(10));
  change((scene) => withRolled(scene, true));
  expect(now().scene).toEqual({ ...before, rolled: true });
  await there();
  expect(now().scene).toMatchObject({ hidden: 150, rolled: true });
  undo();
  expect(now().scene.hidden).toBe(before.hidden);
});

test('one matrix that is drawn anew has the numbers of its seed', async () => {
  change(large(9));
  await there();
  change((scene) => withFill(scene, 'W_h', 'orthogonal', 4));
  await there();
  const network = networkOf(now().scene);
  const slot = network.parameters.get('W_h');
  if (!slot) throw new Error('there is no W_h');
  expect(weightsOf(now().scene).subarray(slot.offset, slot.offset + 150 * 150)).toEqual(
    initialParameter(network, slot, 'orthogonal', 4),
  );
});
