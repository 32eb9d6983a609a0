/** Lets the keyboard come to what is larger than its room, so that it can be scrolled: as the `ref` of its box. */
export function reachable(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return;
  const sizes = new ResizeObserver(() => {
    const isWider = box.scrollWidth > box.clientWidth;
    const isHigher =
      box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY !== 'hidden';
    const tabIndex = isWider || isHigher ? 0 : -1;
    // What is written, though it is the same, is laid out once more.
    if (box.getAttribute('tabindex') !== String(tabIndex)) box.tabIndex = tabIndex;
  });
  for (const each of [box, ...box.children]) sizes.observe(each);
  return () => sizes.disconnect();
}
