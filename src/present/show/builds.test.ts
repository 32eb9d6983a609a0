import { describe, expect, test } from 'vitest';
import { BUILDS, type Builds } from '../../deck/deck.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { decode } from '../../scene/link/link.ts';
import { atEnd, stepPhase, toEnd, toStart } from '../../scene/walk/walk.ts';
import { beginningOf, built } from './builds.ts';

const sceneOf = (link: string): Scene => decode(`v=1&${link}&end`).scene;
const figures = ['x=hell', 'x=hell&fig=gradient', 'fig=growth', 'x=hell&fig=table'].map(sceneOf);

/** What a slide shows from its beginning on, key by key, until the next slide comes. */
function walked(scene: Scene, builds: Builds): readonly Scene[] {
  const slide = { scene, builds };
  const shown: Scene[] = [];
  for (let now = beginningOf(slide); now; now = built(slide, now, 1)) shown.push(now);
  return shown;
}

describe('a slide that is walked by one key', () => {
  test('goes through its phases, or its timesteps, to the end, and back the same way', () => {
    for (const scene of figures)
      for (const builds of BUILDS) {
        const first = toStart(scene);
        const shown = walked(first, builds);
        if (builds === 'none') expect(shown).toEqual([first]);
        else expect(atEnd(shown.at(-1) as Scene)).toBe(true);
        const back: Scene[] = [];
        for (let now = shown.at(-1) ?? null; now; now = built({ scene: first, builds }, now, -1))
          back.unshift(now);
        expect(back).toEqual(shown);
      }
  });

  test('completes one timestep with each press, or shows one phase', () => {
    const [chain] = figures as [Scene];
    const times = walked(toStart(chain), 'timesteps').map(({ cursor }) => cursor.t);
    expect(times).toEqual([0, 0, 1, 2, 3]);
    const [first, second] = walked(toStart(chain), 'phases');
    expect(second).toEqual(stepPhase(first as Scene, 1));
  });

  test('begins where its author left it; a finished run is led up to, and nothing before the beginning is its own', () => {
    const [chain] = figures as [Scene];
    const middle = sceneOf('x=hell&t=2&p=f');
    expect(beginningOf({ scene: middle, builds: 'phases' })).toBe(middle);
    expect(built({ scene: middle, builds: 'phases' }, middle, -1)).toBeNull();
    const on = built({ scene: middle, builds: 'timesteps' }, middle, 1) as Scene;
    expect(built({ scene: middle, builds: 'timesteps' }, on, -1)).toEqual(middle);
    expect(beginningOf({ scene: toEnd(chain), builds: 'phases' })).toEqual(toStart(chain));
    expect(beginningOf({ scene: toEnd(chain), builds: 'none' })).toEqual(toEnd(chain));
    expect(beginningOf({ scene: null, builds: 'phases' })).toBeNull();
  });

  test('is walked as it is, whatever was typed into it', () => {
    const scene = toStart(sceneOf('x=hell'));
    const typed = { ...toEnd(sceneOf('x=hello')) };
    expect(built({ scene, builds: 'timesteps' }, typed, 1)).toBeNull();
    expect(built({ scene, builds: 'timesteps' }, typed, -1)?.cursor.t).toBe(3);
  });
});
