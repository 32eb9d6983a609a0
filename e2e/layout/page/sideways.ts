import { type Look, scrolls } from './look.ts';
import { placeOf } from './names.ts';

/** Sideways only what says so moves. */
export function sidewaysFaults({ root, styleOf, isHidden, isPanned }: Look): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const parts = [...root.querySelectorAll('*')].filter(
    (element) =>
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1 &&
      !(element instanceof SVGElement) &&
      !element.matches('input, textarea, select') &&
      !isHidden(element) &&
      scrolls(styleOf(element).overflowX) &&
      !isPanned(element),
  );
  return [
    ...(scrollWidth > clientWidth ? ['the page scrolls sideways'] : []),
    ...parts.map((part) => `${placeOf(part)} scrolls sideways`),
  ];
}
