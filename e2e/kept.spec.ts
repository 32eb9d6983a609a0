import type { BrowserContext, Page } from '@playwright/test';
import { openDoor, pressInMenu } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const START = 'v=1&net=xavier.4&x=hello&t=1&p=choose&end';

/** Updates of the moment shown, and of the whole training. */
const progress = async (page: Page) => {
  const read = (await page.locator('.loss-reading span').first().textContent()) ?? '';
  return (read.match(/[\d,]+/g) ?? []).map((n) => Number(n.replace(',', '')));
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A page on which a training runs, and has for a while. */
async function trainingPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openLink(page, START);
  await openDoor(page, 'train');
  await button(page, en.training.start).click();
  await expect.poll(async () => (await progress(page))[1]).toBeGreaterThan(30);
  return page;
}

/** The training is there, rests, and goes on from where it was. */
async function expectBack(page: Page) {
  await expect(page.locator('.training-returned')).toBeVisible();
  await expect(button(page, en.training.start)).toBeVisible();
  const [shown = 0, all = 0] = await progress(page);
  expect(shown).toBeGreaterThan(0);
  expect(all).toBe(shown);
  await button(page, en.training.step).click();
  await expect.poll(() => progress(page)).toEqual([shown + 1, shown + 1]);
}

test('a training that runs when the page is loaded again is there, paused, and goes on', async ({
  context,
}) => {
  const page = await trainingPage(context);
  await page.reload();
  await expectBack(page);
  // And what was before it is one step back.
  await pressInMenu(page, en.header.undo);
  await pressInMenu(page, en.header.undo);
  await expect(page).toHaveURL(/net=xavier\.4/);
});

test('a training that runs when its tab is closed is there in the next, and so is one of a tab that crashed', async ({
  context,
}) => {
  const closed = await trainingPage(context);
  const link = new URL(closed.url()).hash.slice(1);
  await closed.close();

  // Its link, in a tab of its own, has it as well.
  const linked = await context.newPage();
  await openLink(linked, link);
  await expect(linked.locator('.training-returned')).toBeVisible();
  expect((await progress(linked))[1]).toBeGreaterThan(0);
  await linked.close();
  const page = await context.newPage();
  await openLink(page, '');
  await expectBack(page);
  await page.close();

  const crashed = await trainingPage(context);
  await crashed.goto('chrome://crash').catch(() => undefined);
  const after = await context.newPage();
  await openLink(after, '');
  await expectBack(after);
});

test('who leaves the page while a training runs, and comes back, finds it', async ({ context }) => {
  const page = await trainingPage(context);
  await page.goto('about:blank');
  await page.goBack();
  await expectBack(page);
});

test('every work that is kept is in a list, can be opened with its training, deleted, and had back', async ({
  context,
}) => {
  const first = await trainingPage(context);
  await first.close();
  for (const text of ['one', 'two']) {
    const page = await context.newPage();
    await openLink(page, '');
    await openLink(page, 'v=1&x=h&end');
    await textBox(page, en).fill(text);
    await expect(page).toHaveURL(new RegExp(`x=${text}`));
    await page.close();
  }
  const page = await context.newPage();
  await openLink(page, '');
  await pressInMenu(page, en.header.openFile);
  const rows = page.locator('[data-part="kept"] li');
  await expect(rows).toHaveCount(3);
  await expect(rows.locator('b')).toHaveText([/two/, /one/, /hello/]);
  await rows.nth(1).getByRole('button', { name: en.works.delete }).click();
  await expect(rows.nth(1)).toContainText(en.works.deleted);
  await rows.nth(1).getByRole('button', { name: en.works.undo }).click();
  await expect(rows.nth(1)).toContainText('one');
  await rows.nth(1).getByRole('button', { name: en.works.delete }).click();
  await rows.nth(2).getByRole('button', { name: en.works.open, exact: false }).click();
  await openDoor(page, 'train');
  await expect.poll(async () => (await progress(page))[0]).toBeGreaterThan(0);
  await pressInMenu(page, en.header.openFile);
  // What was opened comes first as soon as it is kept again.
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'two' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'hello' })).toHaveCount(1);
});

test('several works are deleted at once, on a phone too, and all of them had back', async ({
  page,
}) => {
  const works = ['one', 'two', 'three'.repeat(30)];
  await page.addInitScript((texts) => {
    for (const [i, x] of texts.entries()) {
      const link = `v=1&x=${x}&end`;
      const kept = { work: `w${i}`, time: Date.now(), turn: 9 - i, link };
      localStorage.setItem(`unrolled:work:v1:w${i}`, JSON.stringify(kept));
    }
  }, works);
  await page.setViewportSize({ width: 390, height: 844 });
  await openLink(page, 'v=1&x=h&end');
  await pressInMenu(page, en.header.openFile);
  const list = page.locator('[data-part="kept"]');
  const remove = list.getByRole('button', { name: /^Delete “/ });
  await expect(remove).toHaveCount(3);
  // However long a name is, what can be done with the work is in reach.
  for (const each of await remove.all()) {
    await each.scrollIntoViewIfNeeded();
    await expect(each).toBeInViewport({ ratio: 1 });
  }
  await list.getByRole('button', { name: en.works.several }).click();
  await list.getByRole('checkbox', { name: /two/ }).check();
  await list.getByRole('button', { name: en.works.deleteMany(1), exact: true }).click();
  await expect(remove).toHaveCount(2);
  await list.getByRole('button', { name: en.works.several }).click();
  await list.getByRole('button', { name: en.works.all }).click();
  await list.getByRole('button', { name: en.works.deleteMany(2), exact: true }).click();
  await expect(remove).toHaveCount(0);
  await expect(list).toContainText(en.works.deletedMany(3));
  await list.getByRole('button', { name: en.works.undoMany }).click();
  await expect(remove).toHaveCount(3);
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('unrolled:work:v1:')),
  );
  expect(kept).toHaveLength(works.length);
});
