import process from 'node:process';
import { chapters } from '../src/lesson/table.ts';
import { expect, languages, test } from './page.ts';
import { allSlides, leaveOut, now, openShow, slide, title } from './show.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

test('a whole lecture by clicker keys alone, whatever has the focus, after the network has gone', async ({
  page,
  context,
}) => {
  // Every third slide, and the last; UNROLLED_ALL=1 goes through all.
  const last = allSlides.length - 1;
  const shown = [...allSlides.keys()].filter(
    (i) => process.env.UNROLLED_ALL || i % 3 === 0 || i === last,
  );
  await leaveOut(page, { slides: allSlides.filter((_, i) => !shown.includes(i)) });
  const count = await openShow(page, 'present=order.5');
  expect(count).toBe(allSlides.length);
  await expect(page.locator('[data-part="show"]')).toHaveAttribute('data-ready', 'true');
  await context.setOffline(true);
  const titles = new Set<string>();
  const field = page.locator(
    '[data-part="slide"] input[type="range"], [data-part="slide"] textarea',
  );
  for (const i of shown) {
    await expect(slide(page)).toHaveAttribute('data-slide', `${i + 1}/${count}`);
    await expect(
      page
        .locator('[data-part="figure"] :is(svg, table, [data-part="asked"])')
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    titles.add((await title(page).textContent()) ?? '');
    // A slider or a text field in use does not hold the clicker up.
    if (i % 2 === 0 && (await field.count()) > 0) await field.last().focus();
    await page.keyboard.press('PageDown');
  }
  expect(titles.size).toBe(shown.length);
  await field.last().focus();
  await page.keyboard.press('PageUp');
  await expect(slide(page)).toHaveAttribute('data-slide', `${(shown.at(-2) ?? 0) + 1}/${count}`);
  await page.keyboard.press('.');
  await expect(page.locator('[data-part="black"]')).toBeVisible();
  for (const key of ['PageDown', 'n', 'o', 's']) await page.keyboard.press(key);
  await expect(page.locator('[data-part="black"]')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('[data-part="black"]')).toHaveCount(0);
  await expect(slide(page)).toHaveAttribute('data-slide', `${(shown.at(-2) ?? 0) + 1}/${count}`);
  await page.keyboard.press('q');
  await expect(page.locator('[data-panel] [data-part="code"]')).toBeVisible();
});

test('every key of the list does what it says, and held down it counts once', async ({ page }) => {
  const count = await openShow(page, 'present=order.5');
  const at = (n: number) => expect(slide(page)).toHaveAttribute('data-slide', `${n}/${count}`);
  for (const [key, n] of [
    ['ArrowRight', 2],
    ['n', 3],
    ['Space', 4],
    ['Shift+Space', 3],
    ['p', 2],
    ['ArrowLeft', 1],
    ['ArrowDown', (chapters[0]?.steps ?? 0) + 1],
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
  const link = await page.locator('[data-panel] a').getAttribute('href');
  expect(link).toMatch(/#v=1.*end$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(page.locator('[data-part="progress"] [role="status"]')).toHaveText(
    en.deck.menu.added(en.deck.newTitle, 1),
  );
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(en.present.help.title);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The stage is alive: what is called out is typed, and stepped through.
  await page.keyboard.press('Home');
  await page.keyboard.press('t');
  await page.keyboard.type('lo');
  await page.keyboard.press('Escape');
  await at(1);
  await expect(page.locator('[data-part="slide"] textarea')).toHaveValue('hellolo');
  await page.keyboard.press('k');
  await expect(now(page)).toHaveText(en.transport.time(4, 6));
  await expect.poll(() => page.url()).toMatch(/#present=order\.5&v=1.*&x=hellolo/);
  await page.keyboard.press('e');
  await expect(page.locator('[data-part="slide"][data-tools]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-part="slide"][data-tools]')).toBeVisible();
  await expect(page.locator('[data-part="slide"] textarea')).toHaveValue('hellolo');
});

test('by clicker a slide is walked as its author chose, and a held key goes on to the next slide', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const slides = [
      ['a', '[slide: by timesteps]', 'v=1&x=hel&t=0&p=x&end'],
      ['b', '[slide: by phases]', 'v=1&x=he&t=1&p=f&end'],
      ['c', '', 'v=1&x=he&end'],
    ].map(([name, setting, link]) => `## ${name}\n${setting}\n[figure](#${link})`);
    localStorage.setItem('unrolled:decks:v1', '["deck-a"]');
    localStorage.setItem('unrolled:deck:v1:deck-a', ['# D', ...slides].join('\n'));
  });
  await openShow(page, 'present=deck-a.1');
  const at = (n: number, t: number) =>
    Promise.all([
      expect(slide(page)).toHaveAttribute('data-slide', `${n}/3`),
      expect(now(page)).toContainText(`t = ${t} `),
    ]);
  const presses = (key: string) => page.keyboard.press(key);
  await at(1, 0);
  for (const t of [0, 1, 2]) {
    await presses('PageDown');
    await at(1, t);
  }
  await presses('PageDown');
  await at(2, 1);
  // Its phases are gone through: the equation is there.
  await expect(page.locator('[data-part="slide"][data-detailed]')).toBeVisible();
  await presses('PageUp');
  await at(1, 2);
  await presses('PageUp');
  await at(1, 1);
  await page.keyboard.down('PageDown');
  await at(1, 2);
  for (let i = 0; i < 4; i++) await page.keyboard.down('PageDown');
  await page.keyboard.up('PageDown');
  await at(2, 1);
  await presses('n');
  await at(3, 0);
  await presses('p');
  await at(2, 1);
});

test('controls come with the pointer or the focus, and nothing moves when they do', async ({
  page,
}) => {
  await openShow(page);
  const controls = page.locator('[data-part="controls"]');
  const places = () =>
    page
      .locator('[data-part="words"], [data-part="figure"], [data-part="progress"]')
      .evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
  await expect(controls).toHaveCSS('opacity', '0');
  const rest = await places();
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 310);
  await expect(controls).toHaveCSS('opacity', '1');
  await expect(page.locator('[data-part="progress"]')).toHaveCSS('opacity', '0');
  expect(await places()).toEqual(rest);
  await page.mouse.move(-1, -1);
  await page.locator('[data-part="slide"]').dispatchEvent('pointerleave');
  await expect(controls).toHaveCSS('opacity', '0');
  await page.keyboard.press('t');
  await expect(controls).toHaveCSS('opacity', '1');
  expect(await places()).toEqual(rest);
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
    const count = await openShow(page, 'present=order.5');
    const at = (n: number) => expect(slide(page)).toHaveAttribute('data-slide', `${n}/${count}`);
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
    const words = (await page.locator('[data-part="words"] p').first().boundingBox()) as DOMRect;
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
    await expect(page.locator('[data-part="progress"] [role="status"]')).toHaveText(
      en.present.endAgain,
    );
    expect(await held()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(held).toBe(0);
  });
});

test('on a screen of 4 to 3 the matrix of a slide is whole, and so is the equation of its moment', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const [step, last] of [
    ['sharing.3', 'W_h[3,3]'],
    ['answer.2', 'W_y[3,3]'],
  ] as const) {
    await openShow(page, `present=${step}`);
    await expect(slide(page).locator(`.matrix [data-at="${last}"]`)).toBeInViewport({
      ratio: 0.99,
    });
  }
  await openShow(page, 'present=answer.3');
  await expect(slide(page).locator('.equation-line.current')).toBeInViewport({ ratio: 0.9 });
});
