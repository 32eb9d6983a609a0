import type { Page } from '@playwright/test';
import { startWords } from '../src/app/start/startWords.ts';
import { choosePreset } from './hands.ts';
import { builtFiles, createHost, type Fault } from './host.ts';
import { expect, languages, test, textBox } from './page.ts';

/*
 * Hosts that do wrong. Meanwhile the page says what is the matter; once the host is whole, one reload is enough.
 */

const { en, ko } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const FAULTS: readonly Fault[] = ['html', 'half', 'error', 'gone'];

/** The files that the page needs to begin, by what they are. Of two that are fetched together each fails in half the ways. */
const FIRST: Readonly<Record<string, readonly [files: RegExp, faults: readonly Fault[]]>> = {
  'the first script': [/\/index-[^/]*\.js$/, FAULTS],
  'a script that it imports': [/\/first-[^/]*\.js$/, FAULTS],
  'the words': [/\/en-[^/]*\.js$/, ['html', 'error']],
  'what stands around the stage': [/\/around-[^/]*\.js$/, ['half', 'gone']],
};

async function expectWhole(page: Page): Promise<void> {
  await expect(textBox(page, en)).toHaveValue('hello');
  await expect(page.locator('.unrolled svg').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
}

for (const [what, [files, faults]] of Object.entries(FIRST))
  test(`where ${what} does not come, the page says so in both languages, and one reload is enough`, async ({
    browser,
  }) => {
    for (const fault of faults) {
      const host = await createHost();
      const context = await browser.newContext({ locale: 'en-US' });
      const page = await context.newPage();
      host.break(files, fault);
      await page.goto(`${host.address}#v=1&end`);
      const said = page.getByRole('alert');
      await expect(said).toBeVisible();
      await expect(said.locator('p[lang="en"]')).toContainText('could not start');
      await expect(said.locator('p[lang="ko"]')).toContainText('시작하지 못했습니다');
      // Until then it may load itself.
      await expect(page.locator('[data-waits]')).toBeVisible();
      // The file that did not come is named, and not the one that asked for it; half a script may be a newer language.
      const named = (await said.locator('p[lang="en"]').textContent()) ?? '';
      if (fault === 'half') expect(named).toBe(startWords.en.failed);
      else expect(`/${/[\w-]+\.js/.exec(named)?.[0]}`).toMatch(files);
      host.mend();
      await page.reload();
      await expectWhole(page);
      await context.close();
      await host.close();
    }
  });

test('where a first file fails once, the page comes by itself or by its button', async ({
  browser,
}) => {
  for (const [files] of Object.values(FIRST)) {
    const host = await createHost();
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    host.break(files, 'error', 1);
    await page.goto(`${host.address}#v=1&end`);
    await expectWhole(page);
    await context.close();
    await host.close();
  }
});

test('the words on the button of a page that did not start load it again', async ({ browser }) => {
  const host = await createHost();
  const page = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  host.break(/\/index-[^/]*\.js$/, 'html');
  await page.goto(`${host.address}#v=1&end`);
  const button = page.getByRole('button', { name: startWords.ko.again });
  await expect(button).toBeVisible();
  host.mend();
  await button.click();
  await expect(textBox(page, ko)).toHaveValue('hello');
  await host.close();
});

test('where the sheet does not come the page says so above all else, and one reload is enough', async ({
  browser,
}) => {
  for (const fault of ['html', 'error', 'gone'] as const) {
    const host = await createHost();
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    host.break(/\/first-[^/]*\.css$/, fault);
    await page.goto(`${host.address}#v=1&end`);
    await expect(page.getByRole('alert').filter({ hasText: '.css' })).toBeVisible();
    host.mend();
    await page.reload();
    await expectWhole(page);
    // And where it fails but once, nobody need do anything.
    await context.close();
    const other = await (await browser.newContext({ locale: 'en-US' })).newPage();
    host.break(/\/first-[^/]*\.css$/, fault, 1);
    await other.goto(`${host.address}#v=1&end`);
    await expectWhole(other);
    await host.close();
  }
});

test('where not even the script that says so comes, the words of the page itself are seen after a while', async ({
  browser,
}) => {
  const host = await createHost();
  const page = await (await browser.newContext()).newPage();
  await page.clock.install();
  host.break(/\.js$/, 'error');
  await page.goto(host.address);
  const help = page.locator('.start-help');
  expect(await help.evaluate((each) => getComputedStyle(each).animationDelay)).toBe('15s');
  await help.evaluate((each) => {
    for (const animation of each.getAnimations()) animation.finish();
  });
  await expect(help).toBeVisible();
  await expect(help).toContainText('load the page again');
  await expect(help).toContainText('다시 불러와');
  host.break(/\.(js|css)$/, 'error');
  await page.goto(`${host.address}?again`);
  await expect(help).toBeVisible();
  await host.close();
});

const controlled = async (page: Page) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
};

test('parts that are fetched later say so in their place, and come once the host has them', async ({
  browser,
}) => {
  // Half a script is remembered by the page, and found by the worker that keeps it.
  for (const fault of ['html', 'error', 'gone'] as const) {
    const host = await createHost();
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    host.break(/\/(GradientFigure|katex|wave)-[^/]*\.(js|css)$/, fault);
    await page.goto(`${host.address}#v=1&fig=gradient&end`);
    const part = page.locator('.stage-figure [role="alert"]');
    await expect(part).toContainText(en.part.failed);
    await choosePreset(page, en.input.network('wave'));
    await expect(page.locator('.device-notice')).toContainText(en.device.say.unfetched);
    host.mend();
    await page.reload();
    await expect(page.locator('.stage-figure svg').first()).toBeVisible();
    await expect(page.locator('.katex').first()).toBeAttached();
    await expect(page.locator('[role="alert"]:has(button)')).toHaveCount(0);
    await host.close();
  }
});

test('formulas that cannot be set say so', async ({ browser }) => {
  const host = await createHost();
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  host.break(/\/katex-/, 'html');
  await page.goto(`${host.address}#v=1&end`);
  await expect(page.getByRole('alert').filter({ hasText: en.part.failed }).first()).toBeVisible();
  host.mend();
  await page.reload();
  await expect(page.locator('.katex').first()).toBeAttached();
  await host.close();
});

/** The text of a file as the device keeps it; null where it keeps none. */
const keptText = (page: Page, file: string) =>
  page.evaluate(async (name) => {
    const found = await caches.match(new URL(name, document.baseURI).href);
    return found ? found.text() : null;
  }, file);

for (const fault of ['html', 'half'] as const)
  test(`nothing is kept that came as ${fault}, whatever it is, and the page says so`, async ({
    browser,
  }) => {
    const files = [
      ...builtFiles(/^(wave|train\.worker|katex|GradientFigure)-.*\.js$/),
      ...builtFiles(/^GradientFigure-.*\.css$/),
      ...builtFiles(/^inter-latin-wght.*\.woff2$/),
    ];
    const host = await createHost();
    const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'allow' });
    const page = await context.newPage();
    host.break(new RegExp(`(${files.join('|')})$`), fault);
    await page.goto(`${host.address}#v=1&end`);
    await expectWhole(page);
    await expect(page.locator('.device-notice')).toContainText(en.device.say.damaged);
    host.mend();
    await page.reload();
    await controlled(page);
    for (const file of files) {
      const whole = await keptText(page, `assets/${file}`);
      expect(whole).not.toContain('Not here');
      expect(whole).toBe(await (await page.request.get(`${host.address}assets/${file}`)).text());
    }
    await context.close();
    await host.close();
  });

test('what an older worker kept wrong is thrown away where the page does not start by it', async ({
  browser,
}) => {
  const host = await createHost();
  const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`${host.address}#v=1&end`);
  await controlled(page);
  await page.evaluate(async () => {
    const entry = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
    for (const name of await caches.keys())
      await (await caches.open(name)).put(
        entry,
        new Response('<p>Not here', { headers: { 'content-type': 'text/html' } }),
      );
  });
  await page.reload();
  await expectWhole(page);
  await host.close();
});
