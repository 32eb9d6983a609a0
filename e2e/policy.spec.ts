import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADER, POLICY } from '../scripts/policy.ts';
import { ROOT } from '../scripts/project.mjs';
import { openDoor } from './hands.ts';
import { createHost } from './host.ts';
import { expect, languages, test, textBox } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

test('SECURITY.md names the header that is tried here', () => {
  expect(readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')).toContain(HEADER);
  expect(HEADER.startsWith(POLICY)).toBe(true);
});

for (const [what, headers] of [
  ['a host that sends no header', {}],
  ['a host that sends the header with every file', { 'content-security-policy': HEADER }],
] as const)
  test(`from ${what}, all works, and a worker neither asks another host nor makes code of a text`, async ({
    browser,
  }) => {
    const host = await createHost(headers);
    const other = await createHost({ 'access-control-allow-origin': '*' });
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    const wrongs: string[] = [];
    page.on('pageerror', (error) => wrongs.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrongs.push(message.text());
    });
    await page.goto(`${host.address}#v=1&end`);
    await expect(textBox(page, en)).toHaveValue('hello');
    await expect(page.locator('.katex').first()).toBeAttached();
    await page.evaluate(() => navigator.serviceWorker.ready);

    const started = page.waitForEvent('worker');
    await openDoor(page, 'train');
    await page.getByRole('button', { name: en.training.start, exact: true }).click();
    const worker = await started;
    const tried = await worker.evaluate(async (elsewhere) => {
      // Not within what the browser's own tools run, which is under no policy.
      await new Promise((done) => setTimeout(done));
      const outcome = async (act: () => unknown) => {
        try {
          await act();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      return {
        fetch: await outcome(() => fetch(elsewhere)),
        eval: await outcome(() => (outcome.constructor as FunctionConstructor)('return 1')),
        wasm: await outcome(() =>
          WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
        ),
      };
    }, `${other.address}icon.svg`);
    expect(tried).toEqual({ fetch: 'refused', eval: 'refused', wasm: 'done' });
    expect(other.asked).toEqual([]);
    // It learns.
    await expect(page.locator('.loss-curve').first()).toBeVisible();
    // What the worker was refused on purpose is all that was.
    expect(wrongs.filter((text) => !/Content Security Policy|Refused to/.test(text))).toEqual([]);
    await host.close();
    await other.close();
  });
