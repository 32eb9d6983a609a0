import { expect, type Page, type Request } from '@playwright/test';
import { FETCHED } from '../../src/state/presetFiles.ts';
import { languages } from '../page.ts';

/*
 * What there is to see in the program. A sight is one view of the page with the way to it; `allSights` in `all.ts`
 * lists them, from the program's own tables, so that a new preset, phase, figure or step is among them by itself.
 *
 *   for (const sight of allSights()) {
 *     await openSight(page, sight, 'ko');
 *     ...
 *   }
 *
 * The axes are open to whoever looks: SIZES, LANGUAGES and THEMES say what the page is promised to stand.
 */

/** Windows that the page must stand: laptop, projectors, television, phone, tablet upright, and a laptop at 400%. */
export const SIZES = [
  '1440x900',
  '1024x768',
  '1280x720',
  '390x844',
  '1920x1080',
  '768x1024',
  '320x256',
] as const;
export const LANGUAGES = ['ko', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;

export type SightLanguage = (typeof LANGUAGES)[number];
export type WindowSize = `${number}x${number}`;

export const viewportOf = (size: WindowSize): { width: number; height: number } => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
};

export type SightWords = (typeof languages)['en'];

/** One thing to see. */
export interface Sight {
  /** Unique, from the general to the particular: `phase/lstm/t2/cell`. What is before the first `/` is its kind. */
  readonly name: string;
  /** The address without '#'. */
  readonly link: string;
  /** What follows the path of the address, such as `?embed=1`. */
  readonly search?: string;
  /** The link of what is then shown, where the way to it changes that. */
  readonly shows?: string;
  /** What must be so before the page is opened: a fetch that fails. */
  readonly before?: (page: Page) => Promise<void>;
  /** What to do once it is open, in the words of the page's language. */
  readonly reach?: (page: Page, words: SightWords) => Promise<void>;
  /** What takes that back, where something does: then the next sight needs no other page. */
  readonly leave?: (page: Page) => Promise<void>;
}

/** What each page shows. */
const shown = new WeakMap<Page, Sight>();

/** Pages on which something was done that the next sight must not inherit. */
const touched = new WeakSet<Page>();

/** The slide that a page shows, which the next one takes the place of without the page being loaded again. */
const slides = new WeakMap<Page, string>();

/** What each page is fetching. */
const fetching = new WeakMap<Page, Set<Request>>();

function fetchesOf(page: Page): ReadonlySet<Request> {
  const known = fetching.get(page);
  if (known) return known;
  const fetches = new Set<Request>();
  fetching.set(page, fetches);
  page.on('request', (request) => {
    // What the page before was fetching nobody waits for.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) fetches.clear();
    fetches.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => fetches.delete(request));
  return fetches;
}

/** The networks that each page has fetched. */
const brought = new WeakMap<Page, ReadonlySet<string>>();

const NETWORKS = new RegExp(`net[=.](?:${FETCHED.join('|')})`, 'g');
const networksIn = (link: string): readonly string[] => link.match(NETWORKS) ?? [];

/** Rooms, and networks that are fetched: until these are there, a page that is kept open shows what it showed before. */
const needsFetching = (page: Page, link: string): boolean =>
  !/^(hide=[^&]*&)?v=/.test(link) ||
  networksIn(link).some((network) => !brought.get(page)?.has(network));

/** Opens a sight and waits until it stands still. The page's language is the browser's. */
export async function openSight(page: Page, sight: Sight, language: SightLanguage): Promise<void> {
  fetchesOf(page);
  const before = shown.get(page);
  shown.set(page, sight);
  if (before?.leave) {
    await before.leave(page);
    touched.delete(page);
  }
  const isThere =
    before?.leave && !sight.before && before.link === sight.link && before.search === sight.search;
  if (!isThere) await goTo(page, sight);
  await standStill(page);
  if (!sight.reach) return;
  touched.add(page);
  await sight.reach(page, languages[language]);
  await standStill(page);
}

async function goTo(page: Page, sight: Sight): Promise<void> {
  const isPlain = !sight.before && sight.search === undefined;
  const slide = isPlain && /^present=(?!deck-)[^.]+\.\d+$/.test(sight.link) ? sight.link : null;
  const last = slide && !touched.has(page) ? slides.get(page) : undefined;
  if (slide && last) {
    const number = await page.locator('[data-part="slide"]').getAttribute('data-slide');
    await page.goto(`./#${slide}`);
    if (slide !== last)
      await page.waitForFunction(
        (before) =>
          ![null, undefined, before].includes(
            document.querySelector('[data-part="slide"]')?.getAttribute('data-slide'),
          ),
        number,
      );
  } else {
    if (touched.has(page) || !isPlain || needsFetching(page, sight.link)) {
      await page.unrouteAll();
      await page.goto('about:blank');
      brought.set(page, new Set(networksIn(sight.link)));
    }
    await sight.before?.(page);
    await page.goto(`./${sight.search ?? ''}#${sight.link}`);
  }
  if (isPlain) touched.delete(page);
  else touched.add(page);
  if (slide) slides.set(page, slide);
  else slides.delete(page);
}

/** Until the parts that are fetched are there, the figures have measured their room, and nothing moves. */
async function standStill(page: Page): Promise<void> {
  const fetches = fetchesOf(page);
  await page.evaluate(untilStill, PATIENCE);
  while (fetches.size > 0) {
    await expect.poll(() => fetches.size, { timeout: PATIENCE, intervals: [10, 20, 50] }).toBe(0);
    await page.evaluate(untilStill, PATIENCE);
  }
}

/** All of the paper takes its time. */
const PATIENCE = 60_000;

/** In the page, which looks at itself every frame: until all parts are drawn, fonts are there, and all that moves has come to its end. */
async function untilStill(patience: number): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const isSeen = (part: Element) => {
    const { width, height } = part.getBoundingClientRect();
    return width > 0 && height > 0 && part.checkVisibility({ visibilityProperty: true });
  };
  const isEmpty = (part: Element) =>
    part.matches(':empty') ||
    (part.matches('.equation-boxes') && !part.querySelector(':scope > svg'));
  const missing = (): string | null => {
    const main = document.querySelector('.page, main');
    if (!main || !isSeen(main)) return 'the page';
    if (document.querySelector('[data-ready="false"]')) return 'a part that is fetched';
    const room = document.querySelector('.is-room');
    if (room && !room.querySelector('main:not(:empty)')) return 'the room';
    const figures = document.querySelectorAll(
      '.unrolled, .equation-boxes, .stage-figure, [data-part="figure"]',
    );
    const empty = [...figures].find((part) => isEmpty(part) && isSeen(part));
    if (empty) return `what is in ${empty.outerHTML.slice(0, 80)}`;
    // Korean type is asked for after the page stands, and then all that is Korean is set anew.
    if (![...document.fonts].some(({ family }) => family.includes('Noto Sans KR')))
      return 'Korean type';
    return null;
  };
  const moves = () =>
    document.getAnimations().some(({ playState, effect }) => {
      const timing = effect?.getComputedTiming();
      // One that nothing shows of yet, such as words that come after a long wait, does not move.
      const isShown = (timing?.progress ?? null) !== null;
      return playState === 'running' && isShown && timing?.iterations !== Number.POSITIVE_INFINITY;
    });
  const began = performance.now();
  for (let what = missing(); what; what = missing()) {
    if (performance.now() - began > patience) throw new Error(`The page is still without ${what}.`);
    await frame();
  }
  await frame();
  await document.fonts.ready;
  do {
    await frame();
    await frame();
  } while (moves());
}
