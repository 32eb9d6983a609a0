import type { BrowserContext, Page } from '@playwright/test';
import { expect, languages, test } from './page.ts';
import { now, openShow, title } from './show.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

async function openTwo(page: Page, context: BrowserContext) {
  await openShow(page);
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(audience.locator('[data-part="slide"] h1')).toBeVisible();
  await expect(page.locator('[data-part="audience"]')).toHaveText(en.present.desk.hasAudience);
  // The address follows a little later, and says on which channel they speak.
  await expect(page).toHaveURL(/console-\w/);
  return audience;
}

test('two windows stay in step through slides, edits, pointing, black, late messages and reloads', async ({
  page,
  context,
}) => {
  const audience = await openTwo(page, context);
  await page.bringToFront();
  const old = await nextState(audience, page.url());
  await page.keyboard.press('PageDown');
  const second = (await title(page).textContent()) ?? '';
  await expect(title(audience)).toHaveText(second);
  const late = await old();
  await page.keyboard.press('j');
  await expect(now(audience)).toHaveText(en.transport.time(3, 4));
  await audience.locator('[data-part="slide"] textarea').fill('hole');
  await expect(page.locator('[data-part="slide"] textarea')).toHaveValue('hole');
  await page.locator('[data-part="slide"] [data-at="h@3[0]"]').first().hover();
  await expect(audience.locator('[data-at="h@3[0]"][data-lit]').first()).toBeVisible();
  // What was overtaken, and what is no message of ours, changes nothing: what comes after it is shown.
  await post(page, [late, { ...late, v: 99 }, { ...late, message: { kind: 'state' } }, 'hello']);
  await page.keyboard.press('b');
  await expect(audience.locator('[data-part="black"]')).toBeVisible();
  await expect(title(audience)).toHaveText(second);
  await expect(audience.locator('[data-part="slide"] textarea')).toHaveValue('hole');
  await expect(page.locator('[data-part="black-here"]')).toHaveText(en.present.desk.seesBlack);

  await audience.reload();
  await expect(audience.locator('[data-part="black"]')).toBeVisible();
  await page.keyboard.press('b');
  await expect(audience.locator('[data-part="black"]')).toHaveCount(0);
  await expect(audience.locator('[data-part="slide"] textarea')).toHaveValue('hole');
  await page.reload();
  await expect(page.locator('[data-part="desk"]')).toBeVisible();
  await expect(page.locator('[data-part="slide"] textarea')).toHaveValue('hole');
  await audience.keyboard.press('PageDown');
  await expect(title(page)).not.toHaveText(second);

  // What the lecture has made of the stage is kept for a deck.
  await page.getByRole('button', { name: en.deck.menu.add }).click();
  await expect(page.locator('[data-part="added"]')).toHaveText(
    en.deck.menu.added(en.deck.newTitle, 1),
  );

  await audience.close();
  await expect(page.locator('[data-part="audience"]')).toHaveText(en.present.desk.noAudience);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: en.present.desk.callBack }).click();
  const again = await opening;
  await expect(title(again)).toHaveText((await title(page).textContent()) ?? '');
});

const channelOf = (url: string) => `unrolled:show:${/console-(\w+)/.exec(url)?.[1]}`;

/** Listens for the next state that one window of the lecture tells the other, and gives back how to wait for it. */
async function nextState(listener: Page, url: string) {
  const heard = await listener.evaluateHandle((name) => {
    const channel = new BroadcastChannel(name);
    const state = new Promise<{ message: object }>((resolve) => {
      channel.onmessage = ({ data }) => {
        if (data.message.kind === 'state') resolve(data);
      };
    });
    return { state };
  }, channelOf(url));
  return () => heard.evaluate(({ state }) => state);
}

const post = (page: Page, messages: readonly unknown[]) =>
  page.evaluate(
    ([name, all]) => {
      const channel = new BroadcastChannel(name);
      for (const data of all) channel.postMessage(data);
      channel.close();
    },
    [channelOf(page.url()), messages] as const,
  );

test('a window that the browser does not open is offered as a link', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openShow(page);
  await page.keyboard.press('s');
  await expect(page.locator('[role="alert"] a')).toHaveAttribute('href', /audience-/);
});
