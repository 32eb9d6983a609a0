import type { BrowserContext, Page } from '@playwright/test';
import { expect, languages, openLink, test } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const title = (page: Page) => page.locator('.slide h1');
const slideNow = async (page: Page) =>
  (await page.locator('.slide').getAttribute('data-slide')) ?? '';
const now = (page: Page) => page.locator('.time-now');

/** Opens the lesson as a lecture, and says how many slides it has. */
async function openShow(page: Page, link = 'present=order.1'): Promise<number> {
  await openLink(page, link);
  await expect(title(page)).toBeVisible();
  const [, count] = (await slideNow(page)).split('/').map(Number);
  return count ?? 0;
}

async function openTwo(page: Page, context: BrowserContext) {
  await openShow(page);
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(audience.locator('.slide h1')).toBeVisible();
  await expect(page.locator('.desk-audience')).toHaveText(en.present.desk.hasAudience);
  return audience;
}

test('two windows stay in step through slides, edits, pointing, black and reloads', async ({
  page,
  context,
}) => {
  const audience = await openTwo(page, context);
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  const second = (await title(page).textContent()) ?? '';
  await expect(title(audience)).toHaveText(second);
  await page.keyboard.press('j');
  await expect(now(audience)).toHaveText(en.transport.time(3, 4));
  await audience.locator('.slide textarea').fill('hole');
  await expect(page.locator('.slide textarea')).toHaveValue('hole');
  await page.locator('.slide [data-at="h@1[0]"]').first().hover();
  await expect(audience.locator('[data-at="h@0[0]"][data-lit]').first()).toBeVisible();
  await page.keyboard.press('b');
  await expect(audience.locator('.show-black')).toBeVisible();
  await expect(page.locator('.desk-black')).toHaveText(en.present.desk.seesBlack);

  await audience.reload();
  await expect(audience.locator('.show-black')).toBeVisible();
  await page.keyboard.press('b');
  await expect(audience.locator('.show-black')).toHaveCount(0);
  await expect(audience.locator('.slide textarea')).toHaveValue('hole');
  await page.reload();
  await expect(page.locator('.desk')).toBeVisible();
  await expect(page.locator('.slide textarea')).toHaveValue('hole');
  await audience.keyboard.press('PageDown');
  await expect(title(page)).not.toHaveText(second);

  await audience.close();
  await expect(page.locator('.desk-audience')).toHaveText(en.present.desk.noAudience);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: en.present.desk.openAudience }).click();
  const again = await opening;
  await expect(title(again)).toHaveText((await title(page).textContent()) ?? '');
});

test('a window that the browser does not open is offered as a link', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openShow(page);
  await page.keyboard.press('s');
  await expect(page.locator('.desk-blocked a')).toHaveAttribute('href', /audience-/);
});

for (const [tag, words] of Object.entries(languages))
  test.describe(`in ${tag}`, () => {
    test.use({ locale: tag });
    test('on no slide is anything cut off or overlapping, at any resolution', async ({ page }) => {
      const count = await openShow(page);
      const wrongs: string[] = [];
      for (let i = 1; i <= count; i++) {
        await expect(page.locator('.slide')).toHaveAttribute('data-slide', `${i}/${count}`);
        for (const [width, height] of [
          [1920, 1080],
          [1280, 720],
          [1024, 768],
          [800, 600],
          [2560, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          const found = await page.evaluate(measure);
          wrongs.push(...found.map((what) => `${i} at ${width} x ${height}: ${what}`));
        }
        await page.keyboard.press('PageDown');
      }
      expect(wrongs).toEqual([]);
      expect(words.present.label.length).toBeGreaterThan(0);
    });
  });

/** In the page: what of the slide is cut off, or lies over something else. */
function measure(): string[] {
  const wrongs: string[] = [];
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  const parts = ['.slide-words', '.slide-stage', '.slide-controls', '.slide-progress'].flatMap(
    (name) => {
      const at = box(name);
      return at ? [{ name, at }] : [];
    },
  );
  for (const { name, at } of parts) {
    if (at.left < -1 || at.top < -1 || at.right > innerWidth + 1 || at.bottom > innerHeight + 1)
      wrongs.push(`${name} leaves the screen`);
    for (const { name: other, at: its } of parts)
      if (
        name < other &&
        at.left < its.right - 1 &&
        its.left < at.right - 1 &&
        at.top < its.bottom - 1 &&
        its.top < at.bottom - 1
      )
        wrongs.push(`${name} lies over ${other}`);
  }
  const figure = box('.slide-figure');
  if (!figure || figure.height < innerHeight * 0.17)
    wrongs.push(`the figure has no room: ${figure?.height}`);
  for (const element of document.querySelectorAll('.slide-words, .slide-words h1, .slide-words p'))
    if (
      element.scrollWidth > element.clientWidth + 1 ||
      element.scrollHeight > element.clientHeight + 3
    )
      wrongs.push(`${element.tagName} is cut off: ${element.textContent?.slice(0, 30)}`);
  if (document.documentElement.scrollWidth > innerWidth) wrongs.push('the page is too wide');
  return wrongs;
}
