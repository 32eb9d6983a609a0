import type { Page } from '@playwright/test';
import { openDoor } from './hands.ts';
import { expect, languages, locales, openLink, test, writtenLine } from './page.ts';

test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const [english, korean] = locales;

const STEPS = 2000;
const TEXT = 'hello'.repeat(STEPS / 5);
const LINK = `v=1&net=xavier.1&cell=lstm.256&x=${TEXT}`;

/** From now on what workers answer reaches the page only so far as it is let through. */
const holdWorkers = (page: Page) =>
  page.addInitScript(() => {
    const waiting: (() => void)[] = [];
    window.Worker = class extends Worker {
      constructor(...all: ConstructorParameters<typeof Worker>) {
        super(...all);
        let hear: ((event: MessageEvent) => void) | null = null;
        // What a worker says of itself is no answer.
        this.addEventListener('message', (event: MessageEvent) => {
          if (Array.isArray(event.data)) waiting.push(() => hear?.(event));
          else hear?.(event);
        });
        Object.defineProperty(this, 'onmessage', {
          set: (listener) => {
            hear = listener;
          },
        });
      }
    };
    Object.assign(window, {
      letThrough(count: number) {
        const some = waiting.splice(0, count);
        for (const act of some) act();
        return some.length;
      },
    });
  });

/** Lets so many blocks of the run through, as soon as they are there. */
async function letThrough(page: Page, count: number): Promise<void> {
  for (let left = count; left > 0; ) {
    const some = await page.evaluate(
      (most) => (Reflect.get(window, 'letThrough') as (count: number) => number)(most),
      left,
    );
    left -= some;
    if (some === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const stage = (page: Page) => page.locator('.unrolled');

for (const [locale, words] of [korean]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('while a long run is computed the page answers, shows what is there, and says what is not', async ({
      page,
    }) => {
      await holdWorkers(page);
      await openLink(page, `${LINK}&t=3&end`);
      await expect(stage(page)).toHaveAttribute('aria-busy', 'true');
      // Nothing of the run is there, and nothing is drawn as if it were zero.
      await expect(page.locator('.story').or(page.getByText(words.page.computing(3)))).toHaveText(
        words.page.computing(3),
      );
      await expect(page.locator('.equation-boxes')).toHaveCount(0);
      await expect(page.locator('.unrolled [data-at^="h@"]')).toHaveCount(0);
      await page.keyboard.press('End');
      await expect(page.locator('.time-now')).toHaveText(
        words.transport.time(STEPS - 1, STEPS - 1),
      );

      await letThrough(page, 12);
      await page.locator('.transport input[type=range]').fill('3');
      await expect(page.locator('.unrolled [data-at^="h@0"]').first()).toBeVisible();
      await expect(page.locator('.equation-boxes').first()).toBeVisible();
      await expect(stage(page)).toHaveAttribute('aria-busy', 'true');
      await page.keyboard.press('End');
      await expect(page.getByText(words.page.computing(STEPS - 1))).toBeVisible();
      await expect(page.locator('.unrolled [data-at^="h@1999"]')).toHaveCount(0);

      await page.evaluate(() => {
        const all = () => {
          (Reflect.get(window, 'letThrough') as (count: number) => number)(100);
          requestAnimationFrame(all);
        };
        all();
      });
      await expect(stage(page)).toHaveAttribute('aria-busy', 'false');
      await expect(page.locator('.unrolled [data-at^="h@1999"]').first()).toBeVisible();
      await expect(page.getByText(words.page.computing(STEPS - 1))).toHaveCount(0);
    });
  });
}

test('the picture of a run that came in pieces is that of the whole run', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await holdWorkers(page);
  await openLink(page, `${LINK}&win=0_${STEPS}&end`);
  const picture = page.locator('canvas.far-canvas');
  const painted = () =>
    picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL('image/png'));
  await letThrough(page, 2);
  const looks = new Set([await painted()]);
  while ((await stage(page).getAttribute('aria-busy')) === 'true') {
    await page.evaluate(() => (Reflect.get(window, 'letThrough') as (count: number) => number)(1));
    looks.add(await painted());
  }
  const last = await painted();
  expect(looks.add(last).size).toBeGreaterThan(2);
  // Another theme paints all of it anew.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(painted).not.toBe(last);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(painted).toBe(last);
});

for (const [locale, words] of [english]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('while weights are drawn that take long, the page goes on with what is there, and says so', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const waiting: (() => void)[] = [];
        let isOpen = false;
        window.Worker = class extends Worker {
          constructor(...all: ConstructorParameters<typeof Worker>) {
            super(...all);
            let hear: ((event: MessageEvent) => void) | null = null;
            this.addEventListener('message', (event: MessageEvent) => {
              // Weights, and nothing else that a worker says.
              if (isOpen || !(event.data instanceof Float64Array)) hear?.(event);
              else waiting.push(() => hear?.(event));
            });
            Object.defineProperty(this, 'onmessage', {
              set: (listener) => {
                hear = listener;
              },
            });
          }
        };
        Object.assign(window, {
          letAllThrough() {
            isOpen = true;
            for (const act of waiting) act();
          },
        });
      });
      await openLink(page, 'v=1&net=orthogonal.1&cell=rnn.20&x=hello&t=2&end');
      await openDoor(page, 'change');
      // At once: between keys that come slowly a network of 21 units is shown, and is the last one.
      await page.getByLabel(words.settings.hidden, { exact: true }).fill('210');
      await expect(page.getByText(words.page.awaited)).toBeVisible();
      const now = page.locator('.time-now');
      await expect(now).toHaveText(words.transport.time(2, 4));
      await page.locator('.transport input[type=range]').press('End');
      await expect(now).toHaveText(words.transport.time(4, 4));
      await expect(page).toHaveURL(/cell=rnn\.20&/);

      await page.evaluate(() => (Reflect.get(window, 'letAllThrough') as () => void)());
      await expect(page).toHaveURL(/cell=rnn\.210&/);
      await expect(page.getByText(words.page.awaited)).toHaveCount(0);
      await expect(now).toHaveText(words.transport.time(4, 4));
      const line = await writtenLine(page);

      // A link says the same numbers to whoever opens it.
      await page.reload();
      await page.evaluate(() => (Reflect.get(window, 'letAllThrough') as () => void)());
      await expect.poll(() => writtenLine(page)).toBe(line);
    });
  });
}

test('another text does not wait for the run before', async ({ page }) => {
  await holdWorkers(page);
  await openLink(page, `${LINK}&t=3&end`);
  await expect(stage(page)).toHaveAttribute('aria-busy', 'true');
  await page.evaluate(() => {
    location.hash = 'v=1&x=hello&t=2&end';
  });
  await expect(stage(page)).toHaveAttribute('aria-busy', 'false');
  await expect.poll(() => writtenLine(page)).toContain('=');
});

test('where no worker starts the page computes the run itself, says so, and has the same numbers', async ({
  page,
  context,
}) => {
  const last = async (from: Page) => {
    await openLink(from, `${LINK}&t=${STEPS - 1}&end`);
    await expect(stage(from)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    return writtenLine(from);
  };
  const line = await last(page);
  expect(line).toContain('=');
  const other = await context.newPage();
  await other.addInitScript(() => {
    Reflect.set(window, 'Worker', function refuse() {
      throw new Error('no workers here');
    });
  });
  expect(await last(other)).toBe(line);
  await expect(other.locator('.device-notice')).toContainText(languages.en.device.say.computedHere);
});
