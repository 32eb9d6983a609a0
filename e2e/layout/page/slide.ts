import { apart, over } from './box.ts';
import type { Look } from './look.ts';
import { nameOf, placeOf, words } from './names.ts';

/** What of a slide stands beside each other. */
const PARTS =
  '[data-part="words"], [data-part="figure"], [data-part="slide"] .equation, [data-part="slide"] .matrix, [data-part="slide"] .phase-picture, [data-part="controls"], [data-part="progress"]';

/** What has no room of its own to scroll in: of a slide all is seen at once. */
const WHOLE =
  '[data-part="words"], [data-part="words"] :is(h1, p), [data-part="slide"] [data-part="formulas"], [data-part="slide"] .equation-tex, [data-part="slide"] .equation-boxes, [data-part="slide"] .written, [data-part="slide"] .matrix-body, [data-part="slide"]:not([data-tools]) .compare, [data-part="controls"]';

/** The share of the window that the figure has at least, where the window is as high as a projector's. */
const LEAST_SHARE = 0.28;
/** And in lower ones, which are scrolled, so many pixels. */
const LEAST_HEIGHT = 150;

/** On a slide each part has a place of its own, all that is in it, and the figure enough room. */
export function slideFaults({ styleOf, isPanned, inView, isHidden }: Look): readonly string[] {
  const figure = document.querySelector('[data-part="show"] [data-part="figure"]');
  if (!figure?.checkVisibility()) return [];
  const faults: string[] = [];
  const { height } = figure.getBoundingClientRect();
  if (height < Math.max(LEAST_HEIGHT, innerHeight * LEAST_SHARE))
    faults.push(`the figure is ${Math.round(height)} high`);
  // The controls stand where the progress does, which goes when they come.
  const shown = [...document.querySelectorAll(PARTS)].filter((part) => !isHidden(part));
  const parts = shown.flatMap((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    // The empty room at the top of the figure, where its tools would be, reaches under the words.
    const drawn = part instanceof HTMLElement ? (right - left) / Math.max(1, part.offsetWidth) : 1;
    const margin = drawn * Math.min(0, Number.parseFloat(styleOf(part).marginTop) || 0);
    return right > left ? [{ part, left, top: top - margin, right, bottom }] : [];
  });
  for (const [i, one] of parts.entries())
    for (const other of parts.slice(i + 1))
      if (over(one, other) && apart(one.part, other.part))
        faults.push(`${placeOf(one.part)} and ${placeOf(other.part)} overlap`);
  const isRoom = (part: Element) => {
    // In a window as low as a page at four times its size a comparison is scrolled.
    if (part.matches('.compare')) return innerHeight > 400;
    return part.matches('[data-part="words"]') || !isPanned(part);
  };
  for (const part of document.querySelectorAll(WHOLE)) {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = part;
    if (clientWidth === 0 || isHidden(part) || !isRoom(part)) continue;
    if (scrollWidth > clientWidth + 3 || scrollHeight > clientHeight + 3)
      faults.push(`${nameOf(part)} has no room for all that is in it`);
  }
  // What is drawn may stand out of its figure without being cut.
  const room = figure.getBoundingClientRect();
  for (const text of figure.querySelectorAll('svg text')) {
    const { seen } = inView(text, text.getBoundingClientRect());
    if (seen && (seen.bottom > room.bottom + 2 || seen.top < room.top - 2))
      faults.push(`${words(text.textContent ?? '')} leaves the figure`);
  }
  return faults;
}
