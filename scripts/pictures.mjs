// `npm run pictures`: takes the preview picture of every chapter in each language from the built page,
// into public/learn. Run it after a change that shows on the first step of a chapter.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { createFileServer, listen } from './fileServer.mjs';
import { DIST, filesUnder, ROOT } from './project.mjs';

const folder = join(ROOT, 'public', 'learn');
mkdirSync(folder, { recursive: true });
const server = createFileServer({ folder: DIST });
const port = await listen(server, 0);
const browser = await chromium.launch({
  executablePath: await ensureBrowser(console.log),
  args: BROWSER_ARGS,
});
const ids = filesUnder(join(DIST, 'learn', 'en'))
  .filter((path) => path.endsWith('index.html'))
  .map((path) => path.split(/[\\/]/).at(-2) ?? '');
for (const tongue of ['ko', 'en']) {
  for (const id of ids) {
    // As wide as a laptop, and as many pixels as previews are shown with: 1200 x 630.
    const page = await browser.newPage({
      locale: tongue,
      viewport: { width: 1440, height: 756 },
      deviceScaleFactor: 1200 / 1440,
      reducedMotion: 'reduce',
    });
    await page.goto(`http://127.0.0.1:${port}/#learn=${id}.1`);
    await page.locator('.learn-body h2').waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(async () => void (await document.fonts.ready));
    await page.screenshot({ path: join(folder, `${id}.${tongue}.png`) });
    await page.close();
  }
}
await browser.close();
server.close();
