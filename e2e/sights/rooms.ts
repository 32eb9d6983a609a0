import type { Page } from '@playwright/test';
import { type Deck, EMPTY_SLIDE } from '../../src/deck/deck.ts';
import { packDeck } from '../../src/deck/deckLink.ts';
import { chapters } from '../../src/lesson/table.ts';
import { choose, expect } from '../page.ts';
import type { Sight } from './sight.ts';

/*
 * The rooms beside the laboratory: the lesson, its slides, the lecturer's console and panels, decks, paper.
 */

const press = (key: string) => async (page: Page) => {
  await expect(page.locator('[data-part="show"][data-ready="true"]')).toBeVisible();
  await page.keyboard.press(key);
};

const shutPanel = async (page: Page) => {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
};

/** Every step beside the laboratory, and again after the first answer, where it asks something. */
const ofSteps = (): readonly Sight[] =>
  chapters.flatMap(({ id, steps }) =>
    Array.from({ length: steps }, (_, i) => `${id}.${i + 1}`).flatMap((at): Sight[] => [
      { name: `step/${at}`, link: `learn=${at}` },
      { name: `step/${at}/answered`, link: `learn=${at}`, reach: answerFirst },
    ]),
  );

async function answerFirst(page: Page): Promise<void> {
  const [first] = await page.locator('[data-part="options"] button').all();
  await first?.click();
}

/** Every step as a slide, as it begins and with the equation beside it. */
const ofSlides = (): readonly Sight[] =>
  chapters.flatMap(({ id, steps }) =>
    Array.from({ length: steps }, (_, i) => `present=${id}.${i + 1}`).flatMap((link): Sight[] => [
      { name: `slide/${link.slice(8)}`, link },
      { name: `slide/${link.slice(8)}/details`, link, reach: press('e'), leave: press('e') },
    ]),
  );

const ofShow = (): readonly Sight[] => [
  ...Object.entries({ overview: 'o', go: 'g', plan: 'c', code: 'q', help: '?' }).map(
    ([name, key]): Sight => ({
      name: `show/${name}`,
      link: 'present=order.2',
      reach: press(key),
      leave: shutPanel,
    }),
  ),
  { name: 'show/black', link: 'present=order.2', reach: press('b'), leave: press('b') },
  { name: 'show/missing', link: 'present=deck-none.1' },
  ...['order.1', 'first-step.4', 'lstm.2', 'lstm.3', 'side-by-side.2'].map(
    (at): Sight => ({ name: `show/console/${at}`, link: `present=${at}.console-sights` }),
  ),
  ...['first-step.4', 'lstm.2'].map(
    (at): Sight => ({
      name: `show/console/${at}/details`,
      link: `present=${at}.console-sights`,
      reach: (page) => page.keyboard.press('e'),
    }),
  ),
];

const DECK: Deck = {
  title: '한 시간 강의 / One hour',
  slides: [
    {
      ...EMPTY_SLIDE,
      chapter: '첫째 / First',
      title: '안녕하세요',
      text: '**은닉 상태**는 앞에서 읽은 것을 담습니다.\n\n- one\n- two, $h_2$',
      notes: 'Ask first.',
      link: 'v=1&net=annyeong&t=2&p=f&end',
    },
    {
      ...EMPTY_SLIDE,
      title: 'LSTM',
      link: 'v=1&net=xavier.1&cell=lstm.4&t=2&p=cell&win=2_1&end',
    },
    {
      ...EMPTY_SLIDE,
      chapter: '둘째 / Second',
      title: 'Growth',
      text: 'One line.',
      builds: 'timesteps',
      link: 'v=1&fig=growth&end',
    },
  ],
};

const ofDecks = (): readonly Sight[] => {
  const link = `deck=link.${packDeck(DECK)}`;
  return [
    { name: 'deck/none', link: 'deck=' },
    {
      name: 'deck/first',
      link,
      reach: (page) => page.locator('[data-part="slides"] > ol > li > button').first().click(),
    },
    {
      name: 'deck/last',
      link,
      reach: (page) => page.locator('[data-part="slides"] > ol > li > button').last().click(),
    },
    { name: 'deck/cut', link: link.slice(0, -8) },
  ];
};

/** The lesson on paper, which is long, and a short deck. */
const ofPaper = (): readonly Sight[] => [
  ...['steps', 'chapters', 'steps.notes', 'chapters.notes'].map(
    (how): Sight => ({ name: `print/lesson-${how}`, link: `print=${chapters[0]?.id}.${how}` }),
  ),
  ...(['steps', 'chapters'] as const).map(
    (how): Sight => ({
      name: `print/deck-${how}`,
      link: `deck=link.${packDeck(DECK)}`,
      async reach(page, { deck, present }) {
        await page.getByRole('button', { name: deck.print, exact: true }).click();
        if (how === 'chapters') await choose(page, present.paper.chapters);
        await page.getByLabel(present.paper.notes).check();
        await expect(page.locator('[data-part="page"] [data-part="code"]')).toHaveCount(3);
      },
    }),
  ),
];

export const roomSights = (): readonly Sight[] => [
  ...ofSteps(),
  ...ofSlides(),
  ...ofShow(),
  ...ofDecks(),
  ...ofPaper(),
];
