import type { Page } from '@playwright/test';
import { exercise as en } from '../src/language/en/exercise.ts';
import { solve } from '../src/language/en/solve.ts';
import { axeFaults } from './axe.ts';
import { expect, languages, numberOf, openLink, test } from './page.ts';

const ASKED = 'v=1&cell=rnn.2&net=coarse.5&x=hello&t=1&p=f&unit=0&ask=h.1.0&end';
const BACK =
  'v=1&cell=rnn.2&net=coarse.3&x=hell&t=2&fig=gradient&back=a_common_one&unit=0&ask=a.2.0.gradient&end';

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: { reducedMotion: 'reduce' },
});

const next = (page: Page) => page.locator('[data-next]');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Puts the exercise on the stage into a set, in so many versions. */
async function collect(page: Page, link: string, count: number): Promise<void> {
  await openLink(page, link);
  const box = page.locator('[data-part="collect"]');
  await box.getByRole('button', { name: solve.make.button }).click();
  await box.getByLabel(solve.make.versions, { exact: true }).fill(String(count));
  await box.getByRole('button', { name: solve.make.add, exact: true }).click();
  await expect(box.getByRole('status')).toContainText(solve.make.newSet);
}

/** Gives the right answer to the exercise that is shown, as its key has it. */
async function solveShown(page: Page, answer: string): Promise<void> {
  await page.locator('[data-blank]').first().fill(answer);
  await page.getByRole('button', { name: en.check }).click();
  await expect(page.locator('[data-part="done"]')).toBeVisible();
}

test('a set is made in a minute, printed with its key, handed on as a link, and solved from it', async ({
  page,
}) => {
  await collect(page, ASKED, 3);
  await collect(page, BACK, 1);
  await page
    .locator('[data-part="collect"]')
    .getByRole('button', { name: solve.make.open })
    .click();
  await page.getByRole('button', { name: solve.make.menu(4) }).click();
  await page.getByRole('button', { name: solve.make.link }).click();
  await expect(page.locator('[data-part="exercises"]')).toContainText(languages.en.deck.copied);
  const link = await clipboard(page);
  await page.getByRole('button', { name: solve.make.sheet }).click();
  await expect(page.locator('[data-part="sheet-exercise"]')).toHaveCount(4);
  await expect(page.locator('[data-part="sheet-exercise"] [data-part="code"]')).toHaveCount(4);
  // The way back is made of boxes, too.
  await expect(
    page.locator('[data-part="sheet-exercise"]').last().locator('svg text'),
  ).not.toHaveCount(0);
  const key = await page.locator('[data-part="sheet-key"] b').allTextContents();
  expect(key).toHaveLength(4);
  const answers = key.map((text) => String(numberOf(text)));

  // Somebody else opens the link.
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  const box = page.locator('[data-part="exercise"]');
  await solveShown(page, answers[0] as string);
  await next(page).click();
  await expect(box).toBeVisible();
  await page.locator('[data-blank]').first().fill('5.55');
  await page.getByRole('button', { name: en.check }).click();
  await expect(box.getByRole('alert')).toBeVisible();
  await page.reload();
  // Where it was left, with what was typed.
  await expect(page.locator('[data-blank]').first()).toHaveValue('5.55');
  await solveShown(page, answers[1] as string);
  await next(page).click();
  await expect(next(page)).toHaveText(languages.en.learn.test.skip);
  await next(page).click();
  await box.getByRole('button', { name: en.help[0] }).click();
  await solveShown(page, answers[3] as string);
  await next(page).click();

  const rows = page.locator('[data-part="results"] tr');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(solve.score(3, 4));
  await expect(rows.nth(0)).toContainText(/right at once, 1 check/);
  await expect(rows.nth(1)).toContainText(/right in the end, 2 checks/);
  await expect(rows.nth(2)).toContainText(solve.notDone);
  await expect(rows.nth(3)).toContainText(/right at once, 1 check, with the operands shown/);
  await page.getByLabel(solve.who).fill('Kim');
  await page.getByRole('button', { name: solve.copy }).click();
  await expect(page.getByText(solve.copied)).toBeVisible();
  const report = await clipboard(page);
  expect(report).toContain('Kim');
  expect(report).toContain('proves nothing');
  expect(report).toContain(link);
  expect(await axeFaults(page)).toEqual([]);

  // What is left is gone to from there; done once more, one that is done stays as it was.
  await rows.nth(2).getByRole('button').click();
  await solveShown(page, answers[2] as string);
  await page.keyboard.press('b');
  await expect(page.locator('[data-part="before"]')).toContainText('right in the end, 2 checks');
  await page.keyboard.press('b');
  await page.locator('[data-blank]').first().fill('5.55');
  await page.getByRole('button', { name: en.check }).click();
  for (let i = 0; i < 4; i++) await next(page).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(solve.score(4, 4));
  await expect(rows.nth(0)).toContainText(/right at once, 1 check/);
  await page.getByRole('button', { name: solve.again }).click();
  await expect(page.locator('[data-blank]').first()).toHaveValue('');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: languages.en.page.explore })
    .click();
  await expect(page).toHaveURL(/#v=1&end$/);
});

test('more versions come in one press, behind the one that is chosen', async ({ page }) => {
  await collect(page, ASKED, 1);
  await page
    .locator('[data-part="collect"]')
    .getByRole('button', { name: solve.make.open })
    .click();
  const versions = page.locator('[data-part="versions"]');
  await versions.getByRole('textbox').fill('2');
  await versions.getByRole('button', { name: solve.make.more }).click();
  await expect(page.getByRole('button', { name: solve.make.menu(3) })).toBeVisible();
});

test('a link that was cut, and a deck that asks nothing, say so', async ({ page }) => {
  for (const at of ['link.IyDs', 'deck-gone']) {
    await openLink(page, `solve=${at}`);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(solve.missing);
    await page.getByRole('button', { name: solve.leave }).click();
    await expect(page.locator('[data-part="learn"]')).toHaveCount(0);
  }
});
