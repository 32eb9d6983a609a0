import { readFileSync } from 'node:fs';
import { keptWords } from '../src/language/kept.ts';
import { choosePreset, openDoor } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';

const { en, ko } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

// These tests make errors on purpose, which the common page would count as failures.

test('a part that cannot be fetched says so in its place, and comes when it is asked for again', async ({
  context,
}) => {
  const page = await context.newPage();
  await context.route('**/GradientFigure-*', (route) => route.abort());
  await openLink(page, 'v=1&fig=gradient&end');
  const notice = page.locator('.stage-figure [role="alert"]');
  await expect(notice).toContainText(en.part.failed);
  // The rest of the page goes on.
  await textBox(page, en).fill('hole');
  await expect(page).toHaveURL(/x=hole/);
  await context.unroute('**/GradientFigure-*');
  await notice.getByRole('button', { name: en.part.retry }).click();
  await expect(page.locator('.stage-figure svg').first()).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a network that cannot be fetched is said so, and can be chosen again', async ({
  context,
}) => {
  const page = await context.newPage();
  await context.route('**/wave-*', (route) => route.abort());
  await openLink(page, '');
  const choose = () => choosePreset(page, en.input.network('wave'));
  await choose();
  const notice = page.locator('.device-notice');
  await expect(notice).toContainText(en.device.say.unfetched);
  await notice.getByRole('button', { name: en.device.dismiss }).click();
  await expect(notice).toHaveCount(0);
  await choose();
  await expect(notice).toContainText(en.device.say.unfetched);
  await context.unroute('**/wave-*');
  await choose();
  await expect(page).toHaveURL(/net=wave/);
  await expect(notice).toHaveCount(0);
});

test('a training whose worker is killed goes on in another, and where none starts, the page trains', async ({
  context,
}) => {
  const page = await context.newPage();
  await openLink(page, 'v=1&net=xavier.4&x=hello&end');
  const updates = async () =>
    Number(/\d+/.exec((await page.locator('.loss-reading span').first().textContent()) ?? '')?.[0]);
  await openDoor(page, 'train');
  await page.getByRole('button', { name: en.training.start, exact: true }).click();
  await expect.poll(updates).toBeGreaterThan(2);
  // Without a word to the page.
  await page
    .workers()
    .at(-1)
    ?.evaluate(() => self.close());
  await expect(page.locator('.training')).toContainText(en.training.fault('restarted'));
  const then = await updates();
  await expect.poll(updates).toBeGreaterThan(then + 5);

  const other = await context.newPage();
  await other.addInitScript(() => {
    Reflect.set(window, 'Worker', function refuse() {
      throw new Error('no workers here');
    });
  });
  await openLink(other, 'v=1&net=xavier.4&x=hello&end');
  await openDoor(other, 'train');
  await other.getByRole('button', { name: en.training.step }).click();
  await expect(other.locator('.training')).toContainText(en.training.fault('here'));
  await expect(other.locator('.loss-reading span').first()).toHaveText(en.training.at(1, 1));
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });
  test('a page that breaks is not blank: it says so, and what was made is there again', async ({
    context,
  }) => {
    const page = await context.newPage();
    await openLink(page, 'v=1&x=hole&end');
    await page.evaluate(() => {
      Number.prototype.toFixed = () => {
        throw new Error('broken on purpose');
      };
    });
    await page.keyboard.press('End');
    await expect(page.getByRole('alert')).toContainText(ko.broken.title);
    await page.getByRole('button', { name: ko.broken.reload }).click();
    await expect(textBox(page, ko)).toHaveValue('hole');
  });
});

test('what is kept and cannot be shown is set aside: it can be saved, and the bare address opens for good', async ({
  context,
}) => {
  const page = await context.newPage();
  await openLink(page, '');
  await textBox(page, en).fill('höle');
  await expect(page).toHaveURL(/x=h%C3%B6le/);
  await page.close();
  // From now on a page that reads this text breaks.
  await context.addInitScript(() => {
    const { segment } = Intl.Segmenter.prototype;
    Intl.Segmenter.prototype.segment = function (text: string) {
      if (text === 'höle') throw new Error('broken on purpose');
      return segment.call(this, text);
    };
  });
  const other = await context.newPage();
  await other.goto('./');
  const said = other.getByRole('alert').filter({ hasText: en.broken.title });
  await expect(said).toBeVisible();
  const saved = other.waitForEvent('download');
  await said.getByRole('button', { name: keptWords.en.save }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('x=h%C3%B6le');
  await said.getByRole('button', { name: en.broken.anew }).click();
  await expect(textBox(other, en)).toHaveValue('hello');
  await other.close();
  const third = await context.newPage();
  await third.goto('./');
  await expect(textBox(third, en)).toHaveValue('hello');
  await expect(third.locator('.broken')).toHaveCount(0);
});
