import type { Page } from '@playwright/test';
import { DRAWN_WINDOWS } from '../src/app/drawn/windows.ts';
import { startWords } from '../src/app/start/startWords.ts';
import { builtFiles, createHost } from './host.ts';
import { expect, languages, test, textBox } from './page.ts';

/*
 * What a first visit sees before any of the page's own scripts: drawn when the page was built.
 */

const DRAWN = '.first-view';
const LOCALES = { en: 'en-US', ko: 'ko-KR' } as const;

/** Keeps the page itself from coming, until it is let. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/mount-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return async () => release();
}

interface Seen {
  readonly texts: readonly string[];
  readonly boxes: Readonly<Record<string, readonly number[]>>;
}

/** The texts that are seen, as they stand, and where the parts of the view are, in CSS pixels. */
const lookAt = (page: Page, root: string): Promise<Seen> =>
  page.locator(root).evaluate((view) => {
    const texts: string[] = [];
    const walk = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
    let last: Node | null = null;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      // Mathematics for those who listen is no part of what is seen, and what is only heard neither.
      if (node.parentElement?.closest('.katex-mathml, .visually-hidden')) continue;
      // One text may be in several pieces.
      if (last && last === node.previousSibling) texts.push(`${texts.pop()}${node.textContent}`);
      else texts.push(node.textContent ?? '');
      last = node;
    }
    const boxes: Record<string, number[]> = {};
    const parts =
      'header, [data-part], [data-sized], [data-picture], .story > *, .equation-line, .written, .equation-row, .unrolled > svg, .character, .transport, .round';
    const seen = [...view.querySelectorAll(parts)].filter(
      (part) => !part.matches('[data-part="popover"]'),
    );
    for (const [i, part] of seen.entries()) {
      const { x, y, width, height } = part.getBoundingClientRect();
      const name = `${part.getAttribute('data-part') ?? part.getAttribute('data-sized') ?? part.getAttribute('class') ?? part.tagName}`;
      boxes[`${name.replace(/ .*/, '')} ${i}`] = [x, y, width, height].map(Math.round);
    }
    return { texts: texts.map((text) => text.trim()).filter((text) => text !== ''), boxes };
  });

/**
 * Brings the page's own Korean type, which it fetches when it rests: as a machine has it that has Korean type of its own. Where
 * there is none, it would come while the page is looked at, or after it.
 *
 * @returns when it was there, on the page's clock.
 */
async function bringKoreanType(page: Page): Promise<number> {
  const [sheet] = builtFiles(/^wght-.*\.css$/);
  await page.addStyleTag({ url: `./assets/${sheet}` });
  return page.evaluate(async () => {
    // What is Korean asks for its pieces when it is laid out.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    return performance.now();
  });
}

interface Shift extends PerformanceEntry {
  readonly value: number;
}

/** Notes down what moves by itself on a page from here on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });

/** How much has moved since then. */
const shiftedSince = (page: Page, then: number) =>
  page.evaluate(
    (from) =>
      (window as unknown as { shifts: readonly Shift[] }).shifts
        .filter(({ startTime }) => startTime > from)
        .reduce((sum, { value }) => sum + value, 0),
    then,
  );

for (const language of ['en', 'ko'] as const)
  test.describe(`what is drawn at build, ${language}`, () => {
    test.use({ locale: LOCALES[language], contextOptions: { reducedMotion: 'reduce' } });

    for (const { width, height, sizes, ko } of DRAWN_WINDOWS)
      test(`in a window of ${width} x ${height} is what the page then shows, and nothing moves as it comes`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await watchShifts(page);
        const release = await holdBack(page);
        await page.goto('./', { waitUntil: 'commit' });
        // Its type comes once it has been painted.
        await expect(page.locator(`${DRAWN}:not([data-unseen])`)).toBeVisible();
        const began = await bringKoreanType(page);
        const drawn = await lookAt(page, DRAWN);
        await release();
        await expect(page.locator(DRAWN)).toHaveCount(0);
        await page.evaluate(() => document.fonts.ready);
        const live = await lookAt(page, '#root');
        expect(drawn.texts).toEqual(live.texts);
        expect(drawn.texts.join(' ')).toContain(languages[language].header.learn);
        expect(Object.keys(drawn.boxes)).toEqual(Object.keys(live.boxes));
        for (const [part, box] of Object.entries(live.boxes))
          for (const [i, edge] of box.entries())
            expect(
              Math.abs((drawn.boxes[part]?.[i] ?? Number.NaN) - edge),
              part,
            ).toBeLessThanOrEqual(2);
        const measured = await page.locator('[data-sized]').evaluateAll((boxes) =>
          Object.fromEntries(
            boxes.map((box) => {
              const { sized = '', form } = (box as HTMLElement).dataset;
              return [sized, [box.clientWidth, box.clientHeight, form && Number(form)]];
            }),
          ),
        );
        for (const [name, { width, height, form }] of Object.entries({
          ...sizes,
          ...(language === 'ko' && ko),
        }))
          expect(measured[name], name).toEqual([width, height, form]);
        expect(await shiftedSince(page, began)).toBeLessThan(0.02);
      });
  });

test('it is in the language and the colours that were chosen here, and not to be used before the page is there', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('unrolled:preferences', '{"language":"ko","theme":"dark"}'),
  );
  const release = await holdBack(page);
  await page.goto('./', { waitUntil: 'commit' });
  const drawn = page.locator(DRAWN);
  await expect(drawn).toContainText(languages.ko.header.learn);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  // Neither the keyboard nor a screen reader finds anything in it.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await page.locator('body').ariaSnapshot()).not.toContain('button');
  await release();
  await expect(drawn).toHaveCount(0);
  await expect(textBox(page, languages.ko)).toHaveCount(1);
});

test('a first visit goes on from it to the reading of the whole word', async ({ page }) => {
  const release = await holdBack(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator(DRAWN)).toBeVisible();
  await release();
  await expect(page.locator('.time-now')).toHaveText('t = 3 / 4', { timeout: 15_000 });
  await expect(page.locator(DRAWN)).toHaveCount(0);
});

test('who comes with a link, to a room, with work that is kept, or in a frame, never sees it', async ({
  page,
  context,
}) => {
  await context.addInitScript((selector) => {
    new MutationObserver(() => {
      if (document.querySelector(selector)) Object.assign(window, { wasDrawn: true });
    }).observe(document, { childList: true, subtree: true });
  }, DRAWN);
  const wasDrawn = (of = page) => of.evaluate(() => 'wasDrawn' in window);
  const { en } = languages;
  for (const address of ['./#v=1&text=hi&end', './#learn=', './?embed=1']) {
    await page.goto(address);
    await expect(page.locator('.page')).toBeVisible();
    expect(await wasDrawn(), address).toBe(false);
    await page.goto('about:blank');
  }
  await page.goto('./');
  await textBox(page, en).fill('hole');
  expect(await wasDrawn()).toBe(true);
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => /work:v/.test(key))))
    .toBe(true);
  await page.reload();
  await expect(textBox(page, en)).toHaveValue('hole');
  expect(await wasDrawn()).toBe(false);
  const other = await context.newPage();
  await other.goto(page.url().replace(/#.*/, ''));
  await expect(textBox(other, en)).toHaveValue('hole');
  expect(await wasDrawn(other)).toBe(false);
});

test('where the page does not follow, what is drawn gives way to words that say so', async ({
  browser,
}) => {
  for (const [files, fault] of [
    [/\/index-[^/]*\.js$/, 'error'],
    [/\/first-[^/]*\.js$/, 'html'],
    [/\/mount-[^/]*\.js$/, 'gone'],
  ] as const) {
    const host = await createHost();
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    host.break(files, fault);
    await page.goto(host.address);
    const said = page.getByRole('alert');
    await expect(said.locator('p[lang="en"]')).toContainText('could not start');
    await expect(said.locator('p[lang="ko"]')).toContainText('시작하지 못했습니다');
    await expect(page.locator(DRAWN)).toHaveCount(0);
    await expect(page.locator('[data-waits]')).toBeVisible();
    host.mend();
    await page.getByRole('button', { name: startWords.en.again }).click();
    await expect(textBox(page, languages.en)).toHaveValue('hello');
    await host.close();
  }
});

test('where the page takes long, words over what is drawn say so', async ({ page }) => {
  await holdBack(page);
  await page.goto('./', { waitUntil: 'commit' });
  const help = page.locator('.start-help');
  await expect(page.locator(DRAWN)).toBeVisible();
  await expect(help).toBeHidden();
  await help.evaluate((each) => {
    for (const animation of each.getAnimations()) animation.finish();
  });
  await expect(help).toBeVisible();
  await expect(page.locator(DRAWN)).toBeVisible();
});
