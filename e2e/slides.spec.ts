import { expect, languages, test } from './page.ts';
import { openShow, slide } from './show.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [800, 600],
  [2560, 1080],
] as const;
/** Each slide is measured at half of the sizes in one language and at the others in the other; at all of them where all is asked for. */
const isMeasured = (slide: number, size: number, language: number) =>
  Boolean(process.env.UNROLLED_ALL) || (slide + size + language) % 2 === 0;

for (const [l, tag] of Object.keys(languages).entries())
  test.describe(`in ${tag}`, () => {
    test.use({ locale: tag });
    test('on no slide is anything cut off or overlapping, at any resolution', async ({ page }) => {
      // Every slide several times: much for one test on a slow machine.
      test.slow();
      const count = await openShow(page);
      await expect(page.locator('.show')).toHaveAttribute('data-ready', 'true');
      const wrongs: string[] = [];
      for (let i = 1; i <= count; i++) {
        await expect(slide(page)).toHaveAttribute('data-slide', `${i}/${count}`);
        for (const [s, [width, height]] of SIZES.entries()) {
          if (!isMeasured(i, s, l)) continue;
          await page.setViewportSize({ width, height });
          const found = await page.evaluate(measure);
          wrongs.push(...found.map((what) => `${i} at ${width} x ${height}: ${what}`));
        }
        await page.keyboard.press('PageDown');
      }
      expect(wrongs).toEqual([]);
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
  // The ink of formulas may stand out of the lines they are in.
  const words = box('.slide-words') as DOMRect;
  for (const base of document.querySelectorAll('.slide-words .katex-html > .base')) {
    const at = base.getBoundingClientRect();
    if (at.bottom > words.bottom + 1 || at.right > words.right + 1 || at.top < words.top - 1)
      wrongs.push(`a formula leaves the words: ${base.textContent}`);
  }
  for (const text of document.querySelectorAll('.slide-figure svg text')) {
    const { top: high, bottom: low, width } = text.getBoundingClientRect();
    if (width > 0 && (low > figure.bottom + 2 || high < figure.top - 2))
      wrongs.push(`${text.textContent} leaves the figure`);
  }
  if (document.documentElement.scrollWidth > innerWidth) wrongs.push('the page is too wide');
  return wrongs;
}
