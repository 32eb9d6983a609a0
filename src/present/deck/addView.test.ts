import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { slideOf } from './addView.ts';

test('a slide made of a view is called by what is read: a text, or the numbers themselves', () => {
  const titleOf = (scene: typeof DEFAULT_SCENE) => slideOf(scene, en).title.split(' · ')[0];
  expect(titleOf(DEFAULT_SCENE)).toBe('“hello”');
  expect(titleOf({ ...DEFAULT_SCENE, text: 'a'.repeat(50) })).toBe(`“${'a'.repeat(40)}…”`);
  const events = { kind: 'numbers', columns: 1, values: [1, 2] } as const;
  expect(titleOf({ ...DEFAULT_SCENE, events })).toBe('1.00, 2.00');
});

test('a slide is called by the figure that it shows, and by what of its text can be seen', () => {
  const titleOf = (scene: typeof DEFAULT_SCENE) => slideOf(scene, en).title;
  expect(titleOf({ ...DEFAULT_SCENE, figure: 'gradient' })).toBe(
    `“hello” · ${en.figures.gradient} · t = 0`,
  );
  expect(titleOf({ ...DEFAULT_SCENE, figure: 'compare' })).toBe(`“hello” · ${en.figures.compare}`);
  expect(titleOf({ ...DEFAULT_SCENE, text: 'a b\n' })).toMatch(/^“a b↵” · t = 0 · /);
  expect(titleOf({ ...DEFAULT_SCENE, text: ' ' })).toMatch(/^“␣” · /);
});
