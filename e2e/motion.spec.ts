import type { Page } from '@playwright/test';
import { expect, languages, test } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US' });

/** What moves is fetched after what is seen, and nothing waits for it. */
const MOVING = { waitUntil: 'networkidle' } as const;

const slider = (page: Page) => page.getByRole('slider', { name: en.transport.scrub });
const now = (page: Page) => page.locator('.time-now');
const headline = (page: Page) => page.locator('[data-part="aside"] h2').first();

/** Notes every instant that the figure shows, from now on. */
async function watch(page: Page): Promise<() => Promise<readonly number[]>> {
  const seen = await page.evaluateHandle(() => {
    const instants: number[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target as SVGElement;
        if (element.matches('.column.now[data-making]'))
          instants.push(Number(element.style.getPropertyValue('--moved')));
      }
    }).observe(document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ['style', 'data-making'],
    });
    return instants;
  });
  return async () => {
    await expect(page.locator('[data-making]')).toHaveCount(0);
    return seen.evaluate((instants) => [...instants]);
  };
}

/** Drags the slider this many phases on from where it stands, and holds it there. */
async function dragOn(page: Page, phases: number): Promise<void> {
  const box = await slider(page).boundingBox();
  if (!box) throw new Error('no slider');
  const last = Number(await slider(page).getAttribute('max'));
  const place = Number(await slider(page).inputValue());
  const x = (at: number) => box.x + 10 + ((box.width - 20) * at) / last;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(place), y);
  await page.mouse.down();
  await page.mouse.move(x(place + phases), y);
}

const isRising = (all: readonly number[]) =>
  all.every((each, i) => i === 0 || each >= (all[i - 1] ?? 0));

test('a step is seen to be made, and a step back to be undone, until all rests', async ({
  page,
}) => {
  await page.goto('./#v=1&x=hello&t=2&p=wx&end', MOVING);
  await expect(headline(page)).toBeVisible();
  const on = await watch(page);
  await page.keyboard.press('ArrowRight');
  const made = await on();
  expect(made.length).toBeGreaterThan(2);
  expect(isRising(made)).toBe(true);
  const after = (await headline(page).textContent()) ?? '';

  const back = await watch(page);
  await page.keyboard.press('ArrowLeft');
  const undone = await back();
  expect(undone.length).toBeGreaterThan(2);
  expect(isRising(undone.toReversed())).toBe(true);
  await expect(headline(page)).not.toHaveText(after);
});

test('whoever steps on does not wait for what moves', async ({ page }) => {
  await page.goto('./#v=1&x=hello&t=2&p=x&end', MOVING);
  await expect(headline(page)).toBeVisible();
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/p=choose/);
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-making]')).toHaveCount(0);
  await expect(page).not.toHaveURL(/p=/);
  await expect(now(page)).toHaveText(en.transport.time(2, 4));
});

test('the slider stops anywhere in a step, shows it there, and lets it be made when it is let go', async ({
  page,
}) => {
  await page.goto('./#v=1&x=hello&t=2&p=x&end', MOVING);
  await dragOn(page, 1.6);
  const column = page.locator('.column.now[data-making="phase"]');
  await expect(column).toHaveCount(1);
  const instant = () =>
    column.evaluate((each: SVGElement) => Number(each.style.getPropertyValue('--moved')));
  expect(await instant()).toBeGreaterThan(0.4);
  expect(await instant()).toBeLessThan(0.8);
  // What is being made is not there before: of W_h h some rows, of the sum after it nothing.
  await expect(page.locator('.traveller')).not.toHaveCount(0);
  await page.mouse.up();
  await expect(page.locator('[data-making]')).toHaveCount(0);
  await expect(page).toHaveURL(/p=wh/);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/p=sum/);
});

test('no number is told before it is made', async ({ page }) => {
  await page.goto('./#v=1&x=hello&t=2&p=wy&end', MOVING);
  await dragOn(page, 0.15);
  await expect(page.locator('.column.now[data-making="phase"]')).toHaveCount(1);
  const told = page.locator('.output-part.arriving .bar-number, .phase-picture .outcome');
  await expect(told).toHaveCount(6);
  const opacities = () =>
    told.evaluateAll((all) => all.map((each) => Number(getComputedStyle(each).opacity)));
  expect(await opacities()).toEqual([0, 0, 0, 0, 0, 0]);
  await page.mouse.up();
  await expect.poll(opacities).toEqual([1, 1, 1, 1, 1, 1]);
});

test('what is read is written out once it is there', async ({ page }) => {
  await page.goto('./#v=1&x=hello&t=2&p=choose&end', MOVING);
  await dragOn(page, 0.3);
  const opacity = () =>
    page.locator('.input-vector').evaluate((each) => Number(getComputedStyle(each).opacity));
  await expect.poll(opacity).toBe(0);
  await page.mouse.up();
  await expect.poll(opacity).toBe(1);
});

test('a phase begins with the vectors that stood there and have no place in it', async ({
  page,
}) => {
  const numbersOf = (where: string) => page.locator(`.column.now ${where} .cell text`);
  for (const [phase, numbers] of [
    ['wh', 8],
    ['input', 4],
    ['forget', 4],
  ] as const) {
    await page.goto(`./#v=1&net=xavier.1&cell=lstm.4&x=hello&t=1&p=${phase}&end`);
    await expect(numbersOf('.state-vector')).toHaveCount(numbers);
    const stood = await numbersOf('.state-vector').allTextContents();
    await dragOn(page, 0.1);
    await expect(numbersOf('.traveller:is(.used, .cleared)')).toHaveText(stood);
    await page.mouse.up();
    await expect(page.locator('[data-making]')).toHaveCount(0);
  }
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('every step is there at once', async ({ page }) => {
    await page.goto('./#v=1&x=hello&t=2&p=x&end', MOVING);
    await expect(headline(page)).toBeVisible();
    const all = await watch(page);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/p=wx/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(now(page)).toHaveText(en.transport.time(3, 4));
    expect(await all()).toEqual([]);
  });
});
