import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withAsk } from '../scene/change/changeAsk.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Scene } from '../scene/document/scene.ts';
import type { Attempt } from './attempt.ts';
import { keepAttempt, keptAttempt } from './keepAttempt.ts';

const map = new Map<string, string>();

beforeEach(() => {
  map.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => map.set(key, value),
    removeItem: (key: string) => map.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const asking = (unit: number): Scene =>
  withAsk(DEFAULT_SCENE, {
    of: 'value',
    value: 'h',
    t: 1,
    unit,
    given: 'parts',
    as: 'number',
    than: null,
  });

const attempt = (parts: Partial<Attempt>): Attempt => ({
  ask: null,
  trace: null,
  typed: new Map(),
  verdicts: new Map(),
  found: new Set(),
  told: new Set(),
  tries: 0,
  hint: 0,
  since: 5,
  ...parts,
});

test('an exercise that was begun goes on, each its own; one that is done is forgotten', () => {
  const [one, two] = [asking(0), asking(1)];
  keepAttempt(one, attempt({ typed: new Map([['h[0]', '0.4']]), tries: 1, hint: 1 }));
  keepAttempt(two, attempt({ typed: new Map([['h[1]', '-1']]) }));
  expect(keptAttempt(one)).toMatchObject({ typed: new Map([['h[0]', '0.4']]), tries: 1, hint: 1 });
  expect(keptAttempt(two)?.typed).toEqual(new Map([['h[1]', '-1']]));
  keepAttempt(one, attempt({ found: new Set(['h[0]']), tries: 2 }));
  expect(keptAttempt(one)).toBeNull();
  keepAttempt(two, attempt({ typed: new Map([['h[1]', '']]) }));
  expect(map.size).toBe(0);
});

test('whatever is found in its place is read as far as it says something, and breaks nothing', () => {
  const scene = asking(0);
  keepAttempt(scene, attempt({ typed: new Map([['h[0]', '0.4']]) }));
  const [[key, kept]] = [...map] as [[string, string]];
  const [[id]] = JSON.parse(kept) as [[string]];
  fc.assert(
    fc.property(fc.anything(), fc.boolean(), (data, isInside) => {
      map.set(key, JSON.stringify(isInside ? [[id, data]] : data) ?? '');
      const read = keptAttempt(scene);
      if (read) for (const each of [...read.typed.keys(), ...read.found]) expect(each).toBe('h[0]');
    }),
  );
  map.set(key, JSON.stringify([[id, { typed: [['h[0]', 'x'.repeat(199)]], told: ['h[0]'] }]]));
  expect(keptAttempt(scene)?.typed.get('h[0]')).toHaveLength(120);
  // What was told has been found, too.
  expect(keptAttempt(scene)?.told.size).toBe(0);
});
