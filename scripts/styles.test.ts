import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder } from './project.mjs';

/*
 * Where a colour, a size of type or a level is written in many sheets, each comes to have its own. They stand in one, and
 * the others name them.
 */

const TOKENS = 'src/app/tokens.css';

/** A colour, a size of type that is no part of another, a level: written out instead of named. */
const LITERAL =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab)\((?!from)[^)]*\)|font-size:\s*[\d.]+(?:rem|px|mm)|z-index:\s*-?\d+/gi;

/** What was there before the tokens were: how many of them each layer still has. A number here only becomes smaller. */
const FORMER: Readonly<Record<string, number>> = {
  app: 6,
  figures: 7,
  lesson: 12,
  present: 24,
  share: 7,
  views: 113,
};

const sheets = filesUnder('src').filter((path) => path.endsWith('.css'));

/** A sheet without its comments. */
const read = (path: string): string =>
  readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));

test('colours, sizes of type and levels are written in one sheet and named in all others', () => {
  const found: Record<string, number> = {};
  for (const path of sheets) {
    const [, layer = ''] = path.split(/[\\/]/);
    if (path !== TOKENS)
      found[layer] = (found[layer] ?? 0) + [...read(path).matchAll(LITERAL)].length;
  }
  expect(sheets).toContain(TOKENS);
  expect(Object.entries(found).filter(([layer, count]) => count > (FORMER[layer] ?? 0))).toEqual(
    [],
  );
});
