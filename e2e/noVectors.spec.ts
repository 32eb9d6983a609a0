import process from 'node:process';
import type { Page } from '@playwright/test';
import { openDoor } from './hands.ts';
import { expect, languages, openLink, test, writtenLine } from './page.ts';

/** Browsers whose WebAssembly has no vectors, or that have none, as where compiling at run time is forbidden. */
const BROWSERS = [
  { lacks: 'vectors', flag: '--no-enable-sse4-1', words: languages.en, locale: 'en-US' },
  { lacks: 'WebAssembly', flag: '--jitless', words: languages.ko, locale: 'ko-KR' },
] as const;

const TEXT = 'hello'.repeat(250);
const LONG = `v=1&net=xavier.1&cell=lstm.64&x=${TEXT}&t=${TEXT.length - 1}&p=state`;
const SHORT = 'v=1&net=xavier.4&cell=gru.8&x=hello';

for (const { lacks, flag, words, locale } of BROWSERS)
  test.describe(`without ${lacks}`, () => {
    test.skip(process.arch !== 'x64' && lacks === 'vectors', 'a flag of this processor alone');
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } });

    test('numbers are the same, and the page says what takes longer where one would ask', async ({
      page,
      playwright,
      launchOptions,
      baseURL,
    }) => {
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), `--js-flags=${flag}`],
      });
      const other = await browser.newPage({
        baseURL: baseURL ?? '',
        locale,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        viewport: page.viewportSize(),
      });
      const { noVectors } = words.device.say;
      const lastLine = async (on: Page, numbers: string) => {
        await openLink(on, `${LONG}&num=${numbers}&end`);
        await expect(on.locator('.unrolled')).toHaveAttribute('aria-busy', 'false');
        return writtenLine(on);
      };
      for (const numbers of ['float64', 'float32']) {
        const line = await lastLine(page, numbers);
        expect(line).toMatch(/= .?0\.\d\d/);
        expect(await lastLine(other, numbers)).toBe(line);
      }
      await expect(page.locator('.device-notice')).toHaveCount(0);
      await expect(other.locator('.device-notice')).toContainText(noVectors);
      await other.locator('[data-door="change"]').click();
      await expect(other.getByText(words.settings.numbers.about)).toContainText(noVectors);

      /** The weights after an update, as the link holds them. */
      const trained = async (on: Page, numbers: string) => {
        await openLink(on, `${SHORT}&num=${numbers}&end`);
        await openDoor(on, 'train');
        await on.getByRole('button', { name: words.training.step }).click();
        await expect.poll(() => on.url()).toContain('net=own.');
        return new URL(on.url()).hash;
      };
      for (const numbers of ['float64', 'float32'])
        expect(await trained(other, numbers)).toBe(await trained(page, numbers));
      const said = (on: Page) => on.locator('.training').getByText(noVectors);
      await expect(said(other)).toBeVisible();
      await expect(said(page)).toHaveCount(0);
      await browser.close();
    });
  });
