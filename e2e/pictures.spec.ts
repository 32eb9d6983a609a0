import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, languages, openLink, test } from './page.ts';

const { en } = languages;
test.use({
  locale: 'en-US',
  colorScheme: 'light',
  viewport: { width: 1280, height: 800 },
  contextOptions: { reducedMotion: 'reduce' },
});

const openPictures = async (page: Page) => {
  await page.getByRole('button', { name: en.header.share, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: en.share.title });
  await dialog.getByText(en.share.tabs.pictures).click();
  return dialog;
};

const saved = async (page: Page, button: Locator): Promise<Buffer> => {
  const download = page.waitForEvent('download');
  await button.click();
  return readFileSync(await (await download).path());
};

test('a figure is saved as the page shows it, in the other colours too, and its text is text', async ({
  page,
}) => {
  // Neither near nor far: part of the figure is elements, part is painted.
  await openLink(page, `v=1&x=${'hello'.repeat(12)}&t=12&win=3_30&end`);
  const dialog = await openPictures(page);
  await dialog.getByText(en.pictures.themes.dark, { exact: true }).click();
  await dialog.getByText('1×', { exact: true }).click();
  const svg = (
    await saved(page, dialog.getByRole('button', { name: en.pictures.saveSvg }))
  ).toString();
  const png = await saved(page, dialog.getByRole('button', { name: en.pictures.savePng }));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Escape');

  expect(svg).toMatch(/<text [^>]*>t = 12<\/text>/);
  expect(svg).not.toMatch(
    /<(foreignObject|style|script)|url\((?!#)|href="(?!data:image\/png)|var\(--/,
  );
  const [, x, y, width, height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)?.map(Number) ?? [];
  if (!x || !width || !height || y === undefined) throw new Error('no viewBox');

  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The tools stand over the figure, and are none of the picture.
  await page.locator('.stage-tools').evaluate((tools) => {
    (tools as HTMLElement).style.visibility = 'hidden';
    (document.querySelector('.time-scroll') as HTMLElement).style.visibility = 'hidden';
  });
  const box = await page.locator('[data-picture="chain"]').boundingBox();
  if (!box) throw new Error('no figure');
  const clip = { x: box.x + x, y: box.y + y, width, height };
  const seen = await page.screenshot({ clip, animations: 'disabled' });
  expect(await differing(page, seen, png)).toBeLessThan(0.01);
});

/** The share of pixels of two pictures that an eye would see to differ. */
const differing = (page: Page, a: Buffer, b: Buffer): Promise<number> =>
  page.evaluate(
    async (urls) => {
      const [first, second] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, canvas.width, canvas.height);
        }),
      );
      if (!first || !second || first.width !== second.width || first.height !== second.height)
        return 1;
      let count = 0;
      for (let i = 0; i < first.data.length; i += 4)
        if (
          [0, 1, 2].some((c) => Math.abs((first.data[i + c] ?? 0) - (second.data[i + c] ?? 0)) > 60)
        )
          count++;
      return count / (first.width * first.height);
    },
    [a, b].map((png) => `data:image/png;base64,${png.toString('base64')}`),
  );

test('a walk is saved as an animation, can be stopped, and leaves the page where it was', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=he&t=1&p=f&end');
  const address = page.url();
  const dialog = await openPictures(page);
  await dialog.getByText('1×', { exact: true }).click();
  const gif = await saved(page, dialog.getByRole('button', { name: en.pictures.makeFilm(2) }));
  expect(gif.subarray(0, 6).toString()).toBe('GIF89a');
  expect(gif.toString('latin1').split('\x21\xf9\x04').length - 1).toBe(2);
  await expect(
    dialog.getByRole('img', { name: en.pictures.preview(en.pictures.figures.chain) }),
  ).toHaveJSProperty('naturalWidth', gif.readUInt16LE(6));

  await dialog.getByText(en.pictures.paces.phase, { exact: true }).click();
  await dialog.getByRole('button', { name: /GIF/ }).click();
  await dialog.getByRole('button', { name: en.pictures.cancel }).click();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.written-name')).toContainText('h');
  expect(page.url()).toBe(address);
});
