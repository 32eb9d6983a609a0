import { axeFaults } from './axe.ts';
import { openDoor, openWord } from './hands.ts';
import { expect, locales, openLink, test, textBox } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [english, korean] = locales;

for (const [locale, words] of [korean])
  test.describe(locale, () => {
    test.use({ locale });

    test('an initial state is chosen, seen before the first timestep, edited, gone on from, and in the link', async ({
      page,
    }) => {
      await openLink(page, 'v=1&x=abc&net=xavier.3&end');
      await page.locator('[data-door="change"]').click();
      const { title, weights } = words.settings.start;
      const start = page.getByRole('group', { name: title });
      await start.getByText(weights, { exact: true }).click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Home');
      // It is zeros at first, and a click on it opens it.
      const first = page.locator('.column [data-at="h@-1[0]"]').first();
      await expect(first).toContainText('0');
      await first.click();
      const entry = page.locator('.matrix-grid [data-at="h_0[0,0]"]').first();
      await entry.dblclick();
      await page.keyboard.type('0.5');
      await page.keyboard.press('Enter');
      await expect(first).toContainText('0.50');
      await expect(page).toHaveURL(/h0=on.*h_0=\w/);
      // The first timestep multiplies it, and says what it is.
      await page.goto(page.url().replace('&end', '&p=wh&end').replace('&mat=h_0', ''));
      await page.reload();
      await expect(page.locator('.story-text')).toContainText(words.story.fromStart('h\u22121'));
      await expect(page.locator('.column [data-at="h@-1[0]"]').first()).toContainText('0.50');
      expect(await axeFaults(page)).toEqual([]);
    });
  });

for (const [locale, words] of [english])
  test.describe(locale, () => {
    test.use({ locale });

    test('a text is read on from the state that the one before it left, until the weights are others', async ({
      page,
    }) => {
      const stateAt = (t: number) =>
        page.locator(`.column [data-at="h@${t}[0]"]`).first().textContent();
      await openLink(page, 'v=1&x=hello&net=hello&t=4&p=f&end');
      const whole = await stateAt(4);
      await openLink(page, 'v=1&x=hel&net=hello&t=2&p=f&end');
      await openDoor(page, 'change');
      const { carry, carried, bothWays, title, zeros } = words.settings.start;
      await page.getByRole('button', { name: carry }).click();
      const says = page.locator('.settings').getByRole('status').filter({ hasText: '“hel”' });
      await expect(says).toHaveText(carried('hel', 3));
      await expect(says).toBeInViewport({ ratio: 0.95 });
      await page.keyboard.press('Escape');
      await openWord(page, 1);
      await textBox(page, words).fill('lo');
      await page.keyboard.press('Escape');
      await page.keyboard.press('End');
      await expect.poll(() => stateAt(1)).toBe(whole);
      await openDoor(page, 'change');
      await expect(says).toBeVisible();
      await page.getByRole('group', { name: title }).getByText(zeros, { exact: true }).click();
      await expect(says).toHaveCount(0);
      // Where a layer runs backwards there is no such button, and it says why.
      await openLink(page, 'v=1&x=hel&both=on&h0=on&net=xavier.3&end');
      await openDoor(page, 'change');
      await expect(page.getByText(bothWays)).toBeVisible();
      await expect(page.getByRole('button', { name: carry })).toHaveCount(0);
    });
  });

test('the gradient goes back into the initial states, of both directions', async ({ page }) => {
  for (const [t, phase] of [
    [0, 'to.h.1f'],
    [4, 'to.h.1b'],
  ]) {
    await openLink(
      page,
      `v=1&x=hello&both=on&h0=on&net=xavier.3&t=${t}&fig=gradient&back=${phase}_common_one&end`,
    );
    const before = t === 0 ? '\u22121' : '5';
    await expect(page.locator('.story-text').first()).toContainText(
      `the initial state, t = ${before}`,
    );
    expect(await axeFaults(page)).toEqual([]);
  }
});

test('how large the gradient is at an initial state stands beside the run, one place before the first timestep', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hello&h0=on&net=xavier.3&t=0&fig=gradient&end');
  const point = page.locator('.sizes .at-start');
  await expect(point.locator('.size-dot')).toBeVisible();
  const [dot, first] = await Promise.all(
    [point.locator('.size-dot'), page.locator('.sizes .size-dot').nth(1)].map((each) =>
      each.boundingBox(),
    ),
  );
  expect(dot?.x).toBeLessThan(first?.x ?? 0);
  await expect(page.getByRole('img', { name: /initial state, t = \u22121: 0\.\d+/ })).toBeVisible();
  await expect(page.locator('.time-tick').filter({ hasText: '\u22121' })).toBeVisible();
  // With states that begin with zeros there is none.
  await openLink(page, 'v=1&x=hello&net=xavier.3&t=0&fig=gradient&end');
  await expect(page.locator('.sizes .size-dot')).toHaveCount(4);
  await expect(point).toHaveCount(0);
});

for (const [direction, link, value, place] of [
  ['before the first timestep', 'cell=lstm', 'h', -1],
  ['behind the last, of a layer that runs backwards', 'both=on&rows=h.1b', 'h.1b', 5],
] as const)
  test(`from afar an initial state stands ${direction}, says what it is, and opens its weights`, async ({
    page,
  }) => {
    await openLink(page, `v=1&x=hello&h0=on&${link}&net=xavier.3&fig=memory&end`);
    const reach = page.locator('.far-reach');
    const box = await reach.boundingBox();
    if (!box) throw new Error('no heatmap');
    const start = { x: place < 0 ? 4 : box.width - 4, y: 8 };
    await reach.hover({ position: start });
    await expect(page.locator('.cell-note')).toContainText(
      `initial state · unit 0 · t = ${place < 0 ? '\u22121' : place}`,
    );
    await expect(reach).toHaveAttribute('data-at', `${value}@${place}[0]`);
    await reach.click({ position: start });
    const weights = value.replace('h', 'h_0');
    await expect(page.locator(`.matrix-grid [data-at="${weights}[0,0]"]`).first()).toBeVisible();
    // Where its end is out of view, so is it.
    await page.keyboard.press('Escape');
    await reach.hover({ position: { x: box.width / 2, y: 8 } });
    await expect(page.locator('.cell-note')).not.toContainText('initial state');
  });
