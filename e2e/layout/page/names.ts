/*
 * What faults call the parts of the page: by their words, and by the part, or class, of what they are in.
 */

export const words = (text: string): string => `"${text.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;

/** Without what tells the classes of one component from those of another. */
const classOf = (element: Element) =>
  element.getAttribute('data-part') ??
  element
    .getAttribute('class')
    ?.split(' ')[0]
    ?.replace(/^_(\w+?)_\w+_\d+$/, '$1') ??
  '';

export function nameOf(element: Element): string {
  const cls = classOf(element);
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.tagName.toLowerCase()}${cls && `.${cls}`} ${words(name)}`;
}

/** The nearest part with a class of its own; of drawings, the whole. */
export function placeOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const cls = classOf(at);
    if (cls && !(at instanceof SVGElement && !(at instanceof SVGSVGElement))) return `.${cls}`;
  }
  return element.tagName.toLowerCase();
}
