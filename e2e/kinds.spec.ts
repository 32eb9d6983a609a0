import type { Page } from '@playwright/test';
import type { SlipId } from '../src/exercise/slip.ts';
import { exercise as en } from '../src/language/en/exercise.ts';
import { axeFaults } from './axe.ts';
import { expect, languages, numberOf, openLink, test } from './page.ts';

/*
 * What is asked of a network beside the numbers of a moment: each is answered by keyboard alone, from what the page
 * says.
 */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const box = (page: Page) => page.locator('[data-part="exercise"]');
const done = (page: Page) => box(page).locator('[data-part="done"]');
const said = (page: Page) => box(page).getByRole('alert').first();

/** Goes with the Tab key to a place in the exercise: back, where it is behind. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = box(page).locator(selector).first();
  await expect(wanted).toBeVisible();
  for (let i = 0; i < 90; i++) {
    const way = await wanted.evaluate((each) => {
      const active = document.activeElement;
      if (each === active) return null;
      const isBehind =
        active !== null &&
        active !== document.body &&
        (active.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      return isBehind ? 'Shift+Tab' : 'Tab';
    });
    if (!way) return;
    await page.keyboard.press(way);
  }
  throw new Error(`no way to ${selector} by keyboard`);
}

/** Types one text after the other, each in its field, and has them checked. */
async function answer(page: Page, texts: readonly string[]): Promise<void> {
  await tabTo(page, 'input');
  for (const [i, text] of texts.entries()) {
    if (i > 0) await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
}

/** What is said of a slip, as it is read. */
const slip = (id: SlipId, text: string, of = '', place = 0) =>
  en.slips[id](text, { of, matrix: '', row: place, unit: 0, read: '', instead: '' }).replaceAll(
    '**',
    '',
  );

const link = (scene: string, ask: string) => `v=1&${scene}&ask=${ask}&end`;
const SIZES = {
  input: 4,
  hidden: 3,
  output: 4,
  embedding: null,
  layers: [{ hidden: 3, isBoth: false }],
};
const RNN = 'cell=rnn.3&net=coarse.13&t=1&p=wx';
const LSTM = 'cell=lstm.2&net=coarse.13&t=1&p=state';

const ANSWERED: readonly (readonly [
  ask: string,
  scene: string,
  wrong: readonly string[],
  told: string,
  right: readonly string[],
])[] = [
  // Of three units and four letters there are 3 rows of 4; mixed up 3 of 3.
  ['W_x.1.0.count', RNN, ['9'], slip('mixed', '9'), ['12']],
  // Four sets of 2 by 4 and 2 by 2, and 4 by 2 for the output; with one set it would be 20.
  ['all.1.0.count', LSTM, ['20'], slip('gates', '20', '4'), ['56']],
  ['W_x.1.all.shape', RNN, ['4', '3'], slip('transposed', '4'), ['3', '4']],
  ['h.1.all.shape', RNN, ['1', '3'], slip('transposed', '1'), ['3', '1']],
  ['y.1.0.equal', RNN, ['1'], slip('whole', '1'), ['1/4']],
];

test('counts, shapes and chances are answered by keyboard, and a slip is named', async ({
  page,
}) => {
  for (const [ask, scene, wrong, told, right] of ANSWERED)
    await test.step(ask, async () => {
      await openLink(page, link(scene, ask));
      await answer(page, wrong);
      await expect(said(page)).toContainText(told);
      await answer(page, right);
      await expect(done(page)).toContainText(en.done(2, 0));
    });
});

/** The numbers that a question tells, in order; with a true minus sign or not. */
async function numbersIn(page: Page): Promise<readonly number[]> {
  const text = (await box(page).locator('h2').textContent()) ?? '';
  return [...text.replace(/\[[\d,]+\]/g, '').matchAll(/[\u2212-]?\d+(?:\.\d+)?/g)].map(([each]) =>
    numberOf(each),
  );
}

test('what is left of 1 is a power, and not a product with the number of steps', async ({
  page,
}) => {
  await openLink(page, link('cell=lstm.2&net=coarse.13&t=2&p=forget&unit=1', 'f.2.1.power'));
  const numbers = await numbersIn(page);
  const steps = numbers.at(-1) ?? 0;
  const gate = numbers.find((each) => each > 0 && each < 1) ?? 0;
  const product = (gate * steps).toFixed(2);
  await answer(page, [product]);
  await expect(said(page)).toContainText(slip('linear', product));
  await answer(page, [(gate ** steps).toFixed(2)]);
  await expect(done(page)).toBeVisible();
});

test('a gradient is clipped as one vector', async ({ page }) => {
  await openLink(page, link('cell=rnn.2&net=coarse.13&t=1&p=f', 'all.1.0.clip'));
  const [g = 0, other = 0, bound = 0] = await numbersIn(page);
  const cut = String(Math.sign(g) * Math.min(Math.abs(g), bound));
  await answer(page, [cut]);
  await expect(said(page)).toContainText(slip('entrywise', cut));
  await answer(page, [((g * bound) / Math.hypot(g, other)).toFixed(2)]);
  await expect(done(page)).toBeVisible();
});

test('a weight takes one step against its gradient', async ({ page }) => {
  await openLink(page, link('cell=rnn.2&net=coarse.13&t=1&fig=gradient', 'W_h.1.1.update'));
  const [w = 0, gradient = 0, rate = 0] = await numbersIn(page);
  const uphill = (w + rate * gradient).toFixed(3);
  await answer(page, [uphill]);
  await expect(said(page)).toContainText(slip('ascent', uphill));
  await answer(page, [(w - rate * gradient).toFixed(3)]);
  await expect(done(page)).toBeVisible();
});

test('of two numbers the larger is chosen, and neither is told before', async ({ page }) => {
  await openLink(page, link('cell=lstm.2&net=coarse.13&t=2&p=state', 'h.2.0.larger.c-1'));
  for (const at of ['h@2[0]', 'c@2[1]'])
    for (const text of await page.locator(`[data-at="${at}"] text`).allTextContents())
      expect(text).toBe('?');
  await tabTo(page, 'fieldset button');
  await page.keyboard.press('Enter');
  if (await said(page).isVisible()) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await expect(done(page)).toBeVisible();
  const numbers = (await box(page).locator('[data-found] strong').allTextContents()).map(numberOf);
  expect(numbers).toHaveLength(2);
});

test('phases are put in order by keyboard; what comes too early is named, and nothing tells it', async ({
  page,
}) => {
  await openLink(page, link('cell=rnn.2&net=coarse.13&t=2&p=softmax', 'all.2.0.order'));
  const put = async (ids: readonly string[]) => {
    for (const id of ids) {
      await tabTo(page, `[data-item="${id}"]`);
      await page.keyboard.press('Enter');
    }
  };
  await expect(page.locator('.dock')).toBeHidden();
  await expect(page.locator('.transport')).toBeHidden();
  await put(['wx', 'wh', 'f', 'sum', 'wy', 'softmax']);
  await expect(said(page)).toContainText(slip('before', '', '', 2).split('.')[0] ?? '');
  // Chosen again, it is taken back, and all after it.
  await put(['f', 'sum', 'f', 'wy', 'softmax']);
  await expect(done(page)).toContainText(en.done(2, 0));
  await expect(page.locator('.dock')).toBeVisible();
});

test('how large a matrix is stands nowhere while it is asked for', async ({ page }) => {
  for (const ask of ['W_x.1.all.shape', 'W_x.1.0.count']) {
    await openLink(page, link(RNN, ask));
    await expect(box(page)).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/3\s*×\s*4/);
  }
});

test('help goes from how it is done, over the sum with a gap, to the solution', async ({
  page,
}) => {
  await openLink(page, link(RNN, 'W_x.1.0.count'));
  await page.getByRole('button', { name: en.help[0] }).click();
  await expect(box(page).locator('[data-part="hint"]')).toContainText(
    en.topics.count.hint({ ...SIZES, name: '', sets: 1, hasBias: false }),
  );
  await page.getByRole('button', { name: en.help[1] }).click();
  await expect(box(page).locator('[data-part="sum"]')).toHaveText('3 × 4 = ?');
  await page.getByRole('button', { name: en.solve }).click();
  await expect(box(page).locator('[data-part="solution"]')).toHaveText('3 × 4 = 12');
  await expect(box(page)).toContainText(en.told);
});

test('each is chosen at the door, and others like it follow', async ({ page }) => {
  await openLink(page, 'v=1&cell=rnn.2&net=coarse.13&x=hello&t=2&p=sum&unit=0&end');
  await page.getByRole('button', { name: languages.en.page.menu, exact: true }).click();
  await page.getByRole('button', { name: `${languages.en.page.ask}…` }).click();
  await page.getByLabel(en.make.topic).selectOption('shape');
  await page.getByRole('button', { name: en.make.start, exact: true }).click();
  await expect(box(page)).toBeVisible();
  expect(page.url()).toMatch(/ask=W_x\.2\.\w+\.shape/);
  await page.getByRole('button', { name: en.another }).click();
  await expect.poll(() => page.url()).not.toContain('cell=rnn.2&');
  expect(await axeFaults(page)).toEqual([]);
});

test('a worksheet of them has no answer but in its key', async ({ page }) => {
  await openLink(page, `print=sheet.2&${link(RNN, 'W_x.1.0.count')}`);
  const sheets = page.locator('[data-part="sheet-exercise"]');
  await expect(sheets).toHaveCount(2);
  await expect(sheets.first()).toContainText(
    en.topics.count.ask({ ...SIZES, name: '', sets: 1, hasBias: false }).replace(/\s*\?$/, ''),
  );
  await expect(page.locator('[data-part="sheet-key"] b').first()).toHaveText(/^\d+$/);
  await openLink(page, `print=sheet.2&${link('cell=rnn.2&net=coarse.13&t=2', 'all.2.0.order')}`);
  await expect(sheets.first()).toContainText('softmax');
  await expect(page.locator('[data-part="sheet-key"] b').first()).toContainText('→');
  await openLink(page, `print=sheet.2&${link('cell=rnn.3&net=coarse.13&t=1', 'a.1.all.larger')}`);
  await expect(page.locator('[data-part="sheet-key"] b').first()).toHaveText(/^\[\d\]$/);
});
