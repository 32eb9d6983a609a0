import { axeFaults } from './axe.ts';
import { openDoor } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';

const { en, ko } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

/** Updates of the moment shown, and of the whole training. */
const progress = async (page: import('@playwright/test').Page) => {
  const read = (await page.locator('.loss-reading span').first().textContent()) ?? '';
  return (read.match(/[\d,]+/g) ?? []).map((n) => Number(n.replace(',', '')));
};

test('a network learns its text; the stage follows, and a moment before is brought back', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=xavier.4&x=hello&t=1&p=choose&end');
  const first = await page.locator('[data-at="h@1[0]"]').first().textContent();
  await openDoor(page, 'train');
  await page.getByRole('button', { name: en.training.step }).click();
  await expect.poll(() => progress(page)).toEqual([1, 1]);
  await page.getByRole('button', { name: en.training.start, exact: true }).click();
  await expect.poll(async () => (await progress(page))[1]).toBeGreaterThan(60);
  await page.getByRole('button', { name: en.training.pause, exact: true }).first().click();
  await expect(page.locator('[data-at="h@1[0]"]').first()).not.toHaveText(first ?? '');
  await expect.poll(() => page.url()).toContain('net=own.');

  const curve = page.getByRole('slider', { name: en.training.curve });
  await curve.focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await progress(page))[0]).toBe(0);
  const [loss, perplexity] = await page.locator('.training-brief b').allTextContents();
  const expected = Math.exp(Number(loss));
  expect(Math.abs(Number(perplexity) - expected)).toBeLessThan(expected / 500);
  await expect(page.locator('[data-at="h@1[0]"]').first()).toHaveText(first ?? '');
  await expect.poll(() => page.url()).toContain('net=xavier.4');
});

test('names are learned and written, and another letter can be chosen', async ({ page }) => {
  await openLink(page, 'v=1&net=names-en-gru&end');
  const box = textBox(page, en);
  await expect(box).toHaveValue('\n');
  await openDoor(page, 'write');
  await page.getByRole('button', { name: en.write.start, exact: true }).click();
  await expect(box).toHaveValue(/^\n[a-z]{2,}\n$/);
  await page.keyboard.press('Home');
  const second = page.locator('.write-choices button').nth(1);
  const letter = await second.locator('b').textContent();
  await second.click();
  await expect(box).toHaveValue(`\n${letter}`);
});

test('a task makes a network that fits it, and what cannot be learned is said beside it', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=h&end');
  await openDoor(page, 'train');
  const panel = page.locator('.training');
  await expect(panel.getByRole('alert')).toHaveText(en.training.problem({ kind: 'oneSymbol' }));
  await panel.getByLabel(en.training.data, { exact: true }).selectOption('adding');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await panel.getByLabel(en.training.data, { exact: true }).selectOption('labels');
  await panel.locator('textarea').fill('good yes\nbad');
  await expect(panel.getByRole('alert')).toContainText('Line 2');
  await panel.locator('input[type="file"]').setInputFiles({
    name: 'large.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(10_000_000, 'a'),
  });
  await expect(panel).toContainText(en.training.tooLarge('10.0 MB', '1 MB'));
  await expect(panel.locator('textarea')).toHaveValue('good yes\nbad');
  await panel.locator('input[type="file"]').setInputFiles({
    name: 'many.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('good yes\n'.repeat(100_000)),
  });
  await expect(panel).toContainText(en.training.tooLong(20_000, 880_000));
  await expect(panel.locator('textarea')).toHaveValue('good yes\n'.repeat(3000).slice(0, 20_000));
  await panel.getByText(en.training.how).click();
  await panel.getByLabel(en.training.rate).fill('1e9');
  await expect(panel.getByText(en.training.badRate(10, '0.02'))).toBeVisible();
});

test('lines may end with answers of any name: the sentence, the bars and the guess say them', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=h&end');
  await openDoor(page, 'train');
  const panel = page.locator('.training');
  await panel.getByLabel(en.training.data, { exact: true }).selectOption('labels');
  await panel.locator('textarea').fill('so good fine\nso bad sad');
  const sentence = page.locator('[data-part="sentence"] h1');
  await expect(sentence).toContainText('chooses between fine and sad');
  await panel.getByRole('button', { name: en.training.start, exact: true }).click();
  await expect.poll(async () => (await progress(page))[1]).toBeGreaterThan(80);
  await panel.getByRole('button', { name: en.training.pause, exact: true }).click();
  await page.keyboard.press('End');
  await expect(page.locator('[data-picture="choice"], figure').last()).toContainText('fine');
  await expect.poll(() => page.url()).toContain('ans=fine,sad');
});

test('a batch is seen: sequences under each other, padded, each with its loss, and one on the stage', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=xavier.3&both=on&end');
  await openDoor(page, 'train');
  await page.getByLabel(en.training.data, { exact: true }).selectOption('lines');
  await page.getByText(en.training.batchNext(8)).click();
  const rows = page.locator('.training tbody tr');
  await expect(rows).toHaveCount(8);
  // Shorter ones are padded, and every one has its loss; together they come to that of the panel.
  await expect(rows.locator('td[data-pad]').first()).toBeAttached();
  const losses = await rows.evaluateAll((all) =>
    all.map((row) => ({
      loss: Number(row.querySelector('td:nth-last-child(2)')?.textContent),
      asked: row.querySelectorAll('td[data-asked]').length,
    })),
  );
  const asked = losses.reduce((sum, row) => sum + row.asked, 0);
  const mean = losses.reduce((sum, row) => sum + (row.loss * row.asked) / asked, 0);
  const said = Number(await page.locator('.training tfoot td:nth-last-child(2)').textContent());
  expect(Math.abs(mean - said)).toBeLessThan(0.02);
  const second = page.getByRole('button', { name: en.training.batchShow(2) });
  await expect(second).toHaveAttribute('aria-pressed', 'false');
  const before = await page.locator('[data-part="sentence"] h1').textContent();
  await second.click();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-part="sentence"] h1')).not.toHaveText(before ?? '');
  expect(await axeFaults(page)).toEqual([]);
});

test('a text is read on from piece to piece, and it is said which pieces go on', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=xavier.3&x=hellohellohellohel&end');
  await openDoor(page, 'train');
  await page.getByText(en.training.how).click();
  await page.getByLabel(en.training.truncate, { exact: true }).fill('5');
  await page.getByText(en.training.carried.on, { exact: true }).click();
  await expect(page.getByText(en.training.carryAbout({ count: 1, pieces: 4 }, 5))).toBeVisible();
  await expect(page).toHaveURL(/opt=adam_0\.02_1_5_1_1_carry/);
  await page.getByText(en.training.batchNext(1)).click();
  const said = page.locator('[data-reads="carried"]');
  await expect(said).toHaveText(en.training.batchCarried(false));
  const step = page.getByRole('button', { name: en.training.step });
  await step.click();
  await expect(said).toHaveText(en.training.batchCarried(true));
  await expect.poll(() => progress(page)).toEqual([1, 1]);
  // After the last piece the text begins again.
  for (let update = 2; update <= 4; update++) {
    await step.click();
    await expect.poll(() => progress(page)).toEqual([update, update]);
  }
  await expect(said).toHaveText(en.training.batchCarried(false));
});

test('a training that diverges says since when and what to try, and the page goes on', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  await openLink(page, 'v=1&net=xavier.4&f=identity&x=hellohello&opt=sgd_10_no_no_1_1&end');
  await openDoor(page, 'train');
  await page.getByRole('button', { name: ko.training.start, exact: true }).click();
  const alert = page.locator('.training').getByRole('alert');
  await expect(alert).toContainText(ko.training.whatToTry);
  await alert.getByRole('button', { name: ko.training.lowerRate }).click();
  await expect.poll(() => page.url()).toContain('opt=sgd_1_no');
  await page.context().close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('what a door opens is in view, though the door stands below it', async ({ page }) => {
    await openLink(page, 'v=1&net=xavier.1&cell=gru.6&x=hello&t=2&end');
    const drawer = page.locator('[data-part="drawer"]:visible');
    for (const id of ['change', 'train', 'write'] as const) {
      await page.locator(`[data-door="${id}"]`).tap();
      await expect(drawer.getByRole('heading', { name: en.page[id] })).toBeInViewport();
      await drawer.getByRole('button', { name: en.page.close, exact: true }).tap();
    }
  });
});

test('the hint beside the stage is there whole or not at all', async ({ page }) => {
  const hint = page.getByText(en.page.point);
  for (const height of [1080, 900, 768, 680]) {
    await page.setViewportSize({ width: 1024, height });
    await openLink(page, 'v=1&net=xavier.1&cell=rnn.4&both=on&when=ends&x=hello&t=0&p=f.1b&end');
    await expect(hint).toBeAttached();
    const share = await hint.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          new IntersectionObserver(([seen]) => resolve(seen?.intersectionRatio ?? 0)).observe(
            element,
          );
        }),
    );
    expect([0, 1]).toContain(Math.round(share * 100) / 100);
  }
});
