import { fileURLToPath } from 'node:url';
import { pressInMenu } from './hands.ts';
import { expect, languages, locales, openLink, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [, korean] = locales;

for (const [locale, words] of [korean])
  test.describe(locale, () => {
    test.use({ locale });
    const { numbers } = words.settings;

    test('a network is computed in singles, which the link and the page say', async ({ page }) => {
      await openLink(page, 'v=1&t=4&at=h&end');
      await page.locator('[data-door="change"]').click();
      await expect(page.getByText(numbers.about)).toHaveCount(0);
      await page.getByText(numbers.names.float32, { exact: true }).click();
      await expect(page.getByText(numbers.about)).toBeVisible();
      await expect.poll(() => new URL(page.url()).hash).toContain('num=float32');
      await page.getByText(numbers.names.float64, { exact: true }).click();
      await expect.poll(() => new URL(page.url()).hash).not.toContain('num=');
    });

    test('weights that a single cannot hold are counted', async ({ page }) => {
      await openLink(page, 'v=1&num=float32&W_h=0.1:1e39,1.0:1e-60&end');
      await page.locator('[data-door="change"]').click();
      const hint = page.getByText(numbers.about);
      await expect(hint).toContainText(numbers.large(1));
      await expect(hint).toContainText(numbers.small(1));
    });
  });

test('the growth laboratory says where singles and doubles end', async ({ page }) => {
  await openLink(page, 'v=1&fig=growth&grow=1.1_1_1000&end');
  const table = page.locator('.growth-leaving');
  const row = (name: string) => table.getByRole('row').filter({ hasText: name });
  const { growth } = await import('../src/language/en/growth.ts');
  await expect(row(growth.leaving.row('value', 'float32'))).toContainText(growth.since('∞', 931));
  await expect(row(growth.leaving.row('value', 'float64'))).not.toContainText('∞');
});

test('a format that does not exist is said, and the page computes in doubles', async ({ page }) => {
  await openLink(page, 'v=1&num=float16&end');
  await expect(page.getByText('num=float16').first()).toBeVisible();
  await page.locator('[data-door="change"]').click();
  const { names } = languages.en.settings.numbers;
  await expect(page.getByRole('radio', { name: names.float64 })).toBeChecked();
});

test.describe('opening', () => {
  test.use({ locale: 'en-US' });
  test('a file of singles offers them, and opens in doubles unless they are taken', async ({
    page,
  }) => {
    const { en } = languages;
    await openLink(page, 'v=1&end');
    await pressInMenu(page, en.header.openFile);
    const dialog = page.getByRole('dialog', { name: en.open.title });
    const file = new URL(
      '../scripts/reference/fixtures/hello-rnn-tanh.safetensors',
      import.meta.url,
    );
    await dialog.locator('input[type=file]').setInputFiles(fileURLToPath(file));
    const { names } = en.settings.numbers;
    await expect(dialog.getByText(en.open.ofSingles('F32'))).toBeVisible();
    await expect(dialog.getByRole('radio', { name: names.float64 })).toBeChecked();
    await dialog.getByText(names.float32, { exact: true }).click();
    await dialog.getByLabel(en.open.vocabulary(17)).fill('\\nbcdefhjklmnoprwy');
    await dialog.getByRole('button', { name: en.open.show }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('num=float32');
  });
});
