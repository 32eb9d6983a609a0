import type { Look } from './look.ts';
import { nameOf, words } from './names.ts';
import { widthOf } from './pen.ts';

/** The arrow of a native list takes as much as a letter is high. */
const ARROW = 12;

/** What is typed or chosen stands in a box of its own: where it has no room there. */
export function fieldFaults({ root, styleOf, isHidden }: Look): readonly string[] {
  const fields = root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  return [...fields].flatMap((field) => {
    if (isHidden(field) || field.offsetWidth < 2) return [];
    if (field instanceof HTMLInputElement)
      return /^(decimal|numeric)$/.test(field.inputMode) &&
        field.scrollWidth > field.clientWidth + 1
        ? [`${words(field.value)} is cut off in the field ${nameOf(field)}`]
        : [];
    const style = styleOf(field);
    const chosen = field.selectedOptions[0]?.textContent ?? '';
    const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    return widthOf(chosen, style) > field.clientWidth - padding - ARROW
      ? [`${words(chosen)} is cut off in the list ${nameOf(field)}`]
      : [];
  });
}
