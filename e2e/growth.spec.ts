import { pressInMenu } from './hands.ts';
import { expect, languages, locales, openLink, test } from './page.ts';

const { en } = languages;
const [, korean] = locales;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('1.1 to the 100th reads 13780.6123398 in plot, caption and table', async ({ page }) => {
  await openLink(page, 'v=1&end');
  await page.getByRole('button', { name: en.figures.growth }).click();
  const number = '13780.6123398';
  const relu = page.locator('.growth-values .chart-label.f-relu .chart-reading');
  await expect(relu).toHaveText(number);
  await expect(page.locator('.growth-values figcaption')).toContainText(number);
  await expect(page.locator('.growth-table [aria-current] td').nth(2)).toHaveText(number);
  // tanh with the same weight stays where it is, and its slope is gone.
  await expect(page.locator('.growth-values .chart-label.f-tanh .chart-reading')).toHaveText(
    /^0\.5/,
  );
  await expect(page.locator('.growth-slopes .chart-label.f-tanh .chart-reading')).toHaveText(
    /e−\d+$/,
  );
  await expect(page.locator('.growth-fate')).toContainText('explodes');
});

test('0.9 to the 100th reads 0.0000265614, typed and by its example', async ({ page }) => {
  await openLink(page, 'v=1&fig=growth&end');
  await page.getByRole('textbox', { name: en.growth.weight }).fill('0,9');
  await expect(page.locator('.growth-values .chart-label.f-identity .chart-reading')).toHaveText(
    '0.0000265614',
  );
  await page.getByRole('textbox', { name: en.growth.weight }).fill('1.5');
  await page.getByRole('button', { name: en.growth.example.down }).click();
  await expect(page.locator('.growth-fate')).toContainText('vanishes');
  await expect(page.getByRole('textbox', { name: en.growth.weight })).toHaveValue('0.90');
});

test('Infinity is shown with the step at which 64-bit floats reach it', async ({ page }) => {
  await openLink(page, 'v=1&fig=growth&end');
  await page.getByRole('textbox', { name: en.growth.steps }).fill('10000');
  await expect(page.locator('.growth-values .chart-label.f-relu .chart-reading')).toHaveText(
    en.growth.since('\u221e', 7448),
  );
  await expect(page.locator('.growth-fate')).toContainText('7448');
  await expect(page.locator('.growth-table tr[aria-current] td').nth(2)).toHaveText('\u221e');
});

for (const [locale, words] of [korean])
  test.describe(locale, () => {
    test.use({ locale });

    test('of singles Infinity comes where 32-bit floats reach it, in the curve as in the table', async ({
      page,
    }) => {
      await openLink(page, 'v=1&num=float32&fig=growth&grow=1.1_1_1000&look=1000_relu_log&end');
      await expect(page.locator('.growth-values .chart-label.f-relu .chart-reading')).toHaveText(
        words.growth.since('\u221e', 931),
      );
      await expect(page.locator('.growth-fate')).toContainText('931');
      await expect(page.locator('.growth-fate')).toContainText('32');
      await expect(page.locator('.growth-table tr[aria-current] td').nth(2)).toHaveText('\u221e');
    });
  });

test('play, keys and the slider move through the steps, and the link carries them', async ({
  page,
}) => {
  await openLink(page, 'v=1&fig=growth&look=0_tanh_log&end');
  const now = page.locator('.time-now');
  await expect(now).toHaveText(en.growth.stepOf(0, 100));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('k');
  await expect(now).toHaveText(en.growth.stepOf(11, 100));
  await page.getByRole('button', { name: en.transport.play }).click();
  await expect(now).toHaveText(en.growth.stepOf(13, 100));
  await page.keyboard.press('Home');
  await expect(now).toHaveText(en.growth.stepOf(0, 100));
  const box = await page.locator('.growth-values .chart-reach').boundingBox();
  if (!box) throw new Error('no plot');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(now).toHaveText(en.growth.stepOf(50, 100));
  await expect.poll(() => page.url()).toContain('look=50_tanh_log');
});

test('every function has its cobweb, which bounces between curve and line', async ({ page }) => {
  await openLink(page, 'v=1&fig=growth&grow=-1.5_0.4_40&look=40_tanh_linear&end');
  for (const name of ['sigmoid', 'ReLU', 'identity', 'tanh']) {
    await page.locator('.growth-web').getByText(name, { exact: true }).click();
    await expect(
      page.getByRole('img', { name: en.growth.cobwebLabel(name, '\u22121.5') }),
    ).toBeVisible();
  }
  await expect(page.locator('.growth-fate')).toContainText('jumps between');
});

/** The accessible name of a field whose label holds a symbol such as h_0. */
const spoken = (label: string) => label.replace('_', '');

test('what is no number, or no number of steps, is said beside it and changes nothing', async ({
  page,
}) => {
  await openLink(page, 'v=1&fig=growth&end');
  const before = await page.locator('.growth-table').textContent();
  for (const [field, typed] of [
    [en.growth.weight, 'abc'],
    [en.growth.start, '1e999'],
    [en.growth.steps, '20000'],
    [en.growth.steps, '2.5'],
  ] as const) {
    await page.getByRole('textbox', { name: spoken(field) }).fill(typed);
    await expect(page.getByRole('alert')).toHaveCount(1);
    expect(await page.locator('.growth-table').textContent()).toBe(before);
    await page
      .getByRole('textbox', { name: spoken(field) })
      .fill(field === en.growth.weight ? '1.1' : field === en.growth.start ? '1' : '100');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('a drag of the slider is one step back, and the matrix of the stage is asked the same question', async ({
  page,
}) => {
  await openLink(page, 'v=1&fig=growth&end');
  const slider = page.locator('.growth-controls input[type="range"]').first();
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: en.growth.weight })).toHaveValue('1.15');
  await pressInMenu(page, en.header.undo);
  await expect(page.locator('.growth-matrix figcaption')).toContainText('1.04');
  await expect(page.locator('.growth-matrix .chart-label.f-identity .chart-reading')).toHaveText(
    /^\d+\.\d+/,
  );
});
