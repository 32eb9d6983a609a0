// `npm run pictures`: takes the preview picture of every chapter in each language from the built page,
// into public/learn, and those of the README into docs. Run it after a change that shows on them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { writeSpot } from '../src/lesson/spot.ts';
import { chapters } from '../src/lesson/table.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { createFileServer, listen } from './fileServer.mjs';
import { DIST, ROOT } from './project.mjs';

const folder = join(ROOT, 'public', 'learn');
mkdirSync(folder, { recursive: true });
const server = createFileServer({ folder: DIST });
const port = await listen(server, 0);
const browser = await chromium.launch({
  executablePath: await ensureBrowser(console.log),
  args: BROWSER_ARGS,
});
// As wide as a laptop, and as many pixels as previews are shown with: 1200 x 630.
for (const tongue of ['ko', 'en'])
  for (const { id, preview = 1 } of chapters)
    await take(
      `learn=${writeSpot({ chapter: id, step: preview - 1 })}`,
      join(folder, `${id}.${tongue}.png`),
      tongue,
      756,
      1200 / 1440,
    );
for (const [name, link] of Object.entries({
  unrolled: 'v=1&t=2&p=f&unit=1&end',
  lesson: 'learn=lstm.2',
  gradient: 'v=1&t=3&fig=gradient&end',
  memory:
    'v=1&net=first-lstm&t=49&p=choose&fig=compare&lanes=net.first-rnn,net.first-lstm,net.first-gru&end',
}))
  await take(link, join(ROOT, 'docs', `${name}.png`), 'en', 900, 1);
await browser.close();
server.close();

/** Opens the page with a link, in a window 1440 wide, and takes it with `scale` pixels to one of the window. */
async function take(link: string, path: string, tongue: string, height: number, scale: number) {
  const page = await browser.newPage({
    locale: tongue,
    viewport: { width: 1440, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  await page.goto(`http://127.0.0.1:${port}/#${link}`);
  await page.locator('.page svg').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.screenshot({ path });
  await page.close();
}
