/** CSS pixels of an element's own to one of the window: other than 1 where a whole slide is drawn smaller. */
export function shrinkOf(element: HTMLElement): number {
  const { width } = element.getBoundingClientRect();
  return width > 0 ? element.offsetWidth / width : 1;
}

/** How far a place in the window is from the left edge of an element, in the element's own CSS pixels. */
export const xIn = (element: HTMLElement, clientX: number): number =>
  (clientX - element.getBoundingClientRect().left) * shrinkOf(element);
