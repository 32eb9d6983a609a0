// `npm run icons`: draws the icons of the installed page from public/icon.svg, into public/icons.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { ROOT } from './project.mjs';

const folder = join(ROOT, 'public', 'icons');
mkdirSync(folder, { recursive: true });
const svg = readFileSync(join(ROOT, 'public', 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: await ensureBrowser(console.log),
  args: BROWSER_ARGS,
});
/**
 * @param {string} name
 * @param {number} size
 * @param {string} drawing
 */
async function draw(name, size, drawing) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: join(folder, name), omitBackground: true });
  await page.close();
}
await draw('icon-192.png', 192, svg);
await draw('icon-512.png', 512, svg);
// Systems cut any shape out of it: the ground fills the square, and the sign stays within the safe circle.
const whole = svg
  .replace(/rx="15" /, '')
  .replace('<g ', '<g transform="translate(7.7 7.7) scale(0.76)" ');
await draw('maskable-512.png', 512, whole);
await browser.close();
