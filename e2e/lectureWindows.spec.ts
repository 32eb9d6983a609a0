import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, languages, test } from './page.ts';
import { openShow, slide, title } from './show.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('what the lecturer does is seen by all: the code, answers, a training; and no key closes what they look at', async ({
  page,
  context,
}) => {
  await openShow(page, 'present=order.2');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(page.locator('[data-part="audience"]')).toHaveText(en.present.desk.hasAudience);

  await page.keyboard.press('q');
  await expect(audience.locator('[data-panel] [data-part="code"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(audience.locator('[data-panel]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-part="desk"]')).toBeVisible();

  // What was typed and answered is there again after going on and coming back, and can be taken back.
  const text = page.locator('[data-part="slide"] textarea');
  const before = await text.inputValue();
  await page.keyboard.press('t');
  await page.keyboard.type('lo');
  await expect(text).toHaveValue(`${before}lo`);
  await page.keyboard.press('PageDown');
  const answers = page.locator('[data-part="options"] button');
  await answers.first().click();
  await expect(audience.locator('[data-part="options"] button').first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // Loading the page again takes nothing of it.
  await expect(page).toHaveURL(/order\.3\.console/);
  await page.reload();
  await expect(answers.first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('PageUp');
  await expect(text).toHaveValue(`${before}lo`);
  await expect(audience.locator('[data-part="slide"] textarea')).toHaveValue(`${before}lo`);
  await page.keyboard.press('PageDown');
  await expect(answers.first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Backspace');
  await expect(answers.first()).toHaveAttribute('aria-pressed', 'false');
  await expect(audience.locator('[data-part="options"] [aria-pressed="true"]')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: en.present.reset }).click();
  await expect(text).toHaveValue(before);

  await page.keyboard.press('g');
  await page.keyboard.type('Small changes, many times');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: en.training.step, exact: true }).click();
  const loss = audience.locator('.loss-reading');
  await expect(loss).toContainText(en.training.at(1, 1));
  await expect(loss).toHaveText((await page.locator('.loss-reading').textContent()) ?? '');

  // Without the console both windows go on together, and it comes back beside the same window.
  await page.getByRole('button', { name: en.present.desk.close }).click();
  await expect(page.locator('[data-part="show"]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(title(audience)).toHaveText((await title(page).textContent()) ?? '');
  await page.keyboard.press('s');
  await expect(page.locator('[data-part="audience"]')).toHaveText(en.present.desk.hasAudience);
  expect(context.pages()).toHaveLength(2);
  await page.close();
  await expect(audience.locator('[data-part="progress"]')).toContainText(en.present.consoleGone);
});

test('the console shows the audience’s screen as it is, and has it back with one key when it is gone', async ({
  page,
  context,
}) => {
  await openShow(page, 'present=first-step.4');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(audience.locator('[data-ready="true"]')).toBeVisible();
  /** Every text of a slide, and where it stands in it, in hundredths of the slide. */
  const laidOut = (of: Page) =>
    of.evaluate(() => {
      const slide = document.querySelector('[data-part="slide"]') as Element;
      const { left, top, width, height } = slide.getBoundingClientRect();
      const part = (at: number, all: number) => (100 * at) / all;
      return [...slide.querySelectorAll('h1, p, text, .written, textarea')].flatMap((each) => {
        const box = each.getBoundingClientRect();
        if (box.width === 0) return [];
        const places = [part(box.left - left, width), part(box.top - top, height)];
        return [{ text: each.textContent, places: [...places, part(box.width, width)] }];
      });
    });
  const others = async () => {
    const [here, there] = await Promise.all([laidOut(page), laidOut(audience)]);
    if (here.length !== there.length) return ['not the same texts'];
    return here.filter(({ text, places }, i) => {
      const other = there[i] as (typeof here)[number];
      const isNear = places.every((place, k) => Math.abs(place - Number(other.places[k])) < 0.5);
      return text !== other.text || !isNear;
    });
  };
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
  ] as const) {
    await audience.setViewportSize({ width, height });
    const ratio = () =>
      slide(page).evaluate((element) => element.clientWidth / element.clientHeight);
    await expect.poll(ratio).toBeCloseTo(width / height, 2);
    await expect.poll(others).toEqual([]);
  }

  // What lies over their slide lies over it here; what the lecturer opens is the lecturer's.
  await audience.keyboard.press('?');
  await expect(page.locator('[data-part="desk"] [data-panel="help"]')).toBeVisible();
  await audience.keyboard.press('Escape');
  await expect(page.locator('[data-panel]')).toHaveCount(0);
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(audience.locator('[data-panel]')).toHaveCount(0);
  // Esc never ends what others look at.
  for (let i = 0; i < 3; i++) await audience.keyboard.press('Escape');
  await expect(audience.locator('[data-part="show"]')).toBeVisible();

  const isFull = () => audience.evaluate(() => document.fullscreenElement !== null);
  await page.bringToFront();
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe(false);
  // A browser that lets no window hand on that a key was pressed.
  await audience.evaluate(() => {
    document.documentElement.requestFullscreen = () => Promise.reject(new TypeError());
  });
  await page.keyboard.press('F5');
  await expect(page.getByText(en.present.desk.fullRefused)).toBeVisible();

  await page.keyboard.press('PageDown');
  const shown = (await title(page).textContent()) ?? '';
  await audience.close();
  await expect(page.getByText(en.present.desk.lost.closed)).toBeVisible();
  const again = context.waitForEvent('page');
  await page.keyboard.press('w');
  await expect(title(await again)).toHaveText(shown);
  await expect(page.getByText(en.present.desk.lost.closed)).toHaveCount(0);
});

test('a press that takes the focus from “copy” clicks what it was pressed on', async ({ page }) => {
  await page.goto('./#deck=');
  await page.getByRole('button', { name: /Why order matters/ }).click();
  await page.getByRole('button', { name: en.deck.copyLink }).click();
  await expect(page.locator('[data-part="said"]')).not.toBeEmpty();
  const slides = page.locator('[data-part="slides"] > ol > li > button');
  const box = await slides.nth(1).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.up();
  await expect(slides.nth(1)).toHaveAttribute('aria-current', 'true');
});

test('weights are edited beside the chain, and both have room, in the console and for the audience', async ({
  page,
}) => {
  const sizes = [
    [1440, 900],
    [1280, 720],
    [1024, 768],
  ] as const;
  /** Heights of the chain and of the entries that can be seen, as shares of the slide's; and what lies over the figure. */
  const measured = () =>
    page.evaluate(() => {
      const box = (name: string) =>
        document.querySelector(name)?.getBoundingClientRect() as DOMRect;
      const [slide, figure, dock] = [
        '[data-part="slide"]',
        '[data-part="figure"]',
        '[data-part="slide"] .dock',
      ].map(box) as [DOMRect, DOMRect, DOMRect];
      const body = document
        .querySelector('[data-part="slide"] .matrix-body')
        ?.getBoundingClientRect();
      // Where they meet, each is rounded for itself.
      const isOver = dock.left < figure.right - 0.5 && dock.top < figure.bottom - 0.5;
      return {
        figure: figure.height / slide.height,
        entries: body ? body.height : null,
        isOver,
        isInside: dock.bottom <= box('[data-part="controls"]').top + 1,
      };
    });
  for (const link of ['present=order.2', 'present=lstm.2'])
    for (const room of ['audience', 'console'] as const) {
      await openShow(page, link);
      if (room === 'console') {
        await page.keyboard.press('s');
        await expect(page.locator('[data-part="audience"]')).toHaveText(
          en.present.desk.hasAudience,
        );
      }
      await page.keyboard.press('e');
      await expect(page.locator('[data-part="slide"][data-tools]')).toBeVisible();
      await page.getByRole('button', { name: en.far.edit }).click();
      await expect(page.locator('[data-part="slide"] .matrix-grid svg')).toBeVisible();
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(async () => {
            const { figure, entries, isOver, isInside } = await measured();
            return [figure > 0.45, (entries ?? 0) > 120, isOver, isInside];
          }, `${link}, ${room}, ${width} x ${height}`)
          .toEqual([true, true, false, true]);
      }
      // The equation in place of the matrix leaves the chain its room too.
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator('.matrix-head .round').click();
      await expect(page.locator('[data-part="slide"] .equation')).toBeVisible();
      for (const [width, height] of sizes.slice(0, room === 'console' ? 3 : 2)) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(async () => {
            const { figure, isOver, isInside } = await measured();
            return [figure > 0.28, isOver, isInside];
          }, `${link}, ${room}, equation, ${width} x ${height}`)
          .toEqual([true, false, true]);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      // A window that is loaded again has them open again.
      await page.keyboard.press('e');
      await page.goto('about:blank');
    }
});

test('what is typed beyond the room of a deck is said beside its field, and stays until it is shortened', async ({
  page,
}) => {
  await page.goto('./#deck=');
  await page.getByRole('button', { name: /Why order matters/ }).click();
  const title = page.getByLabel(en.deck.fields.title, { exact: true });
  const long = `${'a'.repeat(200)}bcd`;
  await title.fill(long);
  await expect(title).toHaveAccessibleDescription(en.deck.tooLong(200, 3));
  await page.getByLabel(en.deck.fields.notes).focus();
  await expect(title).toHaveValue(long);
  await page.reload();
  await expect(title).toHaveValue(long);
  await title.fill('Short');
  await expect(page.locator('main [role="alert"]')).toHaveCount(0);
});

test('a question is answered by keys, and hands that are counted for it are seen by all as bars', async ({
  page,
  context,
}) => {
  await openShow(page, 'present=order.3');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(page.locator('[data-part="audience"]')).toHaveText(en.present.desk.hasAudience);
  await page.bringToFront();
  const option = (window: Page, i: number) =>
    window.locator('[data-part="slide"] [data-part="options"] button').nth(i);
  await page.keyboard.press('2');
  await expect(option(audience, 1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('1');
  await expect(option(audience, 0)).toHaveAttribute('aria-pressed', 'true');
  // What is marked is not judged before hands are counted.
  const verdict = page.locator('[data-part="slide"] [data-part="verdict"] p');
  await expect(option(audience, 0)).toHaveAttribute('data-mark', 'chosen');
  await expect(verdict).toHaveCount(0);
  const hands = (window: Page) => window.locator('[data-part="slide"] [data-part="hands"]');
  await page.getByRole('button', { name: en.present.hands.count }).click();
  await expect(hands(audience)).toBeVisible();
  await expect(hands(audience).locator('input')).toHaveCount(0);
  await hands(page).locator('input').first().fill('12');
  await hands(page).locator('input').nth(1).fill('6');
  await expect(hands(audience).locator('strong').first()).toHaveText('12');
  const width = (i: number) =>
    hands(audience)
      .locator('[data-hands] > :last-child > span')
      .nth(i)
      .evaluate((bar) => bar.getBoundingClientRect().width);
  await expect.poll(async () => (await width(0)) / (await width(1))).toBeCloseTo(2, 1);
  for (const window of [page, audience]) expect(await axeFaults(window)).toEqual([]);
  // Loading the console again takes nothing of it.
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/order\.3\.console/);
  await page.reload();
  await expect(hands(page).locator('input').first()).toHaveValue('12');
  await page.keyboard.press('1');
  await expect(verdict).toBeVisible();
  await expect(option(audience, 0)).toHaveAttribute('data-mark', /right|wrong/);
  await page.keyboard.press('q');
  await expect(page.locator('[data-panel] a')).toHaveAttribute('href', /#learn=order\.3/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.present.hands.stop }).click();
  await expect(hands(audience)).toHaveCount(0);
});

test('the sign of a number is answered by a key, and told to all', async ({ page }) => {
  await openShow(page, 'present=sharing.6');
  const option = (i: number) =>
    page.locator('[data-part="asked"] [data-part="options"] button').nth(i);
  await page.keyboard.press('2');
  await expect(option(1)).toHaveAttribute('data-mark', 'chosen');
  await page.keyboard.press('2');
  await expect(option(1)).toHaveAttribute('data-mark', 'wrong');
  await page.keyboard.press('3');
  await expect(option(2)).toHaveAttribute('aria-pressed', 'true');
  const mark = await option(2).getAttribute('data-mark');
  await page.locator('[data-part="answer"] > button').click();
  const told = page.locator('[data-part="asked"] .written-number.result');
  await expect(told).toHaveText(mark === 'right' ? /^\u2212/ : /^\d/);
});

test('on a phone a row of boxes that is hardly too wide is seen whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openShow(page, 'present=first-step.6');
  const seen = () =>
    page.locator('[data-part="asked"] .equation-row').evaluate((row) => {
      const { left, right } = row.getBoundingClientRect();
      return left >= 0 && right <= window.innerWidth;
    });
  await expect.poll(seen).toBe(true);
});
