import { type Box, over, SLACK } from './box.ts';
import type { Look } from './look.ts';
import { placeOf, words } from './names.ts';
import { inkShares } from './pen.ts';

/** Text that is on the screen now: where its ink is, and what it belongs to. */
export interface Inked extends Box {
  readonly text: string;
  readonly element: Element;
}

const UNSEEN = 'script, style, title, textarea, option, desc';

/** The runs of text in view, from left to right, and those that are cut off. Ink is less high than its line. */
export function readTexts(look: Look): { inked: readonly Inked[]; faults: readonly string[] } {
  const { root, styleOf, isHidden, inView } = look;
  const inked: Inked[] = [];
  const faults: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const element = node.parentElement;
    if (text.trim() === '' || text.trim() === '\u200b' || !element || isHidden(element)) continue;
    if (element.matches(UNSEEN) || styleOf(element).visibility !== 'visible') continue;
    if (element.closest('dialog:not([open]), .katex-mathml, annotation')) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      const [above, below] = inkShares(text.trim(), styleOf(element));
      const ink = {
        left: rect.left,
        right: rect.right - (Number.parseFloat(styleOf(element).letterSpacing) || 0),
        top: rect.top + rect.height * above,
        bottom: rect.bottom - rect.height * below,
      };
      const { seen, cutBy } = inView(element, ink);
      if (cutBy) faults.push(`${words(text)} is cut off by ${placeOf(cutBy)}`);
      if (!seen) continue;
      inked.push({ ...seen, text, element });
      // Nothing scrolls there. What leads into the page comes into sight with the focus.
      const isOutside = ink.right + scrollX < 0 || ink.bottom + scrollY < 0;
      if (isOutside && !element.closest('button'))
        faults.push(`${words(text)} in ${placeOf(element)} lies outside the page`);
    }
  }
  return { inked: inked.sort((a, b) => a.left - b.left), faults };
}

/** Texts that lie over one another. */
export function overlapsOf(inked: readonly Inked[], { layerOf }: Look): readonly string[] {
  const faults: string[] = [];
  for (const [i, one] of inked.entries())
    for (let j = i + 1; j < inked.length; j++) {
      const other = inked[j];
      if (!other || other.left > one.right - SLACK) break;
      if (!over(one, other) || one.element === other.element) continue;
      // The same text twice is its own halo.
      if (one.text === other.text && Math.abs(one.left - other.left) < 1) continue;
      const formula = one.element.closest('.katex');
      if (formula && formula === other.element.closest('.katex')) continue;
      if (layerOf(one.element) !== layerOf(other.element)) continue;
      faults.push(
        `${words(one.text)} in ${placeOf(one.element)} and ${words(other.text)} in ${placeOf(other.element)} overlap`,
      );
    }
  return faults;
}
