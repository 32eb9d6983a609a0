import { decode } from '../src/scene/link/link.ts';
import { inkFaults } from './labels/ink.ts';
import { saidFaults } from './labels/said.ts';
import { expect, test } from './page.ts';
import { allSights } from './sights/all.ts';
import { openSight, type Sight, viewportOf } from './sights/sight.ts';

/** Windows in which any two of size, language, theme and scale meet. The gallery looks at everything in all of them. */
const LOOKS = [
  ['1440x900', 'en', 'light', 1],
  ['1440x900', 'ko', 'dark', 2],
  ['1280x720', 'ko', 'light', 2],
  ['1280x720', 'en', 'dark', 1],
  ['390x844', 'en', 'dark', 2],
  ['390x844', 'ko', 'light', 1],
  ['1920x1080', 'ko', 'dark', 1],
  ['1920x1080', 'en', 'light', 2],
] as const;

/** What has figures in which labels and lines come close, by the names of sights; one of each is looked at here. */
const FIGURES =
  /^(?:inside\/[^/]+|phase\/(?:rnn-bias|lstm|gru-before|initial-state|both-ways|two-layers|embedding|head-sigmoid)|back\/(?:rnn|lstm|gru|initial-state|both-ways|two-layers|embedding)(?=\/)|figure\/[^/]+|slide\/[^.]+)(?!.*details)/;

const groups = new Map<string, Sight[]>();
for (const sight of allSights()) {
  const [group] = FIGURES.exec(sight.name) ?? [];
  if (group) groups.set(group, [...(groups.get(group) ?? []), sight]);
}
const sample = [...groups].map(([group, all], i): Sight => {
  // Inside a cell all labels stand there at the end; elsewhere the phases and steps take turns.
  const place = group.startsWith('inside/') ? all.length - 2 : (i * 5 + 3) % all.length;
  return all[place] as Sight;
});

LOOKS.forEach(([size, locale, colorScheme, deviceScaleFactor], n) => {
  test.describe(`${size}, ${locale}, ${colorScheme}, ${deviceScaleFactor}x`, () => {
    test.use({
      viewport: viewportOf(size),
      locale,
      colorScheme,
      deviceScaleFactor,
      contextOptions: { reducedMotion: 'reduce' },
    });
    test('every label has all of its ink, and says what stands at its address', async ({
      page,
    }) => {
      for (const sight of sample.filter((_, i) => i % LOOKS.length === n)) {
        await openSight(page, sight, locale);
        expect(await inkFaults(page), sight.name).toEqual([]);
        const { scene, problems } = decode(sight.shows ?? sight.link);
        if (problems.length === 0) expect(await saidFaults(page, scene), sight.name).toEqual([]);
      }
    });
  });
});

test.describe('the console, on a screen of 1024 pixels', () => {
  test.use({ viewport: viewportOf('1024x768'), contextOptions: { reducedMotion: 'reduce' } });
  test('the slide in it and the next one are whole, beside each other', async ({ page }) => {
    for (const name of ['show/console/order.1', 'show/console/lstm.2']) {
      const sight = allSights().find((each) => each.name === name) as Sight;
      await openSight(page, sight, 'ko');
      expect(await inkFaults(page), name).toEqual([]);
      // Where two drawings share a name, one is cut like the other.
      const shared = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('clipPath[id]')].map(({ id }) => id);
        return ids.filter((id, i) => ids.indexOf(id) !== i);
      });
      expect(shared, name).toEqual([]);
    }
  });
});
