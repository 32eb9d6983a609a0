import { expect, openLink, test } from './page.ts';

test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('on paper there is a page for each slide or chapter, drawn in vectors', async ({ page }) => {
  const pages = async (link: string) => {
    await page.goto('about:blank');
    await openLink(page, link);
    await expect(page.locator('[data-part="page"] [data-part="code"]').last()).toBeVisible();
    // On every page every figure is drawn, its formulas are set, and nothing is cut off.
    const figures = page.locator('[data-part="page"] [data-pictured]');
    await expect(figures.locator('svg:visible').last()).toBeVisible();
    await expect.poll(() => page.evaluate(wrongOnPaper)).toEqual([]);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = bytes.toString('latin1');
    return {
      pages: text.match(/\/Type\s*\/Page\b/g)?.length,
      // A heatmap of many timesteps is painted, with its mask; all else is lines, shapes and text.
      isDrawn:
        (text.match(/\/Subtype\s*\/Image/g)?.length ?? 0) <=
        2 * (await page.locator('[data-part="page"] canvas').count()),
      sheets: await page.locator('[data-part="page"]').count(),
    };
  };
  const slides = await pages('print=order.steps.notes');
  expect(slides.sheets).toBeGreaterThanOrEqual(18);
  expect(slides).toEqual({ pages: slides.sheets, isDrawn: true, sheets: slides.sheets });
  const chapters = await pages('print=order.chapters');
  expect(chapters.pages).toBe(chapters.sheets);
  expect(chapters.sheets).toBeLessThan(slides.sheets);
});

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
