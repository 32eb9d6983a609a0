import type { BrowserContext, Page } from '@playwright/test';
import { expect, languages, openLink, test } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const title = (page: Page) => page.locator('.slide h1');
const slideNow = async (page: Page) =>
  (await page.locator('.slide').getAttribute('data-slide')) ?? '';
const now = (page: Page) => page.locator('.time-now');

/** Opens the lesson as a lecture, and says how many slides it has. */
async function openShow(page: Page, link = 'present=order.1'): Promise<number> {
  await openLink(page, link);
  await expect(title(page)).toBeVisible();
  const [, count] = (await slideNow(page)).split('/').map(Number);
  return count ?? 0;
}

test('a whole lecture by clicker keys alone, whatever has the focus, after the network has gone', async ({
  page,
  context,
}) => {
  const count = await openShow(page);
  await expect(page.locator('.show')).toHaveAttribute('data-ready', 'true');
  await context.setOffline(true);
  const titles = new Set<string>();
  const field = page.locator('.slide input[type="range"], .slide textarea');
  for (let i = 1; i <= count; i++) {
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', `${i}/${count}`);
    await expect(
      page.locator('.slide-figure :is(svg, table)').filter({ visible: true }).first(),
    ).toBeVisible();
    titles.add((await title(page).textContent()) ?? '');
    // A slider or a text field in use does not hold the clicker up.
    if (i % 3 === 0 && (await field.count()) > 0) await field.last().focus();
    await page.keyboard.press('PageDown');
  }
  expect(titles.size).toBe(count);
  await field.last().focus();
  await page.keyboard.press('PageUp');
  await expect(page.locator('.slide')).toHaveAttribute('data-slide', `${count - 1}/${count}`);
  await page.keyboard.press('.');
  await expect(page.locator('.show-black')).toBeVisible();
  for (const key of ['PageDown', 'n', 'o', 's']) await page.keyboard.press(key);
  await expect(page.locator('.show-black')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('.show-black')).toHaveCount(0);
  await expect(page.locator('.slide')).toHaveAttribute('data-slide', `${count - 1}/${count}`);
  await page.keyboard.press('q');
  await expect(page.locator('.show-code svg')).toBeVisible();
});

test('every key of the list does what it says, and held down it counts once', async ({ page }) => {
  const count = await openShow(page);
  const at = (n: number) =>
    expect(page.locator('.slide')).toHaveAttribute('data-slide', `${n}/${count}`);
  for (const [key, n] of [
    ['ArrowRight', 2],
    ['n', 3],
    ['Space', 4],
    ['Shift+Space', 3],
    ['p', 2],
    ['ArrowLeft', 1],
    ['ArrowDown', 5],
    ['ArrowUp', 1],
    ['End', count],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key);
    await at(n);
  }
  await page.keyboard.down('n');
  for (let i = 0; i < 4; i++) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await at(2);
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await at(2);
  await page.keyboard.press('g');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await at(5);
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await at(6);
  await page.keyboard.press('q');
  const link = await page.locator('.show-code a').getAttribute('href');
  expect(link).toMatch(/#v=1.*end$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(en.present.help.title);
  await page.keyboard.press('Escape');
  // The stage is alive: what is called out is typed, and stepped through.
  await page.keyboard.press('Home');
  await page.keyboard.press('t');
  await page.keyboard.type('lo');
  await page.keyboard.press('Escape');
  await at(1);
  await expect(page.locator('.slide textarea')).toHaveValue('hellolo');
  await page.keyboard.press('k');
  await expect(now(page)).toHaveText(en.transport.time(5, 6));
  await expect.poll(() => page.url()).toMatch(/#present=order\.1&v=1&x=hellolo/);
  await page.reload();
  await expect(page.locator('.slide textarea')).toHaveValue('hellolo');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('taps at the edges and swipes beside the figure turn the slides, and the screen stays awake', async ({
    page,
    context,
  }) => {
    await page.addInitScript(() => {
      const held = new Set<object>();
      const request = async () => {
        const lock = { release: async () => held.delete(lock) };
        held.add(lock);
        return lock;
      };
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
      Object.assign(window, { held });
    });
    const held = () => page.evaluate(() => Reflect.get(window, 'held').size);
    const count = await openShow(page);
    const at = (n: number) =>
      expect(page.locator('.slide')).toHaveAttribute('data-slide', `${n}/${count}`);
    const session = await context.newCDPSession(page);
    const touch = (type: string, ...touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints } as never);
    const swipe = async (y: number, ...xs: number[]) => {
      for (const [i, x] of xs.entries())
        await touch(i === 0 ? 'touchStart' : 'touchMove', { x, y });
      await touch('touchEnd');
    };
    const { width = 0 } = page.viewportSize() ?? {};
    await swipe(300, width - 8);
    await at(2);
    await swipe(300, 8);
    await at(1);
    const words = (await page.locator('.slide-words p').first().boundingBox()) as DOMRect;
    await swipe(words.y + 8, 600, 500, 400, 300);
    await at(2);
    // The figure keeps its own swipes.
    await swipe(400, 600, 500, 400, 300);
    await swipe(words.y + 8, 300, 400, 500, 600);
    await at(1);

    expect(await held()).toBe(1);
    // Of a page that is hidden the browser takes the lock; it is asked for again.
    await page.evaluate(() => {
      Reflect.get(window, 'held').clear();
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(held).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(held).toBe(0);
  });
});

async function openTwo(page: Page, context: BrowserContext) {
  await openShow(page);
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const audience = await opening;
  await expect(audience.locator('.slide h1')).toBeVisible();
  await expect(page.locator('.desk-audience')).toHaveText(en.present.desk.hasAudience);
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
  await audience.locator('.slide textarea').fill('hole');
  await expect(page.locator('.slide textarea')).toHaveValue('hole');
  await page.locator('.slide [data-at="h@1[0]"]').first().hover();
  await expect(audience.locator('[data-at="h@0[0]"][data-lit]').first()).toBeVisible();
  // What was overtaken, and what is no message of ours, changes nothing: what comes after it is shown.
  await post(page, [late, { ...late, v: 99 }, { ...late, message: { kind: 'state' } }, 'hello']);
  await page.keyboard.press('b');
  await expect(audience.locator('.show-black')).toBeVisible();
  await expect(title(audience)).toHaveText(second);
  await expect(audience.locator('.slide textarea')).toHaveValue('hole');
  await expect(page.locator('.desk-black')).toHaveText(en.present.desk.seesBlack);

  await audience.reload();
  await expect(audience.locator('.show-black')).toBeVisible();
  await page.keyboard.press('b');
  await expect(audience.locator('.show-black')).toHaveCount(0);
  await expect(audience.locator('.slide textarea')).toHaveValue('hole');
  await page.reload();
  await expect(page.locator('.desk')).toBeVisible();
  await expect(page.locator('.slide textarea')).toHaveValue('hole');
  await audience.keyboard.press('PageDown');
  await expect(title(page)).not.toHaveText(second);

  // What the lecture has made of the stage is kept for a deck.
  await page.getByRole('button', { name: en.deck.menu.add }).click();
  await expect(page.locator('.desk-added')).toHaveText(en.deck.menu.added(en.deck.newTitle, 1));

  await audience.close();
  await expect(page.locator('.desk-audience')).toHaveText(en.present.desk.noAudience);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: en.present.desk.openAudience }).click();
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
  await expect(page.locator('.desk-blocked a')).toHaveAttribute('href', /audience-/);
});

for (const [tag, words] of Object.entries(languages))
  test.describe(`in ${tag}`, () => {
    test.use({ locale: tag });
    test('on no slide is anything cut off or overlapping, at any resolution', async ({ page }) => {
      // Every slide five times: much for one test on a slow machine.
      test.slow();
      const count = await openShow(page);
      await expect(page.locator('.show')).toHaveAttribute('data-ready', 'true');
      const wrongs: string[] = [];
      for (let i = 1; i <= count; i++) {
        await expect(page.locator('.slide')).toHaveAttribute('data-slide', `${i}/${count}`);
        for (const [width, height] of [
          [1920, 1080],
          [1280, 720],
          [1024, 768],
          [800, 600],
          [2560, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          const found = await page.evaluate(measure);
          wrongs.push(...found.map((what) => `${i} at ${width} x ${height}: ${what}`));
        }
        await page.keyboard.press('PageDown');
      }
      expect(wrongs).toEqual([]);
      expect(words.present.label.length).toBeGreaterThan(0);
    });
  });

/** In the page: what of the slide is cut off, or lies over something else. */
async function measure(): Promise<string[]> {
  // The figure measures its room, and then draws: it has come to rest when two pictures are alike.
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const places = () =>
    [...document.querySelectorAll('.slide-figure, .slide-figure svg text')]
      .map((part) => part.getBoundingClientRect().top)
      .join();
  await frame();
  for (let before = '', i = 0; i < 60 && before !== places(); i++) {
    before = places();
    await frame();
    await frame();
  }
  const wrongs: string[] = [];
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  const figure = box('.slide-figure') as DOMRect;
  const room = document.querySelector('.slide-figure') as Element;
  // The empty room at the top of the figure, where its tools would be, reaches under the words.
  const top = figure.top - Math.min(0, Number.parseFloat(getComputedStyle(room).marginTop));
  const parts = [
    '.slide-words',
    '.slide-figure',
    '.slide .equation',
    '.slide .matrix',
    '.slide .phase-picture',
    '.slide-controls',
    '.slide-progress',
  ].flatMap((name) => {
    const at = box(name);
    if (!at || at.width === 0) return [];
    const { left, right, bottom } = at;
    return [{ name, left, right, bottom, top: name === '.slide-figure' ? top : at.top }];
  });
  for (const [i, part] of parts.entries()) {
    if (part.left < -1 || part.top < -1 || part.right > innerWidth + 1)
      wrongs.push(`${part.name} leaves the screen`);
    if (part.bottom > innerHeight + 1) wrongs.push(`${part.name} leaves the screen`);
    for (const other of parts.slice(i + 1))
      if (
        Math.min(part.right, other.right) - Math.max(part.left, other.left) > 1 &&
        Math.min(part.bottom, other.bottom) - Math.max(part.top, other.top) > 1
      )
        wrongs.push(`${part.name} lies over ${other.name}`);
  }
  if (figure.height < innerHeight * 0.28) wrongs.push(`the figure has no room: ${figure.height}`);
  for (const element of document.querySelectorAll(
    '.slide-words, .slide-words :is(h1, p), .slide .learn-formulas, .slide .equation-tex, .slide .equation-boxes, .slide .written, .slide .matrix-body, .slide-controls',
  )) {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (clientWidth > 0 && (scrollWidth > clientWidth + 3 || scrollHeight > clientHeight + 3))
      wrongs.push(`${element.className || element.tagName} is cut off: ${element.textContent}`);
  }
  for (const text of document.querySelectorAll('.slide-figure svg text')) {
    const { top: high, bottom: low, width } = text.getBoundingClientRect();
    if (width > 0 && (low > figure.bottom + 2 || high < figure.top - 2))
      wrongs.push(`${text.textContent} leaves the figure`);
  }
  if (document.documentElement.scrollWidth > innerWidth) wrongs.push('the page is too wide');
  return wrongs;
}

test('on paper there is a page for each slide or chapter, drawn in vectors', async ({ page }) => {
  const pages = async (link: string) => {
    await openLink(page, link);
    await page.reload();
    await expect(page.locator('.print-page .code').last()).toBeVisible();
    // On every page every figure is drawn, its formulas are set, and nothing is cut off.
    const figures = page.locator('.print-page .is-pictured');
    await expect(figures.locator('svg:visible').last()).toBeVisible();
    await expect.poll(() => page.evaluate(wrongOnPaper)).toEqual([]);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = bytes.toString('latin1');
    return {
      pages: text.match(/\/Type\s*\/Page\b/g)?.length,
      // A heatmap of many timesteps is painted, with its mask; all else is lines, shapes and text.
      isDrawn:
        (text.match(/\/Subtype\s*\/Image/g)?.length ?? 0) <=
        2 * (await page.locator('.print-page canvas').count()),
      sheets: await page.locator('.print-page').count(),
    };
  };
  const slides = await pages('print=order.steps.notes');
  expect(slides.sheets).toBeGreaterThanOrEqual(18);
  expect(slides).toEqual({ pages: slides.sheets, isDrawn: true, sheets: slides.sheets });
  const chapters = await pages('print=order.chapters');
  expect(chapters.pages).toBe(chapters.sheets);
  expect(chapters.sheets).toBeLessThan(slides.sheets);
});

/** In the page: what is missing on paper, or does not fit it. */
function wrongOnPaper(): string[] {
  const wrongs: string[] = [];
  document.querySelectorAll('.print-page').forEach((sheet, i) => {
    for (const figure of sheet.querySelectorAll('.is-pictured'))
      if (!figure.querySelector('svg text')) wrongs.push(`page ${i + 1} lacks a figure`);
    for (const box of sheet.querySelectorAll('.slide-words, .print-rows, footer > div'))
      if (box.scrollHeight > box.clientHeight + 3) wrongs.push(`page ${i + 1} cuts its words`);
    const foot = sheet.querySelector('footer')?.getBoundingClientRect();
    const slide = sheet.querySelector('.print-slide')?.getBoundingClientRect();
    if (foot && slide && foot.top < slide.bottom - 1) wrongs.push(`page ${i + 1} is too full`);
  });
  return wrongs;
}
