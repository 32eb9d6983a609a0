import { findFaults } from './layoutFaults.ts';
import { expect, test } from './page.ts';
import { panelSights } from './sights/panels.ts';
import { sceneSights } from './sights/scenes.ts';
import { LANGUAGES, openSight, SIZES, type Sight, viewportOf } from './sights/sight.ts';

/*
 * Nothing overlaps or is cut, and everything is in reach: in every size and language some kinds of sights, one of each, another
 * one each time. UNROLLED_ALL=1 looks at all there is, which takes an hour or two; UNROLLED_ONLY='^inside/' at those named so.
 */

/** What moves sideways, by name and by keyboard. */
const SCROLLERS = [
  '.unrolled',
  '.equation-tex',
  '.equation-boxes',
  '.phases',
  '.stage-tools',
  '.growth-table',
  '.presets',
  '.table-box',
  '.matrix-grid',
  '.matrix-tabs',
  '.print-pages',
  '.deck-slides ol',
  '.learn-formulas',
  '.general',
];

/** As readers set it who need more room between letters, words and lines (WCAG 1.4.12). */
const ROOMY = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** What is known, and waits for a stage and a console that are laid out anew. */
const WAITING: readonly {
  readonly what: RegExp;
  readonly why: string;
  /** Only of sights named so, or only where text is set wider. */
  readonly where?: RegExp;
  readonly isRoomy?: true;
}[] = [
  {
    what: /^"[^"]*" in \.unrolled and "[^"]*" in \.unrolled overlap$|^g\.cell .* is focused beneath \.unrolled$/,
    why: 'inside a cell that is drawn small, names stand over signs, wires and numbers',
  },
  {
    what: /in \.(equation-row|chart|gradient-room|lane-figure|compare-axis) overlap$|is cut off by \.(chart|equation-boxes|compare-axis)$/,
    why: 'the text of a drawing leaves the box it was laid out for',
    isRoomy: true,
  },
  {
    what: /is cut off in the list|is focused beneath|the page scrolls sideways$/,
    why: 'wider text takes the room of the lists of a comparison, and of what stands beside a low equation',
    where: /^(slide|step|deck)\//,
    isRoomy: true,
  },
  {
    what: /^button(\.\w+)? .* is focused (beneath \.chosen|out of sight)$/,
    why: 'the tools of a low matrix, and the list of slides, are moved along before the focus is seen',
    where: /^(matrix|deck)\//,
  },
  {
    what: /is focused (beneath|out of sight)|\.unrolled$/,
    why: 'a frame that is as small as a page at four times its size has no room for its figure and its controls',
    where: /^frame\//,
  },
  {
    what: /./,
    where: /^show\/console\//,
    why: 'the slide in the console is laid out in a room it was not made for',
  },
];

/** Rooms by their addresses: the steps of the lesson need the page's own build to be read. */
const rooms: readonly Sight[] = [
  ...['order.3', 'first-step.2', 'why-not-relu.2', 'gru.3'].flatMap((at) => [
    { name: `step/${at}`, link: `learn=${at}` },
    { name: `slide/${at}`, link: `present=${at}` },
  ]),
  { name: 'deck/none', link: 'deck=' },
  { name: 'print/steps', link: 'print=order.steps' },
];
const all = [...sceneSights(), ...panelSights, ...rooms];

/** Kinds take turns, and so do the sights of each. */
function chosen(sights: readonly Sight[], turn: number): readonly Sight[] {
  const only = process.env.UNROLLED_ONLY;
  if (only) return sights.filter(({ name }) => new RegExp(only).test(name));
  if (process.env.UNROLLED_ALL) return sights;
  const kindOf = ({ name }: Sight) => name.split('/')[0];
  return [...new Set(sights.map(kindOf))].flatMap((kind, k) => {
    const of = sights.filter((sight) => kindOf(sight) === kind);
    const sight = of[(turn * 7 + k) % of.length];
    return sight && (turn + k) % 5 < 2 ? [sight] : [];
  });
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The smallest is looked at where all is: what is found there is not mended yet.
const sizes = SIZES.filter((size) => process.env.UNROLLED_ALL || viewportOf(size).width > 320);

for (const [i, size] of sizes.entries())
  for (const [j, language] of LANGUAGES.entries())
    test.describe(`${size}, ${language}`, () => {
      test.use({ locale: language, viewport: viewportOf(size) });
      test('nothing is cut off, overlaps or is out of reach', async ({ page }) => {
        const sights = chosen(all, 2 * i + j);
        test.setTimeout(120_000 + 20_000 * sights.length);
        const faults: string[] = [];
        for (const sight of sights) {
          await openSight(page, sight, language);
          for (const isRoomy of [false, true]) {
            // By script, since the page's policy lets no style sheet in that is not its own.
            await page.evaluate(
              (css) => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(css);
                document.adoptedStyleSheets = [sheet];
              },
              isRoomy ? ROOMY : '',
            );
            const found = await page.evaluate(findFaults, SCROLLERS);
            const isKnown = (fault: string) =>
              WAITING.some(
                (known) =>
                  known.what.test(fault) &&
                  (known.where?.test(sight.name) ?? true) &&
                  (isRoomy || !known.isRoomy),
              );
            for (const fault of found)
              if (!isKnown(fault))
                faults.push(`${sight.name}${isRoomy ? ', set wider' : ''}: ${fault}`);
          }
          await page.evaluate(() => {
            document.adoptedStyleSheets = [];
          });
        }
        expect(faults).toEqual([]);
      });
    });
