import { axeFaults } from './axe.ts';
import { MAX_LAYERS } from '../src/scene/document/scene.ts';
import { expect, languages, locales, openLink, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { en } = languages;
const [, korean] = locales;

test('a layer is added by hand, and the whole page is of two layers', async ({ page }) => {
  await openLink(page, 'v=1&x=hello&net=xavier.3&end');
  await page.locator('[data-door="change"]').click();
  await page.getByRole('button', { name: en.settings.layers.add }).click();
  const sentence = page.locator('[data-part="sentence"] h1');
  await expect(sentence).toContainText(en.story.network(2, 'RNN', []));
  // Both states of a timestep stand in its column, the upper one on the lower one.
  const state = (name: string) => page.locator(`.column [data-at="${name}@0"]`).first();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  const [lower, upper] = await Promise.all(
    ['h.1', 'h.2'].map(async (name) => state(name).boundingBox()),
  );
  expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThan(lower?.y ?? 0);
  expect(new URL(page.url()).hash).toContain('up=rnn.4');
  // Up to the bound, which is said.
  await page.locator('[data-door="change"]').click();
  const add = page.getByRole('button', { name: en.settings.layers.add });
  for (let layer = 3; layer <= MAX_LAYERS; layer++) {
    await expect(page.getByText(en.settings.layers.most(MAX_LAYERS))).toHaveCount(0);
    await add.click();
  }
  await expect(page.getByText(en.settings.layers.most(MAX_LAYERS))).toBeVisible();
  await expect(add).toHaveCount(0);
  // And they go again.
  for (let layer = MAX_LAYERS; layer > 2; layer--)
    await page.getByRole('button', { name: en.settings.layers.remove(layer) }).click();
  await page.getByRole('button', { name: en.settings.layers.remove(2) }).click();
  await expect(sentence).not.toContainText(en.story.network(2, 'RNN', []));
});

for (const [locale, words] of [korean])
  test.describe(locale, () => {
    test.use({ locale });

    test('phases go through the layers from below, and each says in which it is', async ({
      page,
    }) => {
      await openLink(page, 'v=1&x=he&cell=lstm.3&up=gru.2&net=xavier.3&t=1&end');
      const heading = page.locator('.story h2');
      const told: (string | null)[] = [];
      for (let step = 0; step < 40; step++) {
        const now = await heading.textContent();
        if (now !== told.at(-1)) told.push(now);
        await page.keyboard.press('ArrowRight');
      }
      const at = (layer: number) =>
        told.findIndex((each) =>
          each?.startsWith(words.story.inLayer({ layer, direction: null }, '')),
        );
      expect(at(1)).toBe(1);
      expect(at(2)).toBeGreaterThan(at(1));
      expect(
        told
          .slice(at(2))
          .some((each) => each?.startsWith(words.story.inLayer({ layer: 1, direction: null }, ''))),
      ).toBe(false);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

for (const figure of ['chain', 'memory', 'gradient', 'compare', 'table'])
  test(`a network of three layers is seen in the lens ${figure} without a fault`, async ({
    page,
  }) => {
    await openLink(
      page,
      `v=1&x=hellohello&up=gru.6_lstm.3&net=xavier.3&t=4&p=cell.3&fig=${figure}&end`,
    );
    await expect(page.locator('[data-part="sentence"] h1')).toContainText(
      en.story.network(3, null, []),
    );
    await expect(page.locator('[data-part="broken"], main.broken')).toHaveCount(0);
    await page.keyboard.press('End');
    expect(await axeFaults(page)).toEqual([]);
  });
