import { createServer } from 'node:http';
import { freePort, listen } from '../scripts/fileServer.mjs';
import { startWords } from '../src/app/start/startWords.ts';
import { createHost } from './host.ts';
import { expect, languages, test, textBox } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

/** A page of another site with a frame in it. */
async function createSite(frame: string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><body>${frame}`);
  });
  const port = await listen(server, await freePort());
  return {
    address: `http://localhost:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const frameOf = (address: string, more = '') =>
  `<iframe src="${address}" width="1200" height="800" ${more}></iframe>`;

test('in a frame of another site the whole page says so, offers a tab of its own, and keeps nothing', async ({
  context,
}) => {
  const host = await createHost();
  const site = await createSite(frameOf(`${host.address}#v=1&x=hell&end`));
  const page = await context.newPage();
  await page.goto(site.address);
  const inside = page.frameLocator('iframe');
  const notice = inside.locator('.device-notice');
  await expect(notice).toContainText(en.device.say.framed);
  await textBox(inside as never, en).fill('hole');
  await expect(inside.locator('.character')).toHaveText(['h', 'o', 'l', 'e']);
  const opened = context.waitForEvent('page');
  await notice.getByRole('link', { name: en.device.tab }).click();
  await expect(textBox(await opened, en)).toHaveValue('hole');
  const kept = await page.frames()[1]?.evaluate(() => {
    try {
      return Object.keys(localStorage);
    } catch {
      // Some browsers let a frame of another site have no storage at all.
      return [];
    }
  });
  expect(kept).toEqual([]);
  await site.close();
  await host.close();
});

test('in a frame that is shut it says what keeps it from starting, or works where its host lets it', async ({
  context,
}) => {
  for (const [headers, works] of [
    [{}, false],
    [{ 'access-control-allow-origin': '*' }, true],
  ] as const) {
    const host = await createHost(headers);
    const site = await createSite(frameOf(`${host.address}#v=1&end`, 'sandbox="allow-scripts"'));
    const page = await context.newPage();
    await page.goto(site.address);
    const inside = page.frameLocator('iframe');
    if (works) await expect(textBox(inside as never, en)).toHaveValue('hello');
    else await expect(inside.getByText(startWords.en.shut)).toBeVisible();
    await site.close();
    await host.close();
  }
});
