import { beforeEach, expect, test } from 'vitest';
import { withSource } from '../scene/change/changeNetwork.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { place } from '../state/place.ts';
import { openScene, setLive, shownScene, store } from '../state/store.ts';
import { enterLesson } from './go.ts';
import { leaveLesson } from './leave.ts';

beforeEach(() => {
  store.setState(store.getInitialState(), true);
  place.setState(place.getInitialState(), true);
});

test('a network that is being trained is there again after a look at the lesson, at its last update', async () => {
  openScene(withSource(DEFAULT_SCENE, 'xavier', 7));
  const reached = weightsOf(store.getState().scene).map((weight) => weight / 3);
  setLive(reached);
  await enterLesson('en');
  expect(weightsOf(shownScene(store.getState()))).not.toEqual(reached);
  leaveLesson('back');
  expect(weightsOf(shownScene(store.getState()))).toEqual(reached);
});
