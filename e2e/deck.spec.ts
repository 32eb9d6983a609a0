import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chapters } from '../src/lesson/table.ts';
import { pressInMenu } from './hands.ts';
import { expect, languages, openLink, test } from './page.ts';

/** Steps of the first chapter. */
const FIRST = chapters[0]?.steps ?? 0;

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('views become a deck, which is put in order, kept, saved, opened again and presented', async ({
  page,
}) => {
  for (const link of ['v=1&t=2&p=f&end', 'v=1&x=hell&end', 'v=1&fig=growth&end']) {
    await openLink(page, link);
    await page.reload();
    await page.getByRole('button', { name: en.deck.menu.title, exact: true }).click();
    await page.getByRole('button', { name: en.deck.menu.add }).click();
    await expect(page.locator('[data-part="added"]')).toContainText(en.deck.newTitle);
  }
  await page.getByRole('button', { name: en.deck.menu.open }).click();
  const slides = page.locator('[data-part="slides"] > ol > li > button');
  await expect(slides).toHaveCount(3);
  // What is in their pictures comes when it is fetched.
  const names = () =>
    slides.evaluateAll((all) => all.map((one) => one.lastElementChild?.textContent ?? ''));
  const [first = '', second = ''] = await names();
  expect(first).not.toBe(second);

  await slides.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect((await names())[0]).toBe(second);
  expect((await names())[1]).toBe(first);
  await page.getByLabel(en.deck.fields.title, { exact: true }).fill('My # title');
  await page.getByLabel(en.deck.fields.notes).fill('first\n> second');
  await page.getByRole('button', { name: en.deck.duplicate }).click();
  await expect(slides).toHaveCount(4);
  await page.getByRole('button', { name: en.deck.removeSlide }).click();
  await page.locator('[data-part="slides"] button[aria-current]').press('Delete');
  await expect(page.locator('[data-part="slides"] button[aria-current]')).toBeFocused();
  await expect(slides).toHaveCount(2);
  await page.getByRole('button', { name: en.deck.undo }).click();
  await page.getByRole('button', { name: en.deck.undo }).click();
  await expect(slides).toHaveCount(4);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: en.deck.save }).click();
  const path = await (await saving).path();
  const saved = await readFile(path, 'utf8');
  expect(saved).toContain('## My # title');
  expect(saved).toMatch(/\[figure\]\(http.*#v=1&x=hell&end\)/);

  await page.reload();
  await expect(slides).toHaveCount(4);
  await page.getByRole('button', { name: en.deck.remove, exact: true }).click();
  await expect(page.getByText(en.deck.none)).toBeVisible();
  const open = (text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'deck.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await open(saved);
  await expect(slides).toHaveCount(4);
  await open('no deck');
  await expect(page.getByRole('alert')).toContainText(en.deck.problems.of('noSlides', 0, ''));
  await open('# x\n## broken\n[figure](#v=1&t=99&end)');
  await expect(page.getByRole('alert')).toContainText('Line 3');

  // Dropped where the networks are, it is opened among the decks; what is none is refused there.
  await openLink(page, 'v=1&end');
  await pressInMenu(page, en.header.openFile);
  await page
    .locator('dialog input[type="file"]')
    .setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('words') });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText(en.deck.problems.of('noSlides', 0, ''));
  await page.keyboard.press('Escape');
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'deck.md', { type: 'text/markdown' }));
    return data;
  }, saved);
  await page.dispatchEvent('.page', 'drop', { dataTransfer: dropped });
  await expect(slides).toHaveCount(4);
  await page.getByRole('button', { name: en.deck.present, exact: true }).click();
  await expect(page.locator('[data-part="slide"]')).toHaveAttribute('data-slide', '1/4');
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-part="slide"] h1')).toHaveText('My # title');
});

test('a chapter of the lesson is copied and changed; a small deck goes over as a link', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const clipboard = {
      writeText: async (text: string) => {
        document.title = text;
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  await openLink(page, 'deck=');
  await page.getByRole('button', { name: /Why order matters/ }).click();
  await expect(page.locator('[data-part="slides"] > ol > li > button')).toHaveCount(FIRST);
  await page.getByLabel(en.deck.fields.title, { exact: true }).fill('Changed by me');
  await page.getByRole('button', { name: en.deck.copyLink }).click();
  await expect.poll(() => page.title()).toContain('#deck=link.');
  const link = new URL(await page.title()).hash;
  await page.evaluate(() => localStorage.clear());
  await page.goto(`./?again${link}`);
  await expect(page.locator('[data-part="slides"] > ol > li > button')).toHaveCount(FIRST);
  await expect(page.locator('[data-part="slides"]')).toContainText('Changed by me');
  await page.goto(`./?cut${link.slice(0, -30)}`);
  await expect(page.getByRole('alert')).toContainText(en.deck.problems.of('cutLink', 0, ''));
});

test('in two tabs with one deck, typing and undo go to the slide that they are about', async ({
  page,
  context,
}) => {
  await openLink(page, 'deck=');
  await page.getByRole('button', { name: /Why order matters/ }).click();
  const slides = (of: Page) => of.locator('[data-part="slides"] > ol > li > button');
  const act = (of: Page, name: string) => of.getByRole('button', { name, exact: true }).click();
  await slides(page).nth(1).click();
  const notes = page.getByLabel(en.deck.fields.notes);
  await notes.fill('mine');
  const other = await context.newPage();
  await other.goto(page.url());
  await slides(other).nth(1).click();
  await act(other, en.deck.removeSlide);
  await expect(page.getByRole('alert')).toContainText(en.deck.slideTaken);
  await notes.press('End');
  await notes.pressSequentially('!');
  await expect(page.getByText(en.deck.met.putBack)).toBeVisible();
  await expect(notes).toHaveValue('mine!');
  await expect(slides(other)).toHaveCount(FIRST);
  await slides(other).first().click();
  await act(other, en.deck.removeSlide);
  await expect(slides(page)).toHaveCount(FIRST - 1);
  await expect(notes).toBeFocused();
  await page.keyboard.type('?');
  await expect(notes).toHaveValue('mine!?');
  await act(other, en.deck.undo);
  await expect(slides(page)).toHaveCount(FIRST);
  await expect(notes).toHaveValue('mine!?');
});

test('a slide of words alone asks nothing of what stood on the slide before it', async ({
  page,
}) => {
  await openLink(page, 'deck=');
  const text = `# x

## An exercise
[figure](#v=1&x=hello&t=2&p=f&ask=h.2.1&end)

## What we have seen
[slide: words alone]

Every timestep has the same weights.
`;
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'deck.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: en.deck.present, exact: true }).click();
  const slide = page.locator('[data-part="slide"]');
  await expect(slide.locator('[data-asks]')).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(slide.locator('h1')).toHaveText('What we have seen');
  await expect(slide.locator('h2')).toHaveCount(0);
  await expect(slide.locator('[data-asks]')).toHaveCount(0);
});

test('a table on a slide stands without what chooses in it, until that is asked for', async ({
  page,
}) => {
  await openLink(page, 'deck=');
  const text = '# x\n\n## A table\n[figure](#v=1&fig=table&t=3&end)\n';
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'deck.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: en.deck.present, exact: true }).click();
  const slide = page.locator('[data-part="slide"]');
  await expect(slide.locator('.table-box')).toBeVisible();
  await expect(slide.locator('.table-tools')).toBeHidden();
});
