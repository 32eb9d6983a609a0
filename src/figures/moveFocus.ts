import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End move the focus among the cells of the grid that the event came from. */
export function moveFocus(event: KeyboardEvent<SVGElement | HTMLElement>, columns: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const grid = event.currentTarget.closest('[data-grid]');
  if (!grid) return;
  const cells = [...grid.querySelectorAll<SVGElement | HTMLElement>('[data-cell]')];
  const from = cells.indexOf(event.currentTarget);
  const to = target(event.key, from, columns, cells.length);
  if (to === null) return;
  event.preventDefault();
  event.stopPropagation();
  cells[to]?.focus();
}

/** The index a key leads to, or null for a key that moves nothing (also at an edge, so that the page may have it). */
function target(key: string, from: number, columns: number, count: number): number | null {
  const column = from % columns;
  switch (key) {
    case 'ArrowUp':
      return from >= columns ? from - columns : from;
    case 'ArrowDown':
      return from + columns < count ? from + columns : from;
    case 'ArrowLeft':
      return columns === 1 ? null : column > 0 ? from - 1 : from;
    case 'ArrowRight':
      return columns === 1 ? null : column < columns - 1 ? from + 1 : from;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
