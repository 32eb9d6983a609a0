import { fileURLToPath } from 'node:url';
import { expect, languages, openLink, test, textBox } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US' });

const model = (name: string) =>
  fileURLToPath(new URL(`../scripts/reference/fixtures/${name}`, import.meta.url));

test('a trained network is opened by the button, its vocabulary asked for, and then it reads', async ({
  page,
}) => {
  await openLink(page, 'v=1&end');
  await page.getByRole('button', { name: en.header.openFile }).click();
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog.locator('input[type=file]').setInputFiles(model('hello-rnn-tanh.safetensors'));
  await expect(dialog).toContainText(en.open.recognised('RNN', 17, 24, 17));
  const show = dialog.getByRole('button', { name: en.open.show });
  await expect(show).toBeDisabled();
  const field = dialog.getByLabel(en.open.vocabulary(17));
  await field.fill('bcdefhjklmnoprwy');
  await expect(dialog).toContainText(en.open.wrongCount(16, 17));
  await field.fill('\\nbcdefhjklmnoprwy');
  await show.click();
  await expect(dialog).toHaveCount(0);
  await textBox(page, en).fill('\nhell');
  await page.keyboard.press('Escape');
  await page.locator('#stage-figure').focus();
  await page.keyboard.press('End');
  // Trained on words like "hello": after "hell" comes an o, or the end of the word.
  await expect(page.locator('.story')).toContainText(/[“"](o|↵)[”"]/);
});

test('a network that cannot be shown is refused by name, and nothing is lost', async ({ page }) => {
  await openLink(page, 'v=1&x=hole&end');
  const path = fileURLToPath(
    new URL(
      '../src/share/safetensors/fixtures/unsupported-two-layers.safetensors',
      import.meta.url,
    ),
  );
  await page.getByRole('button', { name: en.header.openFile }).click();
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog.locator('input[type=file]').setInputFiles(path);
  await expect(dialog.getByRole('alert')).toContainText('rnn.weight_ih_l1');
  await page.keyboard.press('Escape');
  await expect(textBox(page, en)).toHaveValue('hole');
});

test('a file is read beside the page, and one whose graph goes in a circle is refused at once', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hole&end');
  await page.getByRole('button', { name: en.header.openFile }).click();
  const dialog = page.getByRole('dialog', { name: en.open.title });
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('read.worker'));
  const path = '../src/share/onnx/fixtures/no-cyclic-source.onnx';
  await dialog
    .locator('input[type=file]')
    .setInputFiles(fileURLToPath(new URL(path, import.meta.url)));
  const worker = await started;
  await expect(dialog.getByRole('alert')).toContainText('Identity identity, Identity id2');
  await expect.poll(() => page.workers().includes(worker)).toBe(false);
  await expect(dialog).not.toContainText(en.open.readHere);
  await page.keyboard.press('Escape');
  await expect(textBox(page, en)).toHaveValue('hole');
});

test('of a network that no link can hold the address says nothing; a reload shows it again, and a file is offered', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hole&end');
  await page.getByRole('button', { name: en.header.openFile }).click();
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog
    .locator('input[type=file]')
    .setInputFiles(['names-en-gru-f16.safetensors', 'names-en-gru-f16.json'].map(model));
  await dialog.getByRole('button', { name: en.open.show }).click();
  await expect(page.getByText(en.input.ownWeights)).toBeVisible();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await page.reload();
  await expect(page.getByText(en.input.ownWeights)).toBeVisible();
  await page.getByRole('button', { name: en.header.share, exact: true }).click();
  const share = page.getByRole('dialog', { name: en.share.title });
  await expect(share).toContainText(en.share.cannotFit);
  await expect(share.getByRole('button', { name: en.share.copy })).toBeDisabled();
  await expect(share.getByRole('button', { name: en.share.saveInstead })).toBeEnabled();
});

test('a link that is pasted onto the page opens, and a deck opens where decks are', async ({
  page,
}) => {
  const paste = (given: string) =>
    page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, given);
  await openLink(page, 'v=1&end');
  await paste('https://example.org/#v=1&x=hell&end');
  await expect(textBox(page, en)).toHaveValue('hell');
  await paste('# Loops\n\n## Once around\n\n[figure](https://example.org/#v=1&x=he&roll=on&end)\n');
  await expect(page.locator('.deck-slides')).toContainText('Once around');
});
