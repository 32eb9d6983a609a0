import type { Look } from './look.ts';
import { placeOf, words } from './names.ts';
import type { Inked } from './texts.ts';

/** A slide is laid out as a page and drawn so large that this, in CSS pixels of the page, is 22 of a screen's 1080 lines. */
const LEAST = 12;
const SLACK = 0.05;

/** On a slide nothing is set smaller than can be read from the last row; what moves it is for whoever is at it. */
export function typeFaults(inked: readonly Inked[], { styleOf }: Look): readonly string[] {
  const slide = document.querySelector<HTMLElement>('[data-part="show"] [data-part="slide"]');
  if (!slide || innerHeight <= 260 || (innerWidth <= 600 && innerWidth < innerHeight)) return [];
  const drawn = slide.getBoundingClientRect().width / slide.offsetWidth;
  const fontOf = (element: Element) => {
    const font = Number.parseFloat(styleOf(element).fontSize);
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    return matrix ? (font * Math.hypot(matrix.a, matrix.b)) / drawn : font;
  };
  /** What stands above or below a symbol is read by the symbol. */
  const sizeOf = (element: Element) => {
    const symbol = element.closest('text.symbol');
    if (symbol) return Math.max(fontOf(symbol), ...[...symbol.children].map(fontOf));
    return fontOf(element.closest('.katex, .math-text') ?? element);
  };
  return inked.flatMap(({ element, text }) => {
    if (!slide.contains(element) || element.closest('[data-part="controls"]')) return [];
    const size = sizeOf(element);
    return size < LEAST - SLACK
      ? [`${words(text)} in ${placeOf(element)} is set in ${size.toFixed(1)} px`]
      : [];
  });
}
