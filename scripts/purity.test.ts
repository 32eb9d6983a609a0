import { describe, expect, it } from 'vitest';
import { checkPurity, impurities } from './purity.mjs';

describe('engine and scene', () => {
  it('have no chance and no clock in them, and only the app knows the address', () => {
    expect(checkPurity()).toEqual([]);
  });
});

describe('the check for chance, clock and address', () => {
  it.each([
    ['src/engine/a.ts', 'const x = Math.random();'],
    ['src/engine/a.ts', 'const x = { roll: Math.random };'],
    ['src/scene/a.ts', 'const x = Date.now();'],
    ['src/scene/a.ts', 'const x = new Date();'],
    ['src/engine/a.ts', 'f(performance.now());'],
    ['src/views/a/A.tsx', 'const x = <a href={location.hash} />;'],
    ['src/state/a.ts', 'window.location.hash = "x";'],
    ['src/state/a.ts', 'globalThis.history.back();'],
    ['src/state/a.ts', 'const here = location;'],
    ['src/share/a.ts', 'history.pushState(null, "", "#x");'],
    ['src/share/a.ts', 'const { hash } = window.location;'],
  ])('finds it in %s: %s', (path, code) => {
    expect(impurities(path, code)).toHaveLength(1);
  });

  it.each([
    ['src/engine/a.ts', '// Math.random() is not for here\nconst x = "Date.now()";'],
    ['src/state/a.ts', 'const x = Date.now();'],
    ['src/scene/a.ts', 'const x = new Date(0);'],
    ['src/app/url.ts', 'window.location.hash = "x"; history.back();'],
    ['src/state/a.ts', 'const history = [1]; history.push(2);'],
    ['src/state/a.ts', 'function f(location: string) { return location.length; }'],
    [
      'src/state/a.ts',
      'const x = { history: 1, location: 2 }; x.location; type T = { location: 1 };',
    ],
  ])('allows %s: %s', (path, code) => {
    expect(impurities(path, code)).toEqual([]);
  });
});
