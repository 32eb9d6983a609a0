import { expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { EMPTY_CURVE } from './curve.ts';
import { noteOwner, noteSession, sessionBehind } from './trainingLines.ts';

test('however many trainings there were, each is found again, and the moments of the oldest make room', () => {
  const memory = new Float64Array(1e6);
  const weights = weightsOf(DEFAULT_SCENE);
  const states = [0, 1, 2, 3, 4, 5].map((updates) => ({ updates, weights, memory }));
  const sessions = Array.from({ length: 6 }, () => ({
    start: { ...DEFAULT_SCENE, source: { ...DEFAULT_SCENE.source } },
    curve: EMPTY_CURVE,
    kept: { every: 1, states },
    shown: { updates: 0, weights, memory },
    diverged: null,
  }));
  for (const session of sessions) {
    noteOwner(session.start.source, session);
    noteSession(session);
  }
  const kept = sessions.map(({ start }) => sessionBehind(start)?.kept.states.map((s) => s.updates));
  expect(kept[0]).toEqual([0, 5]);
  expect(kept.at(-1)).toEqual([0, 1, 2, 3, 4, 5]);
});
