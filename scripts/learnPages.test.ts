import { expect, test } from 'vitest';
import { chapters } from '../src/lesson/table.ts';
import { pageProblems } from './bundle.mjs';
import { learnPages } from './learnPages.ts';

test('every chapter has a page in each language that tells all of it without a script', () => {
  const pages = learnPages("default-src 'none'");
  expect(pages).toHaveLength(2 * chapters.length);
  for (const { fileName, source } of pages) {
    expect(pageProblems(source, fileName)).toEqual([]);
    expect(source).not.toMatch(/undefined|<script|\$|\]\(/);
    // Indices stand below the line.
    expect(source.replace(/<[^>]*>/g, '')).not.toMatch(/\p{L}_/u);
    const [, tongue, id] = fileName.split('/');
    const entry = chapters.find((chapter) => chapter.id === id);
    const told = entry?.[tongue as 'ko' | 'en'];
    expect(source).toContain(`<title>${told?.title} · Unrolled</title>`);
    expect(source).toContain(`<meta name="description" content="${told?.about}">`);
    expect(source.match(/<h2>/g)).toHaveLength(entry?.steps ?? -1);
  }
});

test('where the site is not known, no address leaves the folder', () => {
  for (const { source } of learnPages("default-src 'none'"))
    expect(source).not.toMatch(/(href|src|content)="https?:/);
});
