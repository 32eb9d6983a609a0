import type { Page } from '@playwright/test';
import { compareWords } from '../src/language/compare.ts';
import { vocabulary as text } from '../src/language/en/vocabulary.ts';
import { write } from '../src/language/en/write.ts';
import { openDoor } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';
import { openSight } from './sights/sight.ts';

const { en } = languages;
test.use({ locale: 'en-US' });

test('a word model reads words, marks one that it does not know, and writes on by whole words', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=words-en&x=the+elephants+near+the+dog&t=4&p=choose&end');
  await expect(page.locator('.input-part .character')).toHaveText([
    ...['the', 'elephants', 'near', 'the', 'dog'],
  ]);
  await expect(page.locator('.time.unknown')).toHaveCount(1);
  await expect(page.getByText(en.input.unknown(['elephants'], '<unk>'))).toBeVisible();
  const box = textBox(page, en);
  await box.fill('The cats near the dog');
  await expect(page.locator('.time.unknown')).toHaveCount(0);
  await expect(page.locator('.input-part .character').first()).toHaveText('the');
  await openDoor(page, 'write');
  await page.getByRole('button', { name: write.once('token') }).click();
  await expect(box).toHaveValue(/^The cats near the dog [a-z]+$/);
});

test('the probabilities of words stand beside whole words', async ({ page }) => {
  await openLink(page, 'v=1&net=words-en&x=the+cats&t=0&p=softmax&end');
  await expect(page.locator('.part-row .row-index')).toHaveText([
    ...['dogs', 'bird', 'birds', 'cats', 'boys', 'teacher', '26 more'],
  ]);
});

for (const [locale, preset] of [
  ['en-US', 'words-en'],
  ['ko-KR', 'words-ko'],
] as const)
  test.describe(locale, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } });
    test('where words are read, nothing on the page speaks of letters', async ({ page }) => {
      const language = preset === 'words-en' ? 'en' : 'ko';
      const linkOf = (keys: string) =>
        `v=1&${/emb|both/.test(keys) ? 'net=xavier.1&voc=the,cat,sits&x=the+cat' : `net=${preset}`}&${keys}&end`;
      // Every phase of a timestep once, near and far, and the other lenses.
      for (const keys of [
        't=0',
        't=1&p=choose',
        't=1&win=1_1&p=h',
        'roll=on&t=1',
        't=1&emb=6',
        't=1&emb=6&p=lookup',
        't=1&both=on&up=gru.3&p=wxz.2',
        'fig=memory&probe=0_3&t=2',
        'fig=gradient&t=1',
        'fig=compare&t=1&lanes=own',
        'fig=table',
      ]) {
        await openSight(page, { name: keys, link: linkOf(keys) }, language);
        expect(await lettersIn(page), keys).toEqual([]);
      }
      // What is behind the doors, which is the same at every moment.
      for (const keys of ['t=0', 't=1&emb=6', 't=1&both=on&up=gru.3&p=wxz.2']) {
        await openSight(page, { name: keys, link: linkOf(keys) }, language);
        for (const door of ['change', 'train', 'write'] as const) {
          await openDoor(page, door);
          expect(await lettersIn(page), `${keys}, ${door}`).toEqual([]);
        }
      }
    });
  });

/** Sentences, seen or heard, that speak of letters; what others can be compared with or chosen that read some, aside. */
const lettersIn = (page: Page) =>
  page.evaluate(
    (others) => {
      const isOfOthers = (element: Element) =>
        element.closest('option, [data-preset], .language') !== null;
      return [...document.querySelectorAll('body *')].flatMap((element) => {
        if (isOfOthers(element)) return [];
        const own = [...element.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent ?? '');
        const heard = ['aria-label', 'title', 'placeholder', 'aria-description'].map(
          (name) => element.getAttribute(name) ?? '',
        );
        return [...own, ...heard].filter(
          (text) => /\bletters?\b|글자/i.test(text) && !others.includes(text),
        );
      });
    },
    [compareWords.en.trained, compareWords.ko.trained],
  );

test('the vocabulary is edited in a table: what is no token is said, a new name keeps the weights', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=words-en&end');
  await openDoor(page, 'change');
  await page.getByText(text.edit).click();
  const cat = page.getByRole('textbox', { name: text.at(3), exact: true });
  await cat.fill('the');
  await expect(
    page.getByText(text.problem({ kind: 'repeated', token: 'the', place: 2 })),
  ).toBeVisible();
  await cat.fill('lion');
  await cat.press('Enter');
  await expect(page).toHaveURL(/voc=[^&]*,lion,/);
  await expect(page).toHaveURL(/net=own/);
  const field = page.getByRole('textbox', { name: text.newToken });
  await field.fill('tiger');
  await field.press('Enter');
  await expect(page).toHaveURL(/net=xavier/);
  const box = textBox(page, en);
  await box.fill('the lion sleeps tiger');
  await expect(page.locator('.input-part .character').last()).toHaveText('tiger');
  await expect(page.locator('.time.unknown')).toHaveCount(0);
});

test('Korean words in an equation are set in a type that has their letters', async ({ page }) => {
  await openLink(page, 'v=1&net=words-ko&t=2&p=x&end');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const fonts = async () => {
    const { root } = await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: '.equation-tex .katex-html .mord',
    });
    const found = await Promise.all(
      nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
    );
    return found.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName));
  };
  await expect.poll(fonts).toContainEqual(expect.stringMatching(/KR|Gothic|Nanum/));
});
