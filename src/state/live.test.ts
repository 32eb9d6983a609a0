import { beforeEach, describe, expect, test } from 'vitest';
import { withText } from '../scene/change/change.ts';
import { withWeight } from '../scene/change/changeNetwork.ts';
import { withTraining } from '../scene/change/changeTraining.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { moveTo } from '../scene/walk/moments.ts';
import { EMPTY_HISTORY } from './history.ts';
import { traceOf } from './selectors.ts';
import { change, land, redo, setLive, shownScene, store, undo } from './store.ts';

const now = () => store.getState();
const shown = () => [...weightsOf(shownScene(now()))];
const start = [...weightsOf(DEFAULT_SCENE)];
const doubled = weightsOf(DEFAULT_SCENE).map((w) => 2 * w);

beforeEach(() => {
  store.setState({ scene: DEFAULT_SCENE, history: EMPTY_HISTORY, live: null });
});

describe('while a network is trained', () => {
  test('the page shows the weights of this moment, and the scene waits', () => {
    setLive(doubled);
    expect(shown()).toEqual([...doubled]);
    expect(traceOf(shownScene(now())).at('wx', 0)[0]).toBe(2 * (start[0] as number));
    expect(now().scene).toBe(DEFAULT_SCENE);
  });

  test('one walks, and reads another text, without an end to it', () => {
    setLive(doubled);
    change((scene) => moveTo(scene, 2, 'f'));
    expect(now().live).toBe(doubled);
    change((scene) => withTraining(scene, { rate: 0.1 }));
    expect(now().live).toBeNull();
  });

  test('pausing is one step back', () => {
    setLive(doubled);
    land();
    expect(now().live).toBeNull();
    expect(now().scene.source.kind).toBe('own');
    undo();
    expect(now().scene).toBe(DEFAULT_SCENE);
    redo();
    expect([...weightsOf(now().scene)]).toEqual([...doubled]);
  });

  test('an edit of a weight is made at the weights it has reached', () => {
    setLive(doubled);
    change((scene) => withWeight(scene, 'W_h', 0, 0.5));
    expect(shown()).toEqual([...doubled].map((w, i) => (i === 16 ? 0.5 : w)));
    undo();
    expect(shown()).toEqual([...doubled]);
    undo();
    expect(shown()).toEqual(start);
  });

  test('undo leads back to before it, and redo to where it was', () => {
    change((scene) => withText(scene, 'ell'));
    setLive(doubled);
    undo();
    expect(now().scene.text).toBe('ell');
    expect(shown()).toEqual(start);
    redo();
    expect(shown()).toEqual([...doubled]);
  });
});
