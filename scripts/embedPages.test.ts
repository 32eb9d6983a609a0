import { expect, test } from 'vitest';
import { decode } from '../src/scene/link/link.ts';
import { fetchPreset } from '../src/state/presetFiles.ts';
import { pageProblems } from './bundle.mjs';
import { embedPages } from './embedPages.ts';

test('the page about embedding stands in both languages, and every frame on it shows a whole scene', async () => {
  await fetchPreset('wave');
  const pages = embedPages("default-src 'none'");
  expect(pages.map(({ fileName }) => fileName)).toEqual([
    'embed/ko/index.html',
    'embed/en/index.html',
  ]);
  for (const { fileName, source } of pages) {
    expect(pageProblems(source, fileName)).toEqual([]);
    const frames = [...source.matchAll(/<iframe[^>]*src="([^"]*)"/g)].map(([, address]) => address);
    expect(frames).toHaveLength(6);
    for (const address of frames)
      expect(decode(address?.replaceAll('&amp;', '&').split('#')[1] ?? '').problems).toEqual([]);
  }
});
