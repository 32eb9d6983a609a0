import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDoor, openWord, pressInMenu } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const layerOf = (units: number) => ({ cell: null, units, isBidirectional: false });
const model = (name: string) =>
  fileURLToPath(new URL(`../scripts/reference/fixtures/${name}`, import.meta.url));

test('a trained network is opened by the button, its vocabulary asked for, and then it reads', async ({
  page,
}) => {
  await openLink(page, 'v=1&end');
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog.locator('input[type=file]').setInputFiles(model('hello-rnn-tanh.safetensors'));
  await expect(dialog).toContainText(en.open.recognised('RNN', 17, [layerOf(24)], 17));
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

const fromBook = (name: string) =>
  fileURLToPath(new URL(`../src/share/open/fixtures/${name}`, import.meta.url));

test('a vocabulary beside the weights can be mended; words are read and written on', async ({
  page,
}) => {
  await openLink(page, 'v=1&end');
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  const files = ['v19-words.safetensors', 'w8-vocab.json'].map(fromBook);
  await dialog.locator('input[type=file]').setInputFiles(files);
  await expect(dialog).toContainText(en.open.wrongCount(4, 5));
  const words = ['the', 'cat', 'sat', 'on', 'it'];
  await dialog.getByLabel(en.open.vocabulary(5)).fill(JSON.stringify(words));
  await dialog.getByRole('button', { name: en.open.show }).click();
  const box = textBox(page, en);
  await expect(box).toHaveValue('the cat sat on it');
  await expect(page.locator('.input-part .character')).toHaveText(words);
  await box.fill('the dog sat');
  await expect(page.locator('.time.unknown')).toHaveCount(1);
  await openDoor(page, 'write');
  await page.getByRole('button', { name: en.write.once('token') }).click();
  await expect(box).toHaveValue(/^the dog sat (the|cat|sat|on|it)$/);
});

/** What is right for a file of another program, as it is beside it. */
const right = (name: string) =>
  JSON.parse(
    readFileSync(
      new URL(`../scripts/reference/fixtures/files/${name}.json`, import.meta.url),
      'utf8',
    ),
  );
const ofOthers = (name: string) => model(`files/${name}`);

test('an RNN of NumPy and a GRU of Keras compute on the page what they compute there', async ({
  page,
}) => {
  for (const [file, cell] of [
    ['min-char-rnn.npz', 'RNN'],
    ['keras-gru-reset-after.safetensors', 'GRU'],
  ] as const) {
    const { vocab, inputs, expected } = right(file.replace(/\.\w+$/, ''));
    await openLink(page, 'v=1&end');
    await pressInMenu(page, en.header.openFile);
    const dialog = page.getByRole('dialog', { name: en.open.title });
    await dialog.locator('input[type=file]').setInputFiles(ofOthers(file));
    const [{ length: hidden }] = expected.h.l0;
    await expect(dialog).toContainText(en.open.recognised(cell, 4, [layerOf(hidden)], 4));
    await dialog.getByLabel(en.open.vocabulary(4)).fill(vocab.join(''));
    await dialog.getByRole('button', { name: en.open.show }).click();
    await textBox(page, en).fill(inputs.x_index.map((i: number) => vocab[i]).join(''));
    await page.keyboard.press('Escape');
    await page.locator('#stage-figure').focus();
    await page.keyboard.press('End');
    const t = inputs.x_index.length - 1;
    for (let unit = 0; unit < hidden; unit++)
      await expect(page.locator(`.unrolled [data-at="h@${t}[${unit}]"]`).first()).toContainText(
        expected.h.l0[t][unit].toFixed(2).replace('-', '\u2212'),
      );
  }
});

test('layers of two kinds, one without a bias, and a graph of three, are told layer by layer', async ({
  page,
}) => {
  const layer = (cell: string, units: number, isBidirectional = false) => ({
    cell,
    units,
    isBidirectional,
  });
  for (const [file, layers, top] of [
    [
      ofOthers('exported-torch-biases-differ.safetensors'),
      [layer('LSTM', 4), layer('GRU', 3)],
      'h.2',
    ],
    [
      new URL('../src/share/onnx/fixtures/torch-mixed.onnx', import.meta.url).pathname,
      [layer('RNN', 3), layer('GRU', 2, true), layer('LSTM', 3)],
      'h.3',
    ],
  ] as const) {
    await openLink(page, 'v=1&end');
    await pressInMenu(page, en.header.openFile);
    const dialog = page.getByRole('dialog', { name: en.open.title });
    await dialog.locator('input[type=file]').setInputFiles(file);
    const told = en.open.recognised('', 3, layers, 2);
    await expect(dialog).toContainText(told.slice(told.indexOf('3 inputs')));
    await expect(dialog).toContainText(en.open.zeroBiases([1], false));
    await dialog.getByText(en.open.numbers, { exact: true }).click();
    await dialog.getByRole('button', { name: en.open.show }).click();
    await expect(dialog).toBeHidden();
    await page.locator('#stage-figure').focus();
    await page.keyboard.press('End');
    await expect(page.locator(`[data-at^="${top}@39["]`).first()).toBeAttached();
  }
});

test('a model of Keras is read as it is saved, and its file says what it computes', async ({
  page,
}) => {
  await openLink(page, 'v=1&end');
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog
    .locator('input[type=file]')
    .setInputFiles(ofOthers('exported-keras-model-rnn.keras'));
  await expect(dialog).toContainText(en.open.recognised('RNN', 3, [layerOf(4)], 2));
  await expect(dialog.getByRole('group', { name: en.open.open.activation })).toHaveCount(0);
  await expect(dialog).not.toContainText(en.open.readHere);
});

test('what the names in a file leave open is chosen with one click, and each choice says what it answers', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hello&end');
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog.locator('input[type=file]').setInputFiles(ofOthers('i2h-h2o.safetensors'));
  await dialog.getByLabel(en.open.vocabulary(4)).fill('helo');
  const activation = dialog.getByRole('group', { name: en.open.open.activation });
  await expect(activation.getByRole('radio', { name: 'tanh' })).toBeChecked();
  // The right logits are those of tanh.
  const [logits] = right('i2h-h2o').expected.logits.slice(-1);
  const sum = logits.reduce((all: number, z: number) => all + Math.exp(z), 0);
  const best = Math.max(...logits);
  const said = `tanh → ${'helo'[logits.indexOf(best)]} (${(Math.exp(best) / sum).toPrecision(3)})`;
  await expect(dialog).toContainText(said);
  await activation.getByText('identity', { exact: true }).click();
  await dialog.getByRole('button', { name: en.open.show }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('f=identity');
});

test('a network that was opened is not lost to a table of another width', async ({ page }) => {
  await openLink(page, 'v=1&end');
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog.locator('input[type=file]').setInputFiles(fromBook('w4-tfbook-rnn.safetensors'));
  await dialog.getByRole('button', { name: en.open.show }).click();
  await openWord(page, 1);
  await page.getByText(en.events.typed, { exact: true }).click();
  await page.getByRole('textbox', { name: en.events.numbers }).fill('1\t2\t3\t4\t5');
  const notice = page.getByRole('alert').filter({ hasText: en.notice.replaced });
  await notice.getByRole('button', { name: en.notice.bringBack }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your own RNN');
  await expect(page.locator('.unrolled [data-at="x@0[1]"]')).toHaveCount(0);
});

test('a network that cannot be shown is refused by name, and nothing is lost', async ({ page }) => {
  await openLink(page, 'v=1&x=hole&end');
  const path = fileURLToPath(
    new URL('../src/share/open/fixtures/no-torch-projection.safetensors', import.meta.url),
  );
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog.locator('input[type=file]').setInputFiles(path);
  await expect(dialog.getByRole('alert')).toContainText('proj_size');
  await page.keyboard.press('Escape');
  await expect(textBox(page, en)).toHaveValue('hole');
});

test('a file is read beside the page, and one whose graph goes in a circle is refused at once', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hole&end');
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  const started = page.waitForEvent('worker');
  const script = page.waitForRequest(/\/read\.worker-[^/]*\.js$/);
  const path = '../src/share/onnx/fixtures/no-cyclic-source.onnx';
  await dialog
    .locator('input[type=file]')
    .setInputFiles(fileURLToPath(new URL(path, import.meta.url)));
  const worker = await started;
  await script;
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
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog
    .locator('input[type=file]')
    .setInputFiles(['names-en-gru-f16.safetensors', 'names-en-gru-f16.json'].map(model));
  await dialog.getByRole('button', { name: en.open.show }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your own GRU');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your own GRU');
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
  await expect(page.locator('[data-part="slides"]')).toContainText('Once around');
});

/** A file of an LSTM of so many words and units, of weights that are the same each time; and its words. */
function wordModel(words: number, units: number) {
  const shapes: readonly (readonly [string, readonly number[]])[] = [
    ['embedding.weight', [words, units]],
    ['lstm.weight_ih_l0', [4 * units, units]],
    ['lstm.weight_hh_l0', [4 * units, units]],
    ['lstm.bias_ih_l0', [4 * units]],
    ['lstm.bias_hh_l0', [4 * units]],
    ['fc.weight', [words, units]],
    ['fc.bias', [words]],
  ];
  let end = 0;
  const header = shapes.map(([name, shape]) => {
    const from = end;
    end += 4 * shape.reduce((product, size) => product * size, 1);
    return [name, { dtype: 'F32', shape, data_offsets: [from, end] }] as const;
  });
  const json = JSON.stringify(Object.fromEntries(header)).padEnd(1024);
  const bytes = Buffer.alloc(8 + json.length + end);
  bytes.writeBigUInt64LE(BigInt(json.length));
  bytes.write(json, 8);
  let state = 7;
  for (let at = 8 + json.length; at < bytes.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes.writeFloatLE(state / 2 ** 32 - 0.5, at);
  }
  const vocabulary = ['the', 'cat', 'sat', ...Array.from({ length: words - 3 }, (_, i) => `w${i}`)];
  return [
    { name: 'words.safetensors', mimeType: '', buffer: bytes },
    { name: 'words.json', mimeType: '', buffer: Buffer.from(JSON.stringify(vocabulary)) },
  ];
}

test('a model of 20,000 words opens: the largest few of its answers are shown, and what cannot be done is said', async ({
  page,
}) => {
  await openLink(page, 'v=1&end');
  await pressInMenu(page, en.header.openFile);
  const dialog = page.getByRole('dialog', { name: en.open.title });
  await dialog.locator('input[type=file]').setInputFiles(wordModel(20_000, 64));
  await dialog.getByRole('button', { name: en.open.show }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(en.device.say.large)).toBeVisible();
  const box = textBox(page, en);
  await box.fill('the cat sat');
  await page.keyboard.press('Escape');
  await page.locator('#stage-figure').focus();
  await page.keyboard.press('End');
  // Each timestep has its answer, one of very many.
  await expect(page.locator('.guess.done').first()).toContainText(/w\d+/);
  await openDoor(page, 'train');
  await expect(page.locator('[data-part="drawer"]')).toContainText('2,000,000');
  await openDoor(page, 'write');
  await page.getByRole('button', { name: en.write.once('token') }).click();
  await expect(box).toHaveValue(/^the cat sat (w\d+|the|cat|sat)$/);
  // Nothing keeps it: whoever leaves is asked.
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  await expect(box).toHaveValue(/^the cat sat/);
});
