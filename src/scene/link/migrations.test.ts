import { describe, expect, test } from 'vitest';
import { parse } from '../document/parse.ts';
import type { Scene } from '../document/scene.ts';
import { weightsOf } from '../read/weights.ts';
import { decode } from './link.ts';
import { migrations, VERSION } from './migrations.ts';
import '../fixtures/smallPresets.ts';

/** Links as they were published, with what they showed then. A file is never changed once links like it are out. */
interface Published {
  readonly about: string;
  readonly link: string;
  readonly scene: Scene;
  readonly weights: readonly number[];
}

const files = import.meta.glob<{ default: readonly Published[] }>('../fixtures/links-v*.json', {
  eager: true,
});

describe.each(Object.keys(migrations).map(Number))('links of version %i', (version) => {
  const published = files[`../fixtures/links-v${version}.json`]?.default ?? [];

  test('there are some of them', () => {
    expect(published.length).toBeGreaterThan(10);
  });

  test.each(published)('$about: shows what it always showed', ({ link, scene, weights }) => {
    expect(link.startsWith(`v=${version}&`)).toBe(true);
    // What scenes have learned to say since then has its default.
    expect(decode(link)).toEqual({ scene: parse(scene).scene, problems: [] });
    expect([...weightsOf(decode(link).scene)]).toEqual(weights);
  });
});

test('the version that links are written in can be read', () => {
  expect(Math.max(...Object.keys(migrations).map(Number))).toBe(VERSION);
});
