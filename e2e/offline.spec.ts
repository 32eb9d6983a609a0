import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileServer, freePort, listen } from '../scripts/fileServer.mjs';
import { DIST } from '../scripts/project.mjs';
import { publicFiles, serviceWorker } from '../scripts/serviceWorker.ts';
import { choosePreset } from './hands.ts';
import { expect, languages, test, textBox } from './page.ts';

const { en } = languages;
const BASE = '/some/course/unrolled/';
test.use({ locale: 'en-US', serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

/** A host that can be unplugged and filled with another version. */
async function createHost() {
  const folder = mkdtempSync(join(tmpdir(), 'unrolled-host-'));
  cpSync(DIST, folder, { recursive: true });
  const port = await freePort();
  let server = createFileServer({ folder, base: BASE });
  await listen(server, port);
  const entry = () =>
    readdirSync(join(folder, 'assets')).find((name) => /^index-.*\.js$/.test(name)) ?? '';
  return {
    address: `http://127.0.0.1:${port}${BASE}`,
    entry,
    async unplug() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    async plugIn() {
      server = createFileServer({ folder, base: BASE });
      await listen(server, port);
    },
    /** A version whose scripts have other names, and which no longer has the files of the one before. */
    async deploy() {
      const assets = join(folder, 'assets');
      const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
      const another = (name: string) => name.replace(/\.js$/, '-another.js');
      const names = new RegExp(scripts.map((name) => name.replace('.', '\\.')).join('|'), 'g');
      for (const name of scripts) renameSync(join(assets, name), join(assets, another(name)));
      for (const path of [
        join(folder, 'index.html'),
        ...scripts.map((name) => join(assets, another(name))),
      ])
        writeFileSync(path, readFileSync(path, 'utf8').replace(names, another));
      rmSync(join(folder, 'sw.js'));
      writeFileSync(
        join(folder, 'sw.js'),
        await serviceWorker(publicFiles(folder), `assets/${entry()}`),
      );
    },
    async close() {
      await this.unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

test('after one visit the page works without a network, and a newer version waits until it is wanted', async ({
  context,
}) => {
  const host = await createHost();
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(error.message));
  await page.goto(`${host.address}#v=1&x=hell&t=2&p=f&end`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await host.unplug();
  await page.reload();
  await expect(textBox(page, en)).toHaveValue('hell');
  // Parts that were never fetched by hand: the laboratory, and a preset in a file of its own.
  await page.getByRole('button', { name: en.figures.growth }).click();
  await expect(page.locator('.growth')).toBeVisible();
  await page.getByRole('button', { name: en.page.explore, exact: true }).click();
  await choosePreset(page, en.input.network('wave'));
  await expect.poll(() => page.url()).toContain('net=wave');
  await page.goto(`${host.address}?embed=1#v=1&t=1&end`);
  await expect(page.locator('.whole-page')).toBeVisible();

  // A lecture goes on through a deployment, and is told nothing.
  await host.plugIn();
  const old = host.entry();
  await page.goto(`${host.address}#present=loop.1`);
  await expect(page.locator('.page.is-room')).toBeVisible();
  await page.evaluate(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      document.body.dataset.taken = 'yes';
    });
  });
  await host.deploy();
  const taken = page.locator('body[data-taken]');
  await expect
    .poll(
      // Asked while the page itself asks, this is the page's question, which may be older than the deployment.
      async () => {
        await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
        return taken.count();
      },
      { timeout: 120_000 },
    )
    .toBe(1);
  const notice = page.getByText(languages.en.device.say.update);
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/present=loop\.2/);
  await expect(notice).toHaveCount(0);
  // The host has them no more, but the device still has the files that the page began with.
  expect(await page.evaluate(async (name) => (await fetch(`assets/${name}`)).ok, old)).toBe(true);
  // The second one ends the show.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(notice).toBeVisible();
  expect(await page.locator('script[type=module]').getAttribute('src')).toContain(old);
  await page.getByRole('button', { name: languages.en.device.reload }).click();
  await expect(page.locator('script[type=module][src*="-another.js"]')).toBeAttached();
  await expect(notice).toHaveCount(0);
  expect(wrongs).toEqual([]);
  await host.close();
});

test('where the device has no more room the page goes on, and says quietly what it cannot keep', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('there is no more room', 'QuotaExceededError');
    };
  });
  await page.goto('./#v=1&end');
  const notice = page.getByRole('status').filter({ hasText: languages.en.device.say.full });
  await expect(textBox(page, en)).toHaveValue('hello');
  await expect(notice).toHaveCount(0);
  await textBox(page, en).fill('hole');
  await expect(notice).toBeVisible();
  await expect(page.locator('.character')).toHaveText(['h', 'o', 'l', 'e']);
  await notice.getByRole('button', { name: languages.en.device.save }).click();
  await expect(page.getByRole('dialog', { name: languages.en.share.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#present=loop.1';
  });
  await expect(page.locator('.page.is-room')).toBeVisible();
  await expect(notice).toHaveCount(0);
});
