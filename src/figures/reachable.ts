/** Lets the keyboard come to what is wider than its room, so that it can be scrolled: as the `ref` of its box. */
export function reachable(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return;
  const sizes = new ResizeObserver(() => {
    box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  });
  for (const each of [box, ...box.children]) sizes.observe(each);
  return () => sizes.disconnect();
}
