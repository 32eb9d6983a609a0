import { openWord } from './hands.ts';
import { choose, expect, languages, numberOf, openLink, test, writtenLine } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US' });

const CELLS = { lstm: 13, gru: 10 } as const;

for (const [cell, phases] of Object.entries(CELLS))
  test(`every phase of the ${cell} has a name, a story, an equation and a picture of its own`, async ({
    page,
  }) => {
    await openLink(page, `v=1&net=xavier.1&cell=${cell}.4&t=1&p=x&end`);
    const told = new Set<string>();
    for (let i = 0; i < phases; i++) {
      await expect(page.locator('.phase-picture svg')).toBeVisible();
      await expect(page.locator('.equation-line.current .katex-html')).toBeVisible();
      told.add((await page.locator('.story-time').textContent()) ?? '');
      await expect(page.locator('.time-now')).toHaveText(en.transport.time(1, 4));
      await page.keyboard.press('ArrowRight');
    }
    expect(told.size).toBe(phases);
    await expect(page.locator('.time-now')).toHaveText(en.transport.time(2, 4));
  });

test('a calculator confirms the cell state and the blend of old and new', async ({ page }) => {
  const products = async () => {
    const [, terms = '', result = ''] = (await writtenLine(page)).split(' = ');
    const sum = terms
      .split(' + ')
      .map((term) =>
        [...term.matchAll(/\(([^()]+)\)/g)]
          .map(([, factor = '']) =>
            factor
              .split(' \u2212 ')
              .map(numberOf)
              .reduce((a, b) => a - b),
          )
          .reduce((a, b) => a * b, 1),
      )
      .reduce((a, b) => a + b, 0);
    return { sum, result: numberOf(result) };
  };
  for (const link of ['cell=lstm.4&t=3&p=cell&unit=1', 'cell=gru.4&t=3&p=state&unit=2']) {
    await page.goto('about:blank');
    await openLink(page, `v=1&net=xavier.1&${link}&end`);
    const { sum, result } = await products();
    expect(sum).toBeCloseTo(result, 3);
    expect(result).not.toBe(0);
  }
});

test('from near the cell stands open: the road of the cell state, and every gate with its numbers', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=xavier.1&cell=lstm.4&t=2&p=cell&win=2_1&end');
  for (const value of ['i', 'f', 'g', 'og', 'fc', 'ig', 'c'])
    await expect(page.locator(`.column.now .inside [data-at="${value}@2[0]"]`)).toBeVisible();
  // The output is still to come.
  await expect(page.locator('.column.now .inside [data-at="h@2[0]"]')).toHaveCount(0);
  await page.locator('.column.now .inside .cell[data-at="c@2[1]"]').hover();
  await expect(page.locator('.column.now .inside .cell[data-at="f@2[1]"]')).toHaveAttribute(
    'data-lit',
  );
});

test('on a phone the cell opens too, and what is made comes into view', async ({ browser }) => {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // From so near that digits can be read, at the left end of the cell.
  await openLink(page, 'v=1&net=xavier.1&cell=lstm.4&t=2&p=x&win=2_0.3&end');
  const vector = (value: string) =>
    page.locator(`.column.now .inside [data-at="${value}@2[0]"]`).first();
  await expect(page.locator('.column.now .inside-frame')).toBeVisible();
  const step = page.getByRole('button', { name: en.transport.phaseForward });
  for (const value of ['xi', 'hi', 'i', 'f', 'g', 'og', 'c', 'tc', 'h']) {
    await step.tap();
    await expect(vector(value)).toBeInViewport({ ratio: 0.99 });
    await expect(vector(value)).toHaveText(/\d\.\d\d/);
  }
  await expect(vector('f')).not.toBeInViewport();
  // From further away all of it is in view at once.
  await page.getByRole('button', { name: en.stage.move.out }).tap();
  await page.getByRole('button', { name: en.stage.move.inside }).tap();
  for (const value of ['f', 'h']) await expect(vector(value)).toBeInViewport({ ratio: 0.99 });
  await context.close();
});

test('any value of the cell can be the rows, and the link keeps it', async ({ page }) => {
  await openLink(page, 'v=1&net=xavier.1&cell=lstm.4&t=4&p=choose&fig=memory&end');
  await page.getByRole('combobox', { name: en.far.rows }).selectOption('f');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('rows=f');
  await page.getByRole('button', { name: en.figures.chain }).click();
  await expect(page.locator('.column.done .state-vector [data-at="f@1[0]"]')).toBeVisible();
});

test('switching the cell keeps the text, the sizes and the timestep', async ({ page }) => {
  await openLink(page, 'v=1&x=hello&t=3&p=f&end');
  await openWord(page, 0);
  await choose(page, 'LSTM');
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(3, 4));
  await expect(page.locator('.character').first()).toHaveText('h');
  await choose(page, 'GRU');
  await expect(page.getByRole('radio', { name: /^before/ })).toBeAttached();
});

test('three cells read one input, and it is told what each still remembers', async ({ page }) => {
  await openLink(page, 'v=1&fig=compare&end');
  await expect(page.locator('.compare-lane')).toHaveCount(3);
  await page.getByRole('button', { name: en.compare.repeat(120) }).click();
  await expect(page.locator('.compare-lane .lane-reading td b')).toHaveCount(9);
  const before = await page.locator('.compare-lane .lane-reading').first().textContent();
  await page
    .getByRole('button', { name: `${en.settings.another} (1)` })
    .first()
    .click();
  await expect(page.locator('.compare-lane .lane-reading').first()).not.toHaveText(before ?? '');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('lanes=rnn.xavier.2');
});

test('each step of a comparison is a timestep, and beside it stands what is left there', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hellohello&fig=compare&end');
  const told = page.locator('.compare-story');
  await expect(told.locator('h2')).toHaveText(en.compare.now.heading(0));
  await page
    .getByRole('button', { name: en.transport.timeForward })
    .or(page.getByRole('button', { name: en.transport.phaseForward }))
    .click();
  await page.keyboard.press('ArrowRight');
  await expect(told.locator('h2')).toHaveText(en.compare.now.heading(2));
  await page.keyboard.press('End');
  // At the end it is what the lanes read off there.
  const ends = await page.locator('.compare-lane .lane-reading tr:last-child b').allTextContents();
  expect(ends).toHaveLength(3);
  await expect(told.locator('b')).toHaveText(ends);
});

test('one layer is compared with two and with both directions, and the link says which', async ({
  page,
}) => {
  await openLink(page, 'v=1&fig=compare&cell=gru.4&net=xavier.1&x=hellohello&probe=5_2&end');
  await page.getByRole('button', { name: en.compare.allShapes }).click();
  const names = page.locator('.lane-name');
  const gru = en.cells.gru.name;
  await expect(names).toHaveText([
    new RegExp(`^${en.story.network(1, gru, [])}`),
    new RegExp(`^${en.story.network(2, gru, [])}`),
    new RegExp(`^${en.story.network(1, gru, [1])}`),
  ]);
  await expect(page).toHaveURL(
    /lanes=gru\.xavier\.1\.one,gru\.xavier\.1\.two,gru\.xavier\.1\.both/,
  );
  await expect(page.locator('.compare-head')).toContainText(en.compare.bothWays);
  await page.reload();
  await expect(names).toHaveCount(3);
  // Each can be made another.
  await page
    .getByLabel(en.compare.network(0), { exact: true })
    .selectOption({ label: en.compare.shaped('LSTM', 'both') });
  await expect(names.first()).toHaveText(new RegExp(`^${en.story.network(1, 'LSTM', [1])}`));
});

test('every figure over time is moved in the same way, and the comparison keeps a window of its own', async ({
  page,
}) => {
  const text = 'hello'.repeat(24);
  const inView = (key: string) =>
    page.evaluate((of) => new URLSearchParams(location.hash.slice(1)).get(of), key);
  for (const [figure, place, key] of [
    ['gradient', '.gradient-room', 'win'],
    ['compare', '.lane-figure', 'lwin'],
  ] as const) {
    await openLink(page, `v=1&x=${text}&t=60&fig=${figure}&${key}=20_60&end`);
    const box = await page.locator(place).first().boundingBox();
    if (!box) throw new Error('no figure');
    const [x, y] = [box.x + box.width / 2, box.y + 60];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 200, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Number((await inView(key))?.split('_')[0])).toBeGreaterThan(25);
    // A drag is no click: the cursor stays.
    await expect(page.locator('.time-now')).toHaveText(en.transport.time(60, 119));
    await page.mouse.wheel(0, -240);
    await expect.poll(async () => Number((await inView(key))?.split('_')[1])).toBeLessThan(50);
    await page.getByRole('scrollbar', { name: en.far.scroll }).focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await inView(key))?.split('_')[0]).toBe('0');
    await page.keyboard.press('0');
    await expect.poll(() => inView(key)).toBe('0_120');
  }
});
