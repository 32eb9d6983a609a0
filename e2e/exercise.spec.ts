import type { Page } from '@playwright/test';
import { exercise as en } from '../src/language/en/exercise.ts';
import { chapters } from '../src/lesson/table.ts';
import { ideas } from '../src/lesson/test/ideas.ts';
import { axeFaults } from './axe.ts';
import { expect, languages, numberOf, openLink, test } from './page.ts';
import { openShow } from './show.ts';

const box = (page: Page) => page.locator('[data-part="exercise"]');
const field = (page: Page, at: string) => page.locator(`[data-blank="${at}"]`);
const check = (page: Page) => page.getByRole('button', { name: en.check });

const ASKED = 'v=1&x=hello&t=2&p=f&unit=1&ask=h.2.1&end';

test('a number that is asked for is typed, and a slip is named before it is right', async ({
  page,
}) => {
  await openLink(page, ASKED);
  const cell = page.locator('.column.now [data-at="h@2[1]"] text').first();
  await expect(cell).toHaveText('?');
  await field(page, 'h@2[1]').fill('1.75');
  await check(page).click();
  await expect(box(page)).toContainText('1.75 is the sum itself.');
  // A comma, and the Enter key.
  await field(page, 'h@2[1]').fill('0,94');
  await page.keyboard.press('Enter');
  await expect(box(page).locator('[data-part="done"]')).toBeVisible();
  await expect(cell).toHaveText('0.94');
});

test('what is no number is said, and is no try', async ({ page }) => {
  await openLink(page, ASKED);
  await check(page).click();
  await expect(box(page)).toContainText(en.empty);
  await field(page, 'h@2[1]').fill('much');
  await check(page).click();
  await expect(box(page)).toContainText(en.unreadable('much'));
  await field(page, 'h@2[1]').fill('0.9');
  await check(page).click();
  await expect(box(page)).toContainText(en.coarse(2));
  await field(page, 'h@2[1]').fill('0.94');
  await check(page).click();
  await expect(box(page)).toContainText(en.done(1, 0));
});

test('help goes from what the number is made of, over its sum with a gap, to the solution', async ({
  page,
}) => {
  await openLink(page, ASKED);
  const stage = page.locator('#stage-figure');
  await page.getByRole('button', { name: en.help[0] }).click();
  await expect(stage.locator('[data-at="h@1[0]"][data-lit]')).not.toHaveCount(0);
  await page.getByRole('button', { name: en.help[1] }).click();
  await expect(box(page).locator('.written')).toContainText('= ?');
  await page.getByRole('button', { name: en.play }).click();
  await expect(box(page)).toContainText(en.told);
  await expect(page.locator('.column.now [data-at="h@2[1]"] text').first()).toHaveText('0.94');
});

test('which entry is the largest is chosen, on the page, a slide and paper', async ({ page }) => {
  const link = 'v=1&cell=rnn.3&net=coarse.13&x=hello&t=1&p=sum&unit=0&ask=a.1.all.larger&end';
  await openLink(page, link);
  await expect(box(page)).toContainText(/Which entry of .* is the largest/);
  const choice = (i: number) => box(page).getByRole('button', { name: `[${i}]`, exact: true });
  // What is left is the largest: two of three are wrong, whichever they are.
  const wrong: number[] = [];
  for (const i of [0, 1, 2]) {
    await choice(i).click();
    if ((await box(page).locator('[data-part="done"]').count()) > 0) break;
    wrong.push(i);
    await expect(box(page).getByRole('alert')).toBeVisible();
  }
  await expect(box(page).locator('[data-part="done"]')).toBeVisible();
  const numbers = (await box(page).locator('[data-found] strong').allTextContents()).map(numberOf);
  expect(numbers.indexOf(Math.max(...numbers))).toBe(wrong.length);
  await openLink(page, `print=sheet.2&${link}`);
  await expect(page.locator('[data-part="sheet-exercise"]').first()).toContainText(
    '[0] / [1] / [2]',
  );
  await expect(page.locator('[data-part="sheet-exercise"]')).toHaveCount(2);
});

test('what was typed is there again when the page is loaded anew, and what is done begins anew', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hello&t=2&p=f&unit=1&ask=h.2.1.step&end');
  await field(page, 'a@2[1]').fill('1.75');
  await check(page).click();
  await field(page, 'h@2[1]').fill('0.9');
  await page.reload();
  await expect(field(page, 'h@2[1]')).toHaveValue('0.9');
  await expect(box(page).locator('[data-found="answered"]')).toContainText('1.75');
  await field(page, 'h@2[1]').fill('0.94');
  await check(page).click();
  await expect(box(page).locator('[data-part="done"]')).toContainText(en.done(1, 0));
  await page.reload();
  await expect(field(page, 'a@2[1]')).toHaveValue('');
});

test('a whole timestep is asked value by value, and the stage goes along', async ({ page }) => {
  await openLink(page, 'v=1&x=hello&t=2&p=f&unit=1&ask=h.2.1.step&end');
  await field(page, 'a@2[1]').fill('1.75');
  await check(page).click();
  await expect(field(page, 'h@2[1]')).toBeVisible();
  await field(page, 'h@2[1]').fill('0.94');
  await check(page).click();
  await expect(box(page).locator('[data-part="done"]')).toBeVisible();
});

test('what is asked for is nowhere else: not in the page, in no tooltip, table, lens or file', async ({
  page,
}) => {
  for (const [link, number] of [
    [ASKED, /0\.94|0\.941|0\.9417/],
    ['v=1&x=hello&t=2&p=f&unit=1&fig=table&ask=h.2.1&end', /0\.94|0\.941|0\.9417/],
    ['v=1&x=hello&t=2&p=f&unit=1&fig=memory&ask=h.2.1&end', /0\.94|0\.941|0\.9417/],
    ['v=1&x=hello&t=2&p=f&unit=1&fig=gradient&ask=h.2.1&end', /0\.94|0\.941|0\.9417/],
  ] as const) {
    await openLink(page, link);
    await expect(box(page)).toBeVisible();
    const isTold = () =>
      page.evaluate((source) => {
        const told = new RegExp(`(?<![0-9.])(${source})(?![0-9])`);
        const words = [...document.querySelectorAll('*')].flatMap((each) => [
          ...(each.children.length === 0 ? [each.textContent ?? ''] : []),
          ...['aria-label', 'title', 'aria-valuetext', 'aria-description'].map(
            (name) => each.getAttribute(name) ?? '',
          ),
        ]);
        // The small table of tanh has it among others.
        const table = document.querySelector('[data-part="function-table"]')?.textContent ?? '';
        return words.filter((text) => told.test(text) && !table.includes(text));
      }, number.source);
    expect(await isTold(), link).toEqual([]);
    for (const cell of await page.locator('[data-at="h@2[1]"]').all()) {
      if (!(await cell.isVisible())) continue;
      await cell.hover({ force: true });
      expect(await isTold(), link).toEqual([]);
    }
  }
});

test('any moment is turned round from its door, with weights for heads and paper', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hello&t=2&p=sum&unit=0&end');
  await page.getByRole('button', { name: languages.en.page.menu, exact: true }).click();
  await page.getByRole('button', { name: `${languages.en.page.ask}…` }).click();
  await page.getByText(en.make.coarse).click();
  await page.getByRole('button', { name: en.make.start, exact: true }).click();
  await expect(box(page)).toBeVisible();
  expect(page.url()).toContain('ask=a.2.0');
  const before = page.url();
  await page.getByRole('button', { name: en.another }).click();
  await expect.poll(() => page.url()).not.toBe(before);
  await page.getByRole('button', { name: en.stop }).click();
  await expect(box(page)).toHaveCount(0);
});

test('a probability that is asked for has a sign at its bar', async ({ page }) => {
  await openLink(page, 'v=1&x=hello&t=2&p=softmax&o=1&ask=y.2.1&end');
  await expect(page.locator('.bar[data-at="y@2[1]"] .bar-number')).toHaveText('?');
});

test('the gradient is asked for where it is shown', async ({ page }) => {
  await openLink(page, 'v=1&x=hello&t=2&fig=gradient&unit=1&ask=a.2.1.gradient.step&end');
  await expect(field(page, 'grad:h@2[1]').or(box(page).locator('input').first())).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

for (const tag of ['en', 'ko'] as const)
  test.describe(tag, () => {
    test.use({ locale: tag === 'ko' ? 'ko-KR' : 'en-US' });
    test('axe finds nothing in an exercise with a slip', async ({ page }) => {
      await openLink(page, ASKED);
      await expect(box(page)).toBeVisible();
      await box(page).locator('input').fill('1.75');
      await page.keyboard.press('Enter');
      await expect(box(page).getByRole('alert')).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    });
  });

test('a worksheet has its numbers blank, and a key that is right', async ({ page }) => {
  await openLink(
    page,
    'print=sheet.4&v=1&cell=rnn.2&net=coarse.13&x=hello&t=1&p=f&unit=0&ask=h.1.0&end',
  );
  const exercises = page.locator('[data-part="sheet-exercise"]');
  await expect(exercises).toHaveCount(4);
  const rows = page.locator('[data-part="sheet-key"] tr');
  await expect(rows).toHaveCount(4);
  for (let i = 0; i < 4; i++) {
    const right = (await rows.nth(i).locator('b').textContent()) ?? '';
    const sum = exercises.nth(i).locator('[data-at="a@1[0]"] text').first();
    const a = numberOf((await sum.textContent()) ?? '');
    expect(Math.abs(Math.tanh(a) - numberOf(right))).toBeLessThan(0.011);
    const cell = exercises.nth(i).locator('[data-at="h@1[0]"] text').first();
    await expect(cell).toHaveText('?');
  }
  await page.getByRole('checkbox', { name: en.sheet.key }).uncheck();
  await expect(rows).toHaveCount(0);
});

test('after the last step comes a test, which a reload does not lose, and a score', async ({
  page,
}) => {
  const last = chapters.at(-1);
  await openLink(page, `learn=${last?.id}.${last?.steps}`);
  const { learn } = languages.en;
  await page.getByRole('button', { name: learn.test.begin }).click();
  const skip = page.getByRole('button', { name: learn.test.skip, exact: true });
  await expect(box(page)).toBeVisible();
  await skip.click();
  const where = page.locator('[data-part="body"]').getByText(learn.chapterOf(2, ideas.length));
  await expect(where).toBeVisible();
  await page.reload();
  await expect(where).toBeVisible();
  for (let at = 2; at <= ideas.length; at++) {
    await expect(
      page.locator('[data-part="body"]').getByText(learn.chapterOf(at, ideas.length)),
    ).toBeVisible();
    await skip.click();
  }
  await expect(
    page.getByRole('heading', { name: learn.test.score(0, ideas.length) }),
  ).toBeVisible();
  await expect(page.locator('[data-part="score"] tr')).toHaveCount(ideas.length);
  await page.locator('[data-part="score"] button').first().click();
  await expect(page.locator('[data-part="where"]')).toContainText(`4 / ${chapters.length}`);
});

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
] as const)
  test(`on a slide of ${width} by ${height} an exercise is read from the last row, and then its sum`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const [at, name] of [
      ['lstm.7', 'c@2[0]'],
      ['answer.8', 'y@1[2]'],
      ['learning.6', 'd:z@2[0]'],
    ] as const) {
      await openShow(page, `present=${at}`);
      const asked = page.locator('[data-part="asked"]');
      const cell = asked.locator(`[data-at="${name}"] text`).first();
      await expect(cell).toHaveText('?');
      const size = () =>
        cell.evaluate((text: SVGTextElement) => {
          const times = (text.getScreenCTM() as DOMMatrix).a;
          return Number.parseFloat(getComputedStyle(text).fontSize) * times;
        });
      // As the smallest of all type on a slide is.
      expect(await size(), at).toBeGreaterThanOrEqual((22 * height) / 1080);
      await page.getByRole('button', { name: en.play }).click();
      await expect(asked.locator('.written-result')).toBeVisible();
      await expect(cell).not.toHaveText('?');
      const result = numberOf((await asked.locator('.written-number.result').textContent()) ?? '');
      expect(Math.abs(numberOf((await cell.textContent()) ?? '') - result)).toBeLessThan(0.006);
      await expect(page.getByRole('button', { name: en.play })).toHaveCount(0);
    }
  });

test('the solution of a slide is made before the eyes of both windows', async ({
  page,
  context,
}) => {
  await openShow(page, 'present=lstm.7');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  const blank = (window: Page) =>
    window.locator('[data-part="asked"] [data-at="c@2[0]"] text').first();
  for (const window of [page, audience]) {
    await expect(blank(window)).toHaveText('?');
    await window.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('[data-part="asked"] .made[data-making]'))
          document.documentElement.dataset.seen = '';
      }).observe(document.body, { subtree: true, attributeFilter: ['data-making'] });
    });
  }
  // What the hall calls out is typed in the one, seen in the other, and a slip is named in both.
  await page.bringToFront();
  await page.keyboard.press('t');
  await page.keyboard.type('0.45');
  const typed = (window: Page) => window.locator('[data-part="typed"]');
  await expect(typed(audience).locator('strong')).toHaveText('0.45');
  await expect(typed(audience).locator('[data-verdict]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  for (const window of [page, audience])
    await expect(typed(window).locator('[data-verdict="wrong"]')).toContainText('0.45');
  for (const window of [page, audience]) expect(await axeFaults(window)).toEqual([]);
  await page.getByRole('button', { name: en.play }).click();
  for (const window of [page, audience]) {
    await expect(blank(window)).toHaveText('0.66');
    await expect(window.locator('[data-part="asked"] .written-result')).toContainText('0.66');
    await expect(window.locator('html[data-seen]')).toHaveCount(1);
  }
  // Taken back in one, it is asked again in both.
  await page.keyboard.press('Backspace');
  for (const window of [page, audience]) await expect(blank(window)).toHaveText('?');
});

test('what was missed comes back two chapters later, until it is answered', async ({ page }) => {
  const back = page.locator('[data-part="come-back"]');
  await openLink(page, 'learn=first-step.6');
  await page.getByRole('button', { name: en.help[0] }).click();
  await page.getByRole('button', { name: en.help[1] }).click();
  await page.getByRole('button', { name: en.play }).click();
  await expect(box(page)).toContainText(en.told);
  const right = (await box(page).locator('[data-found] strong').textContent()) ?? '';
  await openLink(page, 'learn=why-not-relu.1');
  await expect(page.locator('[data-part="where"]')).toContainText(`5 / ${chapters.length}`);
  await expect(back).toHaveCount(0);
  await openLink(page, 'learn=next-step.1');
  await back.getByRole('button').click();
  await expect(page.locator('[data-part="where"]')).toContainText(`4 / ${chapters.length}`);
  await box(page).locator('input').fill(right);
  await page.keyboard.press('Enter');
  await expect(box(page).locator('[data-part="done"]')).toContainText(en.done(1, 0));
  await openLink(page, 'learn=next-step.1');
  await expect(page.locator('[data-part="where"]')).toContainText(`6 / ${chapters.length}`);
  await expect(back).toHaveCount(0);
});
