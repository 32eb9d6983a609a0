import { expect, languages, test } from './page.ts';
import { openShow, title } from './show.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('what the lecturer does is seen by all: the code, answers, a training; and no key closes what they look at', async ({
  page,
  context,
}) => {
  await openShow(page, 'present=order.2');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(page.locator('.desk-audience')).toHaveText(en.present.desk.hasAudience);

  await page.keyboard.press('q');
  await expect(audience.locator('.show-panel .code')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(audience.locator('.show-panel')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.desk')).toBeVisible();

  // What was typed and answered is there again after going on and coming back, and can be taken back.
  const text = page.locator('.slide textarea');
  const before = await text.inputValue();
  await page.keyboard.press('t');
  await page.keyboard.type('lo');
  await expect(text).toHaveValue(`${before}lo`);
  await page.keyboard.press('PageDown');
  const answers = page.locator('.question-options button');
  await answers.first().click();
  await expect(audience.locator('.question-options button').first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('PageUp');
  await expect(text).toHaveValue(`${before}lo`);
  await expect(audience.locator('.slide textarea')).toHaveValue(`${before}lo`);
  await page.keyboard.press('PageDown');
  await expect(answers.first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Backspace');
  await expect(answers.first()).toHaveAttribute('aria-pressed', 'false');
  await expect(audience.locator('.question-options [aria-pressed="true"]')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: en.present.reset }).click();
  await expect(text).toHaveValue(before);

  // Without the console both windows go on together, and it comes back beside the same window.
  await page.getByRole('button', { name: en.present.desk.close }).click();
  await expect(page.locator('.show')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(title(audience)).toHaveText((await title(page).textContent()) ?? '');
  await page.keyboard.press('s');
  await expect(page.locator('.desk-audience')).toHaveText(en.present.desk.hasAudience);
  expect(context.pages()).toHaveLength(2);
  await page.close();
  await expect(audience.locator('.slide-progress')).toContainText(en.present.consoleGone);
});

test('a press that takes the focus from “copy” clicks what it was pressed on', async ({ page }) => {
  await page.goto('./#deck=');
  await page.getByRole('button', { name: /Why order matters/ }).click();
  await page.getByRole('button', { name: en.deck.copyLink }).click();
  await expect(page.locator('.deck-said')).not.toBeEmpty();
  const slides = page.locator('.deck-slides > ol > li > button');
  const box = await slides.nth(1).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.up();
  await expect(slides.nth(1)).toHaveAttribute('aria-current', 'true');
});
