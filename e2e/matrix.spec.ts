import { openDoor, openMenu, pressInMenu } from './hands.ts';
import { expect, languages, openLink, test } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const cell = (page: import('@playwright/test').Page, row: number, column: number) =>
  page.locator(`.matrix-grid .cell[data-at="W_h[${row},${column}]"]`);
const state = (page: import('@playwright/test').Page) =>
  page.locator('.unrolled [data-at="h@2[0]"]').first();

test.beforeEach(async ({ page }) => {
  await openLink(page, 'v=1&t=2&p=f&end');
  await openDoor(page, 'change');
  await page.getByRole('button', { name: en.far.edit }).click();
  await expect(cell(page, 0, 0)).toHaveText('−0.72');
});

async function expectNothingToUndo(page: import('@playwright/test').Page): Promise<void> {
  await openMenu(page);
  await expect(page.getByRole('button', { name: en.header.undo, exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
}

const paste = (page: import('@playwright/test').Page, text: string) =>
  page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test('dragging a number up changes it and every figure, and is undone in one step', async ({
  page,
}) => {
  const before = await state(page).textContent();
  const box = await cell(page, 0, 0).boundingBox();
  if (!box) throw new Error('no cell');
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y - 30, { steps: 8 });
  await page.mouse.move(box.x + 20, box.y - 90, { steps: 8 });
  await page.mouse.up();
  await expect(cell(page, 0, 0)).toHaveText('0.28');
  await expect(state(page)).not.toHaveText(before ?? '');
  await pressInMenu(page, en.header.undo);
  await expect(cell(page, 0, 0)).toHaveText('−0.72');
  await expect(state(page)).toHaveText(before ?? '');
  await expectNothingToUndo(page);
});

test('numbers are typed, nudged and deleted with the keyboard alone', async ({ page }) => {
  await cell(page, 0, 0).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 1, 1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(page, 1, 1)).toHaveText('−0.43');
  await page.keyboard.type('1.5');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 1)).toHaveText('1.50');
  await expect(cell(page, 1, 1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cell(page, 1, 1)).toHaveText('0.00');
});

test('a block from a spreadsheet is pasted from the cell on', async ({ page }) => {
  await cell(page, 1, 2).focus();
  await paste(page, '0,25\t1\n-2\t0.5');
  for (const [row, column, text] of [
    [1, 2, '0.25'],
    [1, 3, '1.00'],
    [2, 2, '−2.00'],
    [2, 3, '0.50'],
  ] as const)
    await expect(cell(page, row, column)).toHaveText(text);
  await pressInMenu(page, en.header.undo);
  await expect(cell(page, 1, 2)).toHaveText('−0.40');
});

for (const [what, text] of [
  ['of the wrong shape', '1\t2\t3\n4\t5\t6'],
  ['with a number that is too large', '1\t1e999'],
  ['with a word', '1\tx'],
  ['that is ragged', '1\t2\n3'],
  ['with nothing in it', ' '],
] as const)
  test(`a block ${what} is refused with a reason, and nothing changes`, async ({ page }) => {
    const before = await page.locator('.matrix-grid').textContent();
    await cell(page, 1, 2).focus();
    await paste(page, text);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed');
    expect(await page.locator('.matrix-grid').textContent()).toBe(before);
    await expectNothingToUndo(page);
  });

test('the whole or a row is set, and the radius follows and leads', async ({ page }) => {
  const radius = page.getByRole('textbox', { name: en.matrix.radius });
  await page.getByRole('button', { name: en.matrix.kinds.identity }).click();
  await expect(cell(page, 2, 2)).toHaveText('1.00');
  await expect(radius).toHaveValue('1.00');
  await page.getByRole('textbox', { name: en.matrix.factor }).fill('0.5');
  await page.getByRole('button', { name: '×', exact: true }).click();
  await expect(radius).toHaveValue('0.50');
  await radius.fill('1.2');
  await expect(cell(page, 3, 3)).toHaveText('1.20');
  await cell(page, 3, 0).focus();
  await page.getByText(en.matrix.row(3)).click();
  await page.getByRole('button', { name: en.matrix.kinds.zero }).click();
  await expect(cell(page, 3, 3)).toHaveText('0.00');
  await page.getByText(en.matrix.whole).click();
  await page.getByRole('button', { name: en.matrix.kinds.zero }).click();
  await expect(page.getByText(en.matrix.noRadius)).toBeVisible();
  await expect.poll(() => page.url()).toContain('zero');
  await page.reload();
  await expect(cell(page, 2, 2)).toHaveText('0.00');
});

test('a vector of weights is offered only what means something for a vector', async ({ page }) => {
  await openLink(page, 'v=1&net=xavier.1&cell=rnn.4&bias=on&mat=b&end');
  const tools = page.locator('.matrix-tools');
  await expect(tools.getByRole('button', { name: en.matrix.kinds.zero })).toBeVisible();
  await expect(tools.getByRole('button', { name: en.matrix.kinds.identity })).toHaveCount(0);
  await expect(tools.getByText(en.matrix.sigma)).toHaveCount(0);
});

test('a weight of a large network, dragged over a long text, repaints the heatmap from the background', async ({
  page,
}) => {
  await openLink(
    page,
    `v=1&net=orthogonal.1&cell=rnn.128&x=${'hello'.repeat(200)}&win=0_1000&mat=W_h&end`,
  );
  const painted = () =>
    page
      .locator('.far-canvas')
      .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
  await expect(page.locator('.far-canvas')).toBeVisible();
  const before = await painted();
  const box = await page.locator('.matrix-grid .cell').first().boundingBox();
  if (!box) throw new Error('no matrix');
  await page.mouse.move(box.x + 3, box.y + 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 3, box.y - 100, { steps: 4 });
  await expect.poll(painted).not.toBe(before);
  await page.mouse.up();
});

test('among the many matrices of an LSTM the chosen one is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 910, height: 768 });
  await openLink(page, 'v=1&net=xavier.1&cell=lstm.4&peep=on&x=hello&t=2&mat=b_y&bias=on&end');
  await expect(page.locator('.matrix-tabs [aria-selected="true"]')).toBeInViewport({ ratio: 0.9 });
});

for (const [width, height] of [
  [1024, 768],
  [1280, 720],
] as const)
  test.describe(`${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });
    test('all that is done with a matrix is in view, and it is closed beside its name', async ({
      page,
    }) => {
      await openLink(page, 'v=1&net=xavier.1&cell=lstm.4&x=hello&t=2&p=cell&mat=W_hi&end');
      const { factor, close } = en.matrix;
      await expect(page.getByLabel(factor)).toBeInViewport({ ratio: 0.99 });
      const shut = await page.getByRole('button', { name: close, exact: true }).boundingBox();
      const tab = await page.getByRole('tab', { selected: true }).boundingBox();
      expect(shut?.y).toBeLessThan((tab?.y ?? 0) + (tab?.height ?? 0));
      expect(shut?.x).toBeGreaterThan(tab?.x ?? 0);
    });
  });
