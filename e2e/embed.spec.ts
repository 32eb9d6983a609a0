import { createServer } from 'node:http';
import { listen } from '../scripts/fileServer.mjs';
import { expect, languages, openLink, test } from './page.ts';

const { en, ko } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('in a page of another site the figure works alone, without storage, and hears that page and its keys only when it should', async ({
  page,
  context,
}) => {
  await openLink(page, 'v=1&x=hell&t=1&p=f&end');
  await page.getByRole('button', { name: en.header.share, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: en.share.title });
  await dialog.getByText(en.share.tabs.embed, { exact: true }).click();
  await dialog.getByText(en.hide.choose).click();
  await dialog.getByLabel(en.hide.names.figures).check();
  const snippet = await dialog.getByLabel(en.share.embed.snippet).inputValue();

  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Notes</title><input id="own">${snippet}
      <script>
        answers = [];
        addEventListener('message', ({ data }) => answers.push(data));
        tell = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
      </script>`);
  });
  const port = await listen(server, 0);
  const host = await context.newPage();
  const wrongs: string[] = [];
  host.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrongs.push(message.text());
  });
  host.on('pageerror', (error) => wrongs.push(error.message));
  // As browsers have it that keep nothing for frames of other sites.
  await host.addInitScript(() => {
    if (window === window.top) return;
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('no storage for this frame', 'SecurityError');
        },
      });
  });
  // Another name of this machine is another site.
  await host.goto(`http://localhost:${port}/`);
  const frame = host.frameLocator('iframe');
  const time = frame.locator('.time-now');
  await expect(time).toHaveText(en.transport.time(1, 3));
  await expect(frame.locator('.header, .aside, .dock')).toHaveCount(0);

  await host.locator('#own').focus();
  await host.keyboard.press('k');
  await expect(host.locator('#own')).toHaveValue('k');
  await expect(time).toHaveText(en.transport.time(1, 3));
  await frame.locator('.unrolled [data-at="h@1[0]"]').first().click();
  await host.keyboard.press('k');
  await expect(time).toHaveText(en.transport.time(2, 3));

  const lastAnswer = () => host.evaluate('answers.at(-1)');
  await host.evaluate("tell({ unrolled: 1, kind: 'show', id: 7, link: 'v=1&x=hole&t=3&end' })");
  await expect(time).toHaveText(en.transport.time(3, 3));
  await expect.poll(lastAnswer).toMatchObject({ kind: 'state', id: 7, t: 3, steps: 4 });
  await host.evaluate("tell({ unrolled: 1, kind: 'show', id: 8, link: 'v=1&x=<b>&t=9&cell=x' })");
  await expect.poll(lastAnswer).toMatchObject({ kind: 'error', id: 8, error: 'scene' });
  await host.evaluate("tell({ unrolled: 2, kind: 'show', id: 9 })");
  await expect.poll(lastAnswer).toMatchObject({ kind: 'error', id: 9, error: 'newer' });
  await expect(time).toHaveText(en.transport.time(3, 3));
  // Nothing the figure does stands between the pages that Back leads to.
  expect(await host.evaluate('history.length')).toBe(2);

  const whole = context.waitForEvent('page');
  await frame.getByRole('link').click();
  expect((await whole).url()).toMatch(/unrolled\/#hide=figures&v=1&x=hole&t=3&end$/);
  expect(wrongs).toEqual([]);
  server.close();
});

test('the page about embedding shows living frames and steers one', async ({ page }) => {
  await page.goto('./embed/ko/index.html');
  const live = page.frameLocator('#live');
  await expect(live.locator('.time-now')).toHaveText(ko.transport.time(1, 4));
  await page.locator('.steer input').fill('hole');
  await page.locator('.steer [type=submit]').click();
  await expect(live.locator('.time-now')).toHaveText(ko.transport.time(0, 3));
  await page.locator('[data-broken]').click();
  await expect(page.locator('output')).toContainText('"cut"');
  await expect(live.locator('.time-now')).toHaveText(ko.transport.time(0, 3));
  // Two frames in step: a hand on either moves both, and neither calls the other back.
  const time = (twin: number) =>
    page.locator('iframe.twin').nth(twin).contentFrame().locator('.time-now');
  await expect(time(0)).toHaveText(ko.transport.time(1, 4));
  await expect(time(1)).toHaveText(ko.transport.time(1, 4));
  const second = page.locator('iframe.twin').nth(1).contentFrame();
  await second.locator('main').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('k');
  await expect(time(1)).toHaveText(ko.transport.time(2, 4));
  await expect(time(0)).toHaveText(ko.transport.time(2, 4));
  await expect(page.locator('[data-snippet]').first()).toContainText(
    'unrolled/?embed=1&amp;lang=ko#',
  );
});
