// The page fetches these with the first scene that reads a formula, or tokens.
import '../src/scene/text/formula.ts';
import '../src/scene/text/tokens.ts';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { compareWords } from '../src/language/compare.ts';
import { deckWords } from '../src/language/deck.ts';
import { deviceWords } from '../src/language/device.ts';
import { en } from '../src/language/en.ts';
import { eventsWords } from '../src/language/events.ts';
import { gradientWords } from '../src/language/gradient.ts';
import { growthWords } from '../src/language/growth.ts';
import { hideWords } from '../src/language/hide.ts';
import { ko } from '../src/language/ko.ts';
import { learnWords } from '../src/language/learn.ts';
import { matrixWords } from '../src/language/matrix.ts';
import { noticeWords } from '../src/language/notice.ts';
import { openWords } from '../src/language/open.ts';
import { picturesWords } from '../src/language/pictures.ts';
import { presentWords } from '../src/language/present.ts';
import { shareWords } from '../src/language/share.ts';
import { solveWords } from '../src/language/solve.ts';
import { tableWords } from '../src/language/table.ts';
import { trainingWords } from '../src/language/training.ts';
import type { Words } from '../src/language/words.ts';
import { worksWords } from '../src/language/works.ts';
import { writeWords } from '../src/language/write.ts';

export { expect };

const all = (words: Words) => ({
  ...words,
  deck: deckWords[words.tag],
  device: deviceWords[words.tag],
  present: presentWords[words.tag],
  compare: compareWords[words.tag],
  events: eventsWords[words.tag],
  gradient: gradientWords[words.tag],
  hide: hideWords[words.tag],
  works: worksWords[words.tag],
  growth: growthWords[words.tag],
  learn: learnWords[words.tag],
  matrix: matrixWords[words.tag],
  notice: noticeWords[words.tag],
  open: openWords[words.tag],
  pictures: picturesWords[words.tag],
  share: shareWords[words.tag],
  solve: solveWords[words.tag],
  table: tableWords[words.tag],
  training: trainingWords[words.tag],
  write: writeWords[words.tag],
});

/** Every word of the page, those of the parts that are fetched later among them. */
export const languages = { en: all(en), ko: all(ko) };

/** Each language as browsers ask for it, with its words. What is the same in both is tested in one of them, in turns. */
export const locales = [
  ['en-US', languages.en],
  ['ko-KR', languages.ko],
] as const;

/** Every test fails on an error in the console, a request that leaves the page's origin, or one that fails. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const wrongs: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      // Of the browser that runs the tests, which keeps service workers away.
      if (!/Service Worker registration blocked/.test(message.text())) wrongs.push(message.text());
    });
    page.on('pageerror', (error) => wrongs.push(error.message));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
        wrongs.push(`a request to ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrongs.push(request.url());
    });
    await use(page);
    expect(wrongs).toEqual([]);
  },
});

/** Opens a link, without '#', on a page that stands still. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link === '' ? './' : `./#${link}`);
  // What was asked for may be on its way: a preset, or weights that take long to be drawn.
  await expect(page.locator('.page:not([data-ready="false"])')).toBeVisible();
  // The figure and the equation measure their room before they draw.
  await expect(
    page.locator(':is(.unrolled, .equation-boxes):visible:not(:has(> svg))'),
  ).toHaveCount(0);
}

/** The text box that the network reads. */
export const textBox = (page: Page, words: Words) =>
  page.getByRole('textbox', { name: words.input.label });

/** Types over what is in a field, as a hand does. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

/** The term of the equations that is a step, by what the step is called inside. */
export const term = (page: Page, phase: string): Locator =>
  page.locator(`.equation-tex [role="button"][data-phase="${phase}"]`).first();

/** The written-out line under the equation, as it reads. */
export const writtenLine = async (page: Page): Promise<string> =>
  ((await page.locator('.written').textContent()) ?? '').replace(/\s+/g, ' ').trim();

/** The number that a text of the page stands for. */
export const numberOf = (text: string): number =>
  Number(text.replaceAll('\u2212', '-').replace('\u221e', 'Infinity'));

/** Presses one of several choices by what is written on it: its button is not drawn, and lies wherever the text is. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const choice = page.getByRole('radio', { name, exact: true }).last();
  await page.locator('label').filter({ has: choice }).last().click();
  await expect(choice).toBeChecked();
}
