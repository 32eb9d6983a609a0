import { beforeEach, describe, expect, test } from 'vitest';
import { withRolled, withText, withUnit } from '../scene/change/change.ts';
import { withEvents } from '../scene/change/changeEvents.ts';
import {
  withActivation,
  withHidden,
  withPreset,
  withSource,
  withWeight,
} from '../scene/change/changeNetwork.ts';
import { withOwnWeights } from '../scene/change/withOwnWeights.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { decode } from '../scene/link/link.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { moveTo } from '../scene/walk/moments.ts';
import { atEnd, stepPhase } from '../scene/walk/walk.ts';
import { HISTORY_LIMIT } from './history.ts';
import { playStep, scrub, setPace, setPlaying, setSpeed } from './playback.ts';
import { traceOf } from './selectors.ts';
import {
  bringBack,
  change,
  dismiss,
  land,
  openScene,
  redo,
  setLive,
  settle,
  store,
  undo,
} from './store.ts';
import '../scene/fixtures/smallPresets.ts';

const now = () => store.getState();
const type = (text: string) => change((scene) => withText(scene, text), { kind: 'text' });

beforeEach(() => {
  store.setState(store.getInitialState(), true);
});

describe('a network of the reader', () => {
  test('that gives way to one of another shape is kept, and comes back when it is wanted', () => {
    const weights = Float64Array.from({ length: weightsOf(DEFAULT_SCENE).length }, (_, i) => i);
    openScene(withOwnWeights(DEFAULT_SCENE, weights));
    const own = now().scene;
    change((scene) => withUnit(scene, 1));
    expect(now().replaced).toBe(null);
    // As somebody types a row of numbers, column by column.
    for (const values of [[1], [1, 2], [1, 2, 3]])
      change((scene) => withEvents(scene, { kind: 'numbers', columns: values.length, values }), {
        kind: 'numbers',
      });
    expect(now().replaced?.source).toEqual(own.source);
    bringBack(true);
    expect(now()).toMatchObject({ replaced: null, scene: { source: own.source, events: null } });
    change((scene) => withHidden(scene, 7));
    bringBack(false);
    expect(now()).toMatchObject({ replaced: null, scene: { hidden: 7 } });
  });

  const openOwn = () =>
    openScene(
      withOwnWeights(
        DEFAULT_SCENE,
        weightsOf(DEFAULT_SCENE).map((w) => w / 2),
      ),
    );

  test('is not said to be lost to another shape by who asks for other weights, or for a trained network', () => {
    openOwn();
    change((scene) => withSource(scene, 'xavier', 3));
    expect(now().replaced).toBe(null);
    undo();
    change((scene) => withPreset(scene, 'annyeong'));
    expect(now().replaced).toBe(null);
  });

  test.each([
    ['undo', undo],
    ['another edit', () => change((scene) => withActivation(scene, 'relu'))],
    [
      'a training',
      () => {
        setLive(weightsOf(now().scene).map((w) => w + 1));
        land();
      },
    ],
  ])('is no longer spoken of after %s', (_, act) => {
    openOwn();
    change((scene) => withHidden(scene, 7));
    change((scene) => moveTo(scene, 2));
    expect(now().replaced?.source.kind).toBe('own');
    act();
    expect(now().replaced).toBe(null);
    redo();
    expect(now().replaced).toBe(null);
  });
});

describe('undo', () => {
  test('brings back the scene as it was before an edit, cursor and all, and redo the one after', () => {
    change((scene) => moveTo(scene, 2, 'f'));
    const before = now().scene;
    change((scene) => withWeight(scene, 'W_h', 0, 9));
    change((scene) => moveTo(scene, 4));
    const after = now().scene;
    undo();
    expect(now().scene).toBe(before);
    redo();
    expect(now().scene).toBe(after);
    redo();
    expect(now().scene).toBe(after);
  });

  test('takes a word that was typed in one piece, and what was typed after a pause in another', () => {
    for (const text of ['w', 'wo', 'wor', 'word']) type(text);
    settle();
    for (const text of ['words', 'words!']) type(text);
    undo();
    expect(now().scene.text).toBe('word');
    undo();
    expect(now().scene.text).toBe('hello');
    expect(now().history.past).toEqual([]);
  });

  test('takes edits of different kinds one by one', () => {
    type('w');
    change((scene) => withHidden(scene, 5), { kind: 'hidden' });
    type('wo');
    expect(now().history.past).toHaveLength(3);
  });

  test('does not count walking, selecting and rolling up', () => {
    change((scene) => stepPhase(scene, 1));
    change((scene) => withUnit(scene, 2));
    change((scene) => withRolled(scene, true));
    undo();
    expect(now().scene).toMatchObject({ unit: 2, rolled: true });
    change((scene) => withRolled(scene, false), { undoable: true });
    undo();
    expect(now().scene.rolled).toBe(true);
  });

  test('can be walked about in without losing the way forward', () => {
    type('word');
    undo();
    change((scene) => moveTo(scene, 1));
    redo();
    expect(now().scene.text).toBe('word');
    undo();
    expect(now().scene).toMatchObject({ text: 'hello', cursor: { t: 1 } });
  });

  test('forgets the way forward when something else is edited', () => {
    type('word');
    undo();
    change((scene) => withActivation(scene, 'relu'));
    redo();
    expect(now().scene).toMatchObject({ text: 'hello', activation: 'relu' });
  });

  test('goes back a long way, but not without end', () => {
    for (let i = 0; i < HISTORY_LIMIT + 20; i++)
      change((scene) => withWeight(scene, 'W_h', 0, i + 10));
    expect(now().history.past).toHaveLength(HISTORY_LIMIT);
    undo();
    expect(now().scene.edits[0]?.value).toBe(HISTORY_LIMIT + 28);
  });

  test('has nothing to do at first', () => {
    undo();
    redo();
    expect(now()).toBe(store.getInitialState());
  });
});

describe('going somewhere', () => {
  test('is counted, so that Back can come back, but only where something changed', () => {
    change((scene) => withPreset(scene, 'hello'), { push: true });
    expect(now().visits).toBe(0);
    change((scene) => withPreset(scene, 'brackets'), { push: true });
    expect(now().visits).toBe(1);
  });
});

describe('opening a link', () => {
  const other = decode('v=1&x=hole&end').scene;

  test('on a first visit leaves nothing to undo', () => {
    openScene(other);
    expect(now()).toMatchObject({ scene: other, history: { past: [] }, arrival: null });
  });

  test('in place of one’s work can be undone', () => {
    type('mine');
    openScene(other);
    expect(now().scene).toBe(other);
    undo();
    expect(now().scene.text).toBe('mine');
  });

  test('that says what is shown already is no edit', () => {
    type('hole');
    openScene(decode('v=1&x=hole&t=2&end').scene);
    expect(now().scene.cursor.t).toBe(2);
    expect(now().history.past).toHaveLength(1);
  });

  test('that is broken says so until that is dismissed, whatever happens in between', () => {
    const { scene, problems } = decode('v=1&x=hole&t=77&end');
    openScene(scene, problems, 'https://example.org/#v=1&x=hole&t=77&end');
    type('hol');
    undo();
    expect(now().arrival).toEqual({ link: 'https://example.org/#v=1&x=hole&t=77&end', problems });
    dismiss();
    expect(now().arrival).toBeNull();
  });

  test('stops what was playing', () => {
    setPlaying(true);
    openScene(other);
    expect(now().playback.playing).toBe(false);
  });
});

describe('playing', () => {
  test('goes phase by phase and stops at the end', () => {
    setPlaying(true);
    let steps = 0;
    for (; now().playback.playing && steps < 100; steps++) playStep();
    expect(steps).toBe(6 + 4 * 8 - 1);
    expect(atEnd(now().scene)).toBe(true);
  });

  test('goes timestep by timestep, each of them to its end', () => {
    setPace('time');
    setPlaying(true);
    const seen = [];
    for (; now().playback.playing && seen.length < 100; ) {
      playStep();
      seen.push(`${now().scene.cursor.t} ${now().scene.cursor.phase}`);
    }
    expect(seen).toEqual(['0 choose', '1 choose', '2 choose', '3 choose', '4 choose']);
  });

  test('starts from the beginning when it was at the end', () => {
    change((scene) => moveTo(scene, 4, 'choose'));
    setPlaying(true);
    expect(now().scene).toEqual(DEFAULT_SCENE);
    expect(now().playback.playing).toBe(true);
  });

  test('does not start where there is nothing to play', () => {
    type('');
    setPlaying(true);
    expect(now().playback.playing).toBe(false);
  });

  test('has a speed within bounds', () => {
    setSpeed(1000);
    expect(now().playback.speed).toBe(4);
    setSpeed(Number.NaN);
    expect(now().playback.speed).toBe(4);
  });

  test('and scrubbing are not undone', () => {
    scrub(true);
    expect(now().scrubbing).toBe(true);
    setPlaying(true);
    playStep();
    expect(now().history.past).toEqual([]);
  });
});

describe('the run of the network', () => {
  test('is not made again by walking, and is by an edit', () => {
    const trace = traceOf(now().scene);
    change((scene) => withUnit(moveTo(scene, 3, 'f'), 2));
    expect(traceOf(now().scene)).toBe(trace);
    change((scene) => withWeight(scene, 'W_x', 0, 0.5));
    expect(traceOf(now().scene)).not.toBe(trace);
    expect(traceOf(now().scene).at('wx', 0)[0]).toBe(0.5);
    undo();
    expect(traceOf(now().scene)).toBe(trace);
  });

  test('is there for a text of nothing, and of symbols the network does not know', () => {
    type('');
    expect(traceOf(now().scene).steps).toBe(0);
    type('??');
    expect([...traceOf(now().scene).at('x', 1)]).toEqual([0, 0, 0, 0]);
  });
});
