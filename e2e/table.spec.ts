import { expect, languages, openLink, test } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('the table holds the numbers of the figure, and a row moves the cursor', async ({ page }) => {
  await openLink(page, 'v=1&t=2&p=f&end');
  const cells = page.locator('.unrolled .column.now [data-at^="h@2["]');
  await expect(cells).toHaveCount(4);
  const shown = await cells.allTextContents();
  await page.getByRole('button', { name: en.figures.table }).click();
  // The columns are units of the state, at every timestep.
  await expect(page.locator('.table-box thead th').nth(2)).toHaveText('ht[0]');
  const row = page.locator('.table-box tr[aria-current]');
  await expect(row.locator('td[data-at]')).toHaveText(shown);
  await page.getByRole('rowheader', { name: '4' }).click();
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(4, 4));
  await page.getByRole('combobox', { name: en.table.which }).selectOption('y');
  await expect(row.locator('td[data-at]')).toHaveCount(4);
  await page.getByRole('button', { name: en.figures.chain }).click();
  await expect(page.locator('.unrolled')).toBeVisible();
});

test('what a state begins with has a row before the first timestep, or behind the last, and opens its weights', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = 'v=1&x=abc&both=on&h0=on&net=xavier.3&t=0&fig=table&end';
  await openLink(page, link);
  const rows = page.locator('.table-box tbody tr:not([role])');
  const which = page.getByRole('combobox', { name: en.table.which });
  await which.selectOption('h.1f');
  await expect(rows.locator('th')).toHaveText(['\u22121', '0', '1', '2']);
  await expect(rows.first()).toContainText(en.stage.start);
  await which.selectOption('h.1b');
  await expect(rows.locator('th')).toHaveText(['0', '1', '2', '3']);
  await expect(rows.last()).toContainText(en.stage.start);
  // Copied it has all rows; a click on it opens the weights, whose entry lights it.
  const number = page.locator('.table-box [data-at="h.1b@3[0]"]');
  await page.getByRole('button', { name: en.table.copy }).click();
  await expect(page.getByRole('status').filter({ hasText: '4' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const copied = text.split('\n').at(-1)?.split('\t') ?? [];
  expect(copied.slice(0, 2)).toEqual(['3', '']);
  await number.click();
  const entry = page.locator('.matrix-grid [data-at="h_0.1b[0,0]"]').first();
  await entry.hover();
  await expect(number).toHaveAttribute('data-lit', '');
  // A value that is no state has nothing before the first timestep.
  await which.selectOption('y');
  await expect(rows.locator('th')).toHaveText(['0', '1', '2']);
});

test('2,000 rows of 256 columns scroll with few of them in the page, and are copied whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLink(
    page,
    `v=1&net=orthogonal.1&cell=rnn.256&x=${'hello'.repeat(400)}&t=1500&fig=table&end`,
  );
  await expect(page.locator('.table-box tr[aria-current] th')).toHaveText('1500');
  expect(await page.locator('.table-box td').count()).toBeLessThan(2500);
  await page.locator('.table-box').evaluate((box) => {
    box.scrollTop = box.scrollHeight;
    box.scrollLeft = box.scrollWidth;
  });
  await expect(page.locator('.table-box [data-at="h@1999[255]"]')).toBeVisible();
  await page.getByRole('button', { name: en.table.copy }).click();
  await expect(page.getByRole('status').filter({ hasText: '2000' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split('\n');
  expect(lines).toHaveLength(2001);
  expect(lines[0]?.split('\t')).toHaveLength(258);
  expect(lines[2000]?.split('\t').slice(2).map(Number).every(Number.isFinite)).toBe(true);
});

test('where a table goes on its edge says so, down and to the side', async ({ page }) => {
  await openLink(page, `v=1&x=${'hello'.repeat(8)}&cell=rnn.24&net=xavier.1&fig=table&end`);
  const frame = page.locator('.table-frame');
  await expect(frame).toHaveAttribute('data-more', 'right below');
  const box = page.locator('.table-box');
  await box.evaluate((each) => each.scrollTo(each.scrollWidth, 0));
  await expect(frame).toHaveAttribute('data-more', 'below');
  await box.evaluate((each) => each.scrollTo(each.scrollWidth, each.scrollHeight));
  await expect(frame).toHaveAttribute('data-more', '');
});

test('what says that a table goes on ends where the table does', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await openLink(page, 'v=1&net=xavier.1&cell=rnn.64&x=abc&fig=table&t=0&end');
  const frame = page.locator('.table-frame');
  await expect(frame).toHaveAttribute('data-more', 'right');
  const [shade, table, view] = await Promise.all(
    [frame, page.locator('.table-box table'), page.locator('.table-view')].map((each) =>
      each.boundingBox(),
    ),
  );
  if (!shade || !table || !view) throw new Error('the table is not there');
  expect(shade.height).toBeGreaterThanOrEqual(table.height);
  expect(shade.height).toBeLessThan(table.height + 20);
  expect(shade.height).toBeLessThan(view.height / 2);
});
