import type { Page } from '@playwright/test';
import { chapters, indexOfChapter } from '../src/lesson/table.ts';
import { expect, languages, openLink, test } from './page.ts';
import { openShow, slide, title } from './show.ts';

const { en } = languages;

/** Number of steps of a chapter, and of the slide of its first in the whole lesson. */
const stepsOf = (id: string) => chapters[indexOfChapter(id)]?.steps ?? 0;
const firstOf = (id: string) =>
  chapters.slice(0, indexOfChapter(id)).reduce((sum, { steps }) => sum + steps, 1);
const { plan } = en.deck;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

/** A deck of words alone on the device: the title of each slide, and what is said of it as a whole. */
const keepDeck = (page: Page, ...slides: (readonly [title: string, settings: string])[]) =>
  page.addInitScript((slides) => {
    if (localStorage.getItem('unrolled:decks:v1')) return;
    const written = slides.map(([title, said]) => `## ${title}\n\n[slide: ${said}words alone]\n`);
    localStorage.setItem('unrolled:decks:v1', '["deck-a"]');
    localStorage.setItem('unrolled:deck:v1:deck-a', ['# D', ...written].join('\n'));
  }, slides);

const foot = (page: Page) => page.locator('[data-part="progress"] > span').first();
const sum = (page: Page) => page.locator('[data-part="plan-sum"]');
const pace = (page: Page) => page.locator('[data-part="pace"]');

/** The console and the audience's window. */
async function openConsole(page: Page): Promise<Page> {
  await expect(title(page)).toBeVisible();
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(title(audience)).toBeVisible();
  await expect(page.locator('[data-part="audience"]')).toHaveText(en.present.desk.hasAudience);
  return audience;
}

test('hidden slides are passed over and counted by nobody; whoever goes to one on purpose has it, and hears that it is hidden', async ({
  page,
}) => {
  await keepDeck(
    page,
    ['Ahead', 'hidden, '],
    ['One', ''],
    ['Between', 'hidden, '],
    ['Two', ''],
    ['Spare', 'hidden, '],
  );
  await openLink(page, 'deck=deck-a');
  await page.getByRole('button', { name: en.deck.present, exact: true }).click();
  await expect(title(page)).toHaveText('One');
  await expect(foot(page)).toHaveText('1 / 2');
  for (const [key, name] of [
    ['PageDown', 'Two'],
    ['PageDown', 'Two'],
    ['PageUp', 'One'],
    ['PageUp', 'One'],
    ['n', 'Two'],
    ['p', 'One'],
    ['End', 'Two'],
    ['Home', 'One'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(title(page)).toHaveText(name);
  }

  await page.keyboard.press('g');
  await page.keyboard.type('3');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(
    `3 Between ${plan.hidden}`,
  );
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Between');
  await expect(foot(page)).toHaveText('');
  await expect(page).toHaveURL(/deck-a\.3/);
  await page.reload();
  await expect(title(page)).toHaveText('Between');
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('Two');
  await expect(foot(page)).toHaveText('2 / 2');
  await page.keyboard.press('o');
  const marks = page.getByRole('dialog').getByText(plan.hidden, { exact: true });
  await expect(marks).toHaveCount(3);
  await page.getByRole('dialog').getByRole('button', { name: 'Spare' }).click();
  await expect(title(page)).toHaveText('Spare');
  await page.keyboard.press('PageUp');
  await expect(title(page)).toHaveText('Two');
  await openShow(page, 'present=deck-a.1');
  await expect(title(page)).toHaveText('Ahead');
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('One');

  const audience = await openConsole(page);
  const next = page.getByRole('region', { name: en.present.desk.next, exact: true });
  await expect(next).toContainText('Two');
  const list = page.getByRole('region', { name: en.present.desk.steps });
  await list.getByRole('button', { name: /Between/ }).click();
  await expect(title(audience)).toHaveText('Between');
  await expect(page.locator('[data-part="hidden-here"]')).toHaveText(plan.hiddenHere);
  await expect(audience.getByText(plan.hiddenHere)).toHaveCount(0);
  await audience.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('Two');
  await expect(page.locator('[data-part="hidden-here"]')).toBeEmpty();
  await expect(next).toContainText(en.present.desk.end);
  await expect(foot(audience)).toHaveText('2 / 2');

  await openLink(audience, 'print=deck-a');
  const sheets = audience.locator('[data-part="page"]');
  await expect(sheets).toHaveCount(2);
  await expect(sheets.last()).toContainText('2 / 2');
  await audience.getByLabel(en.present.paper.hidden(3)).check();
  await expect(sheets).toHaveCount(5);
});

test('the lecturer chooses chapters before the lecture begins; both windows show these alone, and they stay chosen', async ({
  page,
}) => {
  await openLink(page, '');
  await page.getByRole('button', { name: en.deck.menu.title, exact: true }).click();
  await page.getByRole('button', { name: plan.before(en.deck.wholeLesson) }).click();
  const dialog = page.getByRole('dialog', { name: plan.title });
  const chapter = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
  const all = dialog.getByRole('checkbox', { name: /All \d+ chapters/ });
  await expect(all).toBeChecked();
  await all.click();
  await expect(sum(page)).toHaveText(plan.nothing);
  await chapter('A loop, unrolled').check();
  await chapter('The first timestep').check();
  const chosen = stepsOf('loop') + stepsOf('first-step');
  await expect(sum(page)).toContainText(`${chosen} slides in the show`);
  await page.keyboard.press('Escape');
  await expect(slide(page)).toHaveAttribute('data-slide', new RegExp(`^${firstOf('loop')}/`));
  await expect(foot(page)).toHaveText('1 / 2');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/first-step\.1/);
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(new RegExp(`loop\\.${stepsOf('loop')}`));

  const audience = await openConsole(page);
  await expect(foot(audience)).toHaveText('1 / 2');
  // A single slide of it is left out, and another given its minutes, while the lecture is on.
  await page.getByRole('button', { name: plan.button, exact: true }).click();
  await expect(audience.getByRole('dialog')).toHaveCount(0);
  await dialog.locator('summary', { hasText: 'The first timestep' }).click();
  const second = dialog
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^ ?${firstOf('first-step') + 2} `) })
    .last();
  const before = (await sum(page).textContent()) ?? '';
  await second.getByRole('checkbox').uncheck();
  await expect(sum(page)).toContainText(`${chosen - 1} slides in the show`);
  await dialog
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^ ?${firstOf('first-step')} `) })
    .last()
    .getByRole('textbox')
    .fill('90');
  await expect(sum(page)).not.toHaveText(before);
  const minutes = Number(/about ([\d.]+) min/.exec((await sum(page).textContent()) ?? '')?.[1]);
  expect(minutes).toBeGreaterThan(90);
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await expect(foot(audience)).toHaveText('2 / 2');
  await expect(audience).toHaveURL(/first-step\.1/);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('n');
  await expect(audience).toHaveURL(/first-step\.4/);

  await page.reload();
  await expect(page.locator('[data-part="desk"]')).toBeVisible();
  await audience.reload();
  await expect(foot(audience)).toHaveText('2 / 2');
  await page.keyboard.press('Home');
  await expect(audience).toHaveURL(/loop\.1/);
  await audience.close();
  await page.goto('about:blank');
  // The next time, too, until all of it is chosen again.
  await openLink(page, '');
  await page.getByRole('button', { name: en.deck.menu.title, exact: true }).click();
  await page.getByRole('button', { name: en.deck.menu.presentLesson }).click();
  await expect(page).toHaveURL(/loop\.1/);
  await expect(title(page)).toBeVisible();
  await page.keyboard.press('c');
  await all.click();
  await expect(all).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/order\.5/);
});

test('the deck’s page says when each slide begins and how long all takes; the console measures against the same plan', async ({
  page,
}) => {
  await keepDeck(page, ['One', '10 min, '], ['Two', ''], ['Three', '4 min, ']);
  await openLink(page, 'deck=deck-a');
  const times = page.locator('[data-part="slides"] > ol > li > p');
  await expect(times).toHaveText([
    plan.takes('0:00', '10'),
    plan.takes('10:00', '0.5'),
    plan.takes('10:30', '4'),
  ]);
  await expect(sum(page)).toHaveText(plan.sum(3, '14.5'));
  await page.locator('[data-part="slides"]').getByRole('button', { name: /Two/ }).click();
  await page.getByLabel(plan.inShow).uncheck();
  await expect(times).toHaveText([plan.takes('0:00', '10'), plan.hidden, plan.takes('10:00', '4')]);
  await expect(sum(page)).toHaveText(plan.sum(2, '14'));
  await page.getByLabel(plan.inShow).check();
  await page.getByLabel(plan.minutesOf).fill('2,5');
  await expect(sum(page)).toHaveText(plan.sum(3, '16.5'));
  await page.getByLabel(plan.minutesOf).fill('');
  // A planned length is shared among the slides of which nothing is said.
  const length = page.getByLabel(plan.length);
  await length.fill('20');
  await expect(times.nth(1)).toHaveText(plan.takes('10:00', '6'));
  await length.fill('0');
  await expect(page.getByRole('alert')).toHaveText(plan.notMinutes(1, 600));
  await length.fill('');

  await page.getByRole('button', { name: en.deck.present, exact: true }).click();
  await openConsole(page);
  await expect(pace(page)).toHaveText(en.present.desk.onTime);
  await page.keyboard.press('PageDown');
  await expect(pace(page)).toHaveText(en.present.desk.ahead(9));
  // What is hidden while the lecture is on takes no time.
  await page.getByRole('button', { name: plan.button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: plan.title });
  await dialog.getByRole('checkbox', { name: /One/ }).uncheck();
  await expect(sum(page)).toHaveText(plan.sum(2, '4.5'));
  await page.keyboard.press('Escape');
  await expect(pace(page)).toHaveText(en.present.desk.onTime);
  await page.keyboard.press('Home');
  await expect(title(page)).toHaveText('Two');
});
