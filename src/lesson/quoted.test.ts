import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../language/en.ts';
import { ko } from '../language/ko.ts';

test('what the lesson says to choose is called so on the page', () => {
  const chapter = readFileSync(new URL('./chapters/layers.ts', import.meta.url), 'utf8');
  const [english, korean] = [en, ko].map(({ settings }) => settings.answersAt);
  expect(chapter).toContain(`from “${english?.names.last}” to “${english?.names.ends}”`);
  expect(chapter).toContain(
    `${korean?.title}에서 ‘${korean?.names.last}’을 ‘${korean?.names.ends}’으로`,
  );
});
