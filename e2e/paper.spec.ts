import process from 'node:process';
import type { ToldMoment } from '../src/language/story.ts';
import { chapters as all } from '../src/lesson/table.ts';
import { expect, languages, openLink, test } from './page.ts';
import { leaveOut, allSlides as slides } from './show.ts';

test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

/** What is not printed here: all but every fifth slide, and all but the five longest chapters. UNROLLED_ALL=1 prints all of it. */
const isAll = Boolean(process.env.UNROLLED_ALL);
const chapterKey = ({ id }: { readonly id: string }) => `${id}.1`;
const otherSlides = slides.filter((_, i) => !isAll && i % 5 !== 0);
const otherChapters = [...all]
  .sort((a, b) => a.steps - b.steps)
  .slice(0, isAll ? 0 : -5)
  .map(chapterKey);

for (const [what, link, without, count] of [
  ['slide', 'print=order.steps.notes', { slides: otherSlides }, slides.length - otherSlides.length],
  [
    'chapter',
    'print=order.chapters',
    { chapters: otherChapters },
    all.length - otherChapters.length,
  ],
] as const)
  test(`on paper there is a page for each ${what}, drawn in vectors`, async ({ page }) => {
    await leaveOut(page, without);
    await openLink(page, link);
    await expect(page.locator('[data-part="page"]')).toHaveCount(count, { timeout: 200_000 });
    // They take a slow machine their time.
    const last = page.locator('[data-part="page"] [data-part="code"]').last();
    await expect(last).toBeVisible({ timeout: 200_000 });
    // On every page every figure is drawn, its formulas are set, and nothing is cut off.
    const figures = page.locator('[data-part="page"] [data-pictured]');
    await expect(figures.locator('svg:visible').last()).toBeVisible();
    await expect.poll(() => page.evaluate(wrongOnPaper), { timeout: 120_000 }).toEqual([]);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = bytes.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBe(count);
    // A heatmap of many timesteps is painted, with its mask; all else is lines, shapes and text.
    expect(text.match(/\/Subtype\s*\/Image/g)?.length ?? 0).toBeLessThanOrEqual(
      2 * (await page.locator('[data-part="page"] canvas').count()),
    );
  });

test('exercises on paper ask of their own networks, and move nothing of the one on the page', async ({
  page,
}) => {
  await leaveOut(page, {
    chapters: all.filter(({ id }) => id !== 'first-step').map(chapterKey),
  });
  await openLink(page, 'v=1&net=xavier.3&both=on&x=hello&t=3&p=join.1&end');
  await page.evaluate(() => window.location.assign('#print=first-step.steps'));
  const last = page.locator('[data-part="page"] [data-part="code"]').last();
  await expect(last).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('[data-part="page"] [data-part="exercise"]').first()).toBeAttached();
  await page.goBack();
  await expect(page.locator('.story h2')).toHaveText(
    languages.en.story.joined.told({ isOfEnds: false, t: 3 } as ToldMoment).heading,
  );
  await expect(page.locator('.time-now')).toHaveText(languages.en.transport.time(3, 4));
});

for (const locale of ['ko-KR', 'en-US']) {
  const words = languages[locale === 'ko-KR' ? 'ko' : 'en'].learn;
  test.describe(locale, () => {
    test.use({ locale });

    test('the whole lesson is on one page, on either paper', async ({ page }) => {
      await openLink(page, 'learn=order.1');
      await page.locator('[data-part="where"]').click();
      await page.getByRole('button', { name: words.summary.open }).click();
      const sheet = page.locator('[data-part="page"]');
      await expect(sheet.locator('[data-part="formulas"] .katex').last()).toBeVisible();
      await expect(sheet.getByRole('heading', { level: 2, includeHidden: true })).toHaveCount(
        all.length,
      );
      await expect.poll(() => page.evaluate(cutOnPage)).toEqual([]);
      for (const format of ['A4', 'Letter'])
        for (const preferCSSPageSize of [true, false]) {
          const bytes = await page.pdf({ format, preferCSSPageSize, printBackground: true });
          const text = bytes.toString('latin1');
          const found = { pages: text.match(/\/Type\s*\/Page\b/g)?.length };
          expect({ format, ...found }).toEqual({ format, pages: 1 });
          expect(text).not.toMatch(/\/Subtype\s*\/Image/);
        }
      await page.getByRole('button', { name: words.test.stop }).click();
      await expect(page.locator('[data-part="where"]')).toBeVisible();
      await expect(page).toHaveURL(/#learn=order\.1$/);
    });
  });
}

/** In the page: words, formulas and pictures that run out of their place, or out of what Letter and A4 both have. */
function cutOnPage(): string[] {
  const sheet = document.querySelector('[data-part="page"]') as HTMLElement;
  const mm = sheet.offsetWidth / 210;
  const wrongs = sheet.offsetHeight > 279.4 * mm ? ['the page is higher than Letter'] : [];
  const bounds = sheet.getBoundingClientRect();
  for (const box of sheet.querySelectorAll<HTMLElement>(
    '[data-part="rows"], [data-part="words"], [data-part="formulas"], .katex-html, p, [data-part="rows"] svg, footer',
  )) {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const place = box
      .closest('[data-part="words"], header, footer, section')
      ?.getBoundingClientRect();
    const isOut = right > Math.min(bounds.right, (place ?? bounds).right + 1) || left < bounds.left;
    const isCut = box.scrollWidth > box.clientWidth + 2 && box.clientWidth > 0;
    if (isOut || isCut || top < bounds.top || bottom > bounds.bottom - 5 * mm)
      wrongs.push(`${box.tagName} ${box.textContent?.slice(0, 40)}`);
  }
  const rows = sheet.querySelector('[data-part="rows"]') as HTMLElement;
  if (rows.scrollHeight > rows.clientHeight + 1) wrongs.push('the ideas are cut');
  return wrongs;
}

/** In the page: what is missing on paper, or does not fit it. */
function wrongOnPaper(): string[] {
  const wrongs: string[] = [];
  document.querySelectorAll('[data-part="page"]').forEach((sheet, i) => {
    for (const figure of sheet.querySelectorAll('[data-pictured]'))
      if (!figure.querySelector('svg text')) wrongs.push(`page ${i + 1} lacks a figure`);
    for (const box of sheet.querySelectorAll(
      '[data-part="words"], [data-part="rows"], footer > div',
    ))
      if (box.scrollHeight > box.clientHeight + 3) wrongs.push(`page ${i + 1} cuts its words`);
    const foot = sheet.querySelector('footer')?.getBoundingClientRect();
    const slide = sheet.querySelector(':scope > [data-pictured]')?.getBoundingClientRect();
    if (foot && slide && foot.top < slide.bottom - 1) wrongs.push(`page ${i + 1} is too full`);
  });
  return wrongs;
}
