import { readFileSync } from 'node:fs';
import { pressInMenu } from './hands.ts';
import { expect, languages, openLink, term, test, textBox } from './page.ts';

const { en } = languages;
test.use({
  locale: 'en-US',
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: { reducedMotion: 'reduce' },
});

const openShare = async (page: import('@playwright/test').Page) => {
  await page.getByRole('button', { name: en.header.share, exact: true }).click();
  return page.getByRole('dialog', { name: en.share.title });
};

test('the link in the dialog opens what is seen, and its length is told', async ({ page }) => {
  await openLink(page, 'v=1&x=hell&t=2&p=f&end');
  const dialog = await openShare(page);
  const link = await dialog.getByLabel(en.share.link).inputValue();
  expect(link).toMatch(/#v=1&x=hell&t=2&p=f&end$/);
  await expect(dialog).toContainText(en.share.characters(link.length));
  await dialog.getByRole('button', { name: en.share.copy }).click();
  await expect(dialog.getByRole('button', { name: en.share.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  // In a frame that may not use the clipboard, and in a page without a secure context, the old way does it.
  await page.evaluate(async () => {
    await navigator.clipboard.writeText('');
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await dialog.getByRole('button', { name: en.share.copied }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await expect(dialog.getByRole('img', { name: en.share.qr })).toBeVisible();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `${en.share.qr}: ${en.share.savePng}` }).click();
  expect(
    readFileSync(await (await saved).path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});

test('a saved scene comes back by being opened', async ({ page }) => {
  await openLink(page, 'v=1&x=hole&t=1&W_h=0.0:0.123456789&end');
  const dialog = await openShare(page);
  await dialog.getByText(en.share.tabs.files).click();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: en.share.download.scene[0] }).first().click();
  const file = readFileSync(await (await saved).path());
  await page.keyboard.press('Escape');
  await textBox(page, en).fill('eeee');
  await pressInMenu(page, en.header.openFile);
  await page
    .locator('dialog input[type=file]')
    .setInputFiles({ name: 'scene.json', mimeType: 'application/json', buffer: file });
  await expect(textBox(page, en)).toHaveValue('hole');
  await expect.poll(() => page.url()).toContain('0.123456789');
});

test('a link too long for a chat is rounded, on the screen as in the link', async ({ page }) => {
  await openLink(page, 'v=1&cell=rnn.20&net=orthogonal.2&end');
  // Weights off every grid, as a trained network has them.
  await pressInMenu(page, en.header.openFile);
  const paste = page.getByLabel(en.open.orPaste);
  const count = 20 * 4 + 20 * 20 + 4 * 20;
  const numbers = Array.from({ length: count }, (_, i) => Math.sin(i * i) * 0.6);
  const part = (from: number, rows: number, columns: number) => ({
    shape: [rows, columns],
    data: numbers.slice(from, from + rows * columns),
  });
  await paste.fill(
    JSON.stringify({
      format: 'unrolled-network',
      version: 1,
      network: { cell: 'rnn', hidden: 20 },
      text: 'hello',
      weights: { W_x: part(0, 20, 4), W_h: part(80, 20, 20), W_y: part(480, 4, 20) },
    }),
  );
  await page.getByRole('button', { name: en.open.takePasted, exact: true }).click();
  const dialog = await openShare(page);
  const link = dialog.getByLabel(en.share.link);
  expect((await link.inputValue()).length).toBeGreaterThan(1900);
  await dialog.getByRole('button', { name: en.share.roundAndUse }).click();
  await expect.poll(async () => (await link.inputValue()).length).toBeLessThanOrEqual(1900);
  const address = await link.inputValue();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).toBe(address);
});

test('what is hidden for the class is put away where the link is opened, said, and brought back with one click', async ({
  page,
  context,
}) => {
  await openLink(page, 'v=1&x=hell&t=2&p=f&mat=W_h&end');
  const dialog = await openShare(page);
  await dialog.getByText(en.hide.choose).click();
  for (const id of ['input', 'network', 'figures'] as const)
    await dialog.getByLabel(en.hide.names[id]).check();
  const link = await dialog.getByLabel(en.share.link).inputValue();
  expect(link).toMatch(/#hide=input\.network\.figures&v=1&x=hell/);

  const student = await context.newPage();
  await student.goto(link);
  const said = student.getByText(
    en.hide.notice([en.hide.names.input, en.hide.names.network, en.hide.names.figures]),
  );
  await expect(said).toBeVisible();
  await expect(term(student, 'x')).toBeVisible();
  await expect(textBox(student, en)).toHaveCount(0);
  await expect(
    student.locator(
      '[data-door="change"], .edit-weights, [data-part="rooms"], [data-part="lenses"], .matrix-editor',
    ),
  ).toHaveCount(0);
  // Another moment, and what is put away stays so, in the address too.
  await student.keyboard.press('j');
  await expect.poll(() => student.url()).toMatch(/#hide=input\.network\.figures&v=1&x=hell&t=1/);
  await student.getByRole('button', { name: en.hide.showAll }).click();
  await expect(textBox(student, en)).toHaveValue('hell');
  await expect(said).toHaveCount(0);
  await expect.poll(() => student.url()).not.toContain('hide=');
});

test('the link that is looked at stands still while the figure plays', async ({ page }) => {
  await openLink(page, 'v=1&end');
  await page.getByRole('button', { name: en.header.share }).click();
  const link = page.getByRole('textbox', { name: en.share.link });
  const before = await link.inputValue();
  await page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('.play')?.click();
  });
  await expect(page.locator('.time-now').first()).not.toHaveText(en.transport.time(0, 4));
  expect(await link.inputValue()).toBe(before);
});
