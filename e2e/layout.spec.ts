import { test as anyTest, type Page } from '@playwright/test';
import { bringMeasures, measure, whileWider } from './layout/measure.ts';
import { viewsIn } from './layout/sample.ts';
import { isKnown } from './layout/waiting.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';
import { LANGUAGES, openSight, SIZES, viewportOf } from './sights/sight.ts';

/* Nothing overlaps or is cut, and everything is in reach, in every room and panel, size and language. */

/** Notices are of things that fail, which every other test takes for a fault. */
const testOf = (room: string) => (room === 'notice' ? anyTest : test);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of LANGUAGES)
  test.describe(language, () => {
    test.use({ locale: language });

    for (const [room, sights] of viewsIn(language))
      testOf(room)(
        `${room}: nothing is cut off, overlaps, is out of reach or too small to be hit`,
        async ({ page }) => {
          const count = sights.flat().length;
          test.setTimeout(240_000 + 10_000 * count);
          await bringMeasures(page);
          const faults: string[] = [];
          for (const views of sights) {
            const [{ sight, size: first } = {}] = views;
            if (!sight || !first) continue;
            await page.setViewportSize(viewportOf(first));
            await openSight(page, sight, language);
            for (const { size, isRoomy } of views) {
              await page.setViewportSize(viewportOf(size));
              for (const fault of await measure(page, isRoomy))
                if (!isKnown(sight.name, fault, isRoomy))
                  faults.push(`${sight.name}, ${size}${isRoomy ? ', set wider' : ''}: ${fault}`);
            }
          }
          expect(faults).toEqual([]);
        },
      );

    test('what the network reads and what plays it are in view where the page opens', async ({
      page,
    }) => {
      await openLink(page, 'v=1&t=2&p=f&end');
      const sizes = [...SIZES, '3840x2160'] as const;
      for (const size of sizes.filter((each) => viewportOf(each).width > 320)) {
        await page.setViewportSize(viewportOf(size));
        const { transport } = languages[language];
        await expect(page.getByRole('button', { name: transport.play })).toBeInViewport();
        await expect(textBox(page, languages[language])).toBeInViewport();
      }
    });

    test('the tools over the figure stand clear of the last column and of its numbers', async ({
      page,
    }) => {
      await openLink(page, 'v=1&t=4&p=choose&end');
      for (const size of [...SIZES, '3840x2160'] as const) {
        await page.setViewportSize(viewportOf(size));
        await standsClear(page);
        await whileWider(page, () => standsClear(page));
      }
    });
  });

/** That no tool of the figure lies as low as the band of the cursor, or as the numbers of its column. */
const standsClear = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const boxes = (what: string) =>
          Array.from(document.querySelectorAll(what), (each) => each.getBoundingClientRect());
        const tools = boxes('.unrolled .stage-tools button');
        const column = boxes('.unrolled :is(.now-band, .column.now text)');
        return {
          tools: tools.length,
          over:
            Math.min(...column.map(({ top }) => top)) -
              Math.max(...tools.map(({ bottom }) => bottom)) >
            0,
        };
      }),
    )
    .toEqual({ tools: 1, over: true });
