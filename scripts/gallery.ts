// `npm run gallery`: takes a picture of all there is to see in the built page, and writes one HTML page of them and
// contact sheets into node_modules/.cache/unrolled/gallery. Whoever changes the page looks through it, and reads the
// labels; what of them it finds damaged or false itself, it says. `npm run gallery -- --size 1440x900 --lang en --theme light --only inside/` takes fewer.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { inkFaults } from '../e2e/labels/ink.ts';
import { saidFaults } from '../e2e/labels/said.ts';
import { allSights } from '../e2e/sights/all.ts';
import { openSight, type Sight, viewportOf } from '../e2e/sights/sight.ts';
import { decode } from '../src/scene/link/link.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { createFileServer, listen } from './fileServer.mjs';
import { type Look, nameOfLook, readChoice } from './gallery/choice.ts';
import { type Taken, writeIndex, writeSheets } from './gallery/sheets.ts';
import { buildIfStale, DIST } from './project.mjs';

/** Windows at work at once. */
const WINDOWS = 2;

const { looks, only, out, scale } = readChoice(process.argv.slice(2));
const sights = allSights().filter(
  ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
);
await buildIfStale(console.log);
const server = createFileServer({ folder: DIST });
const address = `http://127.0.0.1:${await listen(server, 0)}/`;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(console.log),
  args: BROWSER_ARGS,
});
console.log(
  `${sights.length} sights in ${looks.length} windows: ${sights.length * looks.length} pictures`,
);
const all: (Taken & { readonly look: string })[] = [];
try {
  for (const look of looks) {
    const name = nameOfLook(look);
    const taken = await takeAll(browser, look);
    all.push(...taken.map((one) => ({ ...one, look: name })));
    const page = await browser.newPage();
    await writeSheets(page, out, name, taken);
    await page.close();
    console.log(name);
  }
} finally {
  await browser.close();
  server.close();
}
const wrongs = all.flatMap(({ name, look, wrongs: of }) =>
  of.map((wrong) => `${name} · ${look}: ${wrong}`),
);
for (const wrong of wrongs) console.log(wrong);
console.log(`${writeIndex(out, all)}\n${all.length} pictures, ${wrongs.length} wrong`);
if (wrongs.length > 0) process.exitCode = 1;

/** The labels of a sight that have not all of their ink, or say something else than what stands at their address. */
async function labelFaults(page: Page, sight: Sight): Promise<readonly string[]> {
  const ink = await inkFaults(page);
  const { scene, problems } = decode(sight.shows ?? sight.link);
  return problems.length > 0 ? ink : [...ink, ...(await saidFaults(page, scene))];
}

/** Every sight in one kind of window, in their order. */
async function takeAll(from: Browser, look: Look): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  let next = 0;
  const work = async () => {
    const context = await from.newContext({
      baseURL: address,
      locale: look.language,
      colorScheme: look.theme,
      viewport: viewportOf(look.size),
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    let page = await context.newPage();
    for (let i = next++; i < sights.length; i = next++) {
      const sight = sights[i] as Sight;
      const path = `pictures/${nameOfLook(look)}/${sight.name.replaceAll('/', '+')}.png`;
      mkdirSync(join(out, dirname(path)), { recursive: true });
      try {
        await openSight(page, sight, look.language);
        await page.screenshot({ path: join(out, path), animations: 'disabled' });
        taken[i] = { name: sight.name, path, wrongs: await labelFaults(page, sight) };
      } catch (error) {
        await page.screenshot({ path: join(out, path), animations: 'disabled' });
        const why = `cannot be reached: ${String(error).split('\n')[0]}`;
        taken[i] = { name: sight.name, path, wrongs: [why] };
        await page.close();
        page = await context.newPage();
      }
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: WINDOWS }, work));
  return taken;
}
