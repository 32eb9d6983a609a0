import { apart, type Box, over, SLACK } from './box.ts';
import type { Look } from './look.ts';
import { nameOf, placeOf, words } from './names.ts';
import type { Inked } from './texts.ts';

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role="button"], [role="slider"]';

/** What a hand aims at, and what is operated by it: a control that is drawn by its label is as large as that. */
export function findTargets({ root, styleOf, isHidden }: Look): ReadonlyMap<Element, Element> {
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 && height > 0 && styleOf(element).visibility === 'visible' && !isHidden(element)
    );
  };
  const targets = new Map<Element, Element>();
  for (const control of root.querySelectorAll(CONTROLS)) {
    if (control.closest('dialog:not([open]), [inert]')) continue;
    const label = (control as HTMLInputElement).labels?.[0];
    const target =
      control instanceof HTMLInputElement && /radio|checkbox|file/.test(control.type) && label
        ? label
        : control;
    if (isShown(target) && (target === label || isShown(control))) targets.set(target, control);
  }
  return targets;
}

interface Target extends Box {
  readonly target: Element;
  readonly layer: Element | null;
}

/** Regions that are focused to be scrolled are no targets: what is in them is. */
const isRegion = (target: Element) =>
  target.matches('[role="group"], [role="region"], [tabindex="0"]:not(button, input)');

/** Targets that are cut off, lie over one another or over words, or are too small to be hit. */
export function targetFaults(
  targets: ReadonlyMap<Element, Element>,
  inked: readonly Inked[],
  look: Look,
): readonly string[] {
  const { inView, layerOf } = look;
  const faults: string[] = [];
  const boxed = [...targets.keys()]
    .filter((target) => !(target instanceof SVGElement))
    .flatMap((target): Target[] => {
      if (target.matches('.unrolled, [data-scroller]')) return [];
      const { seen, cutBy } = inView(target, target.getBoundingClientRect());
      if (cutBy) faults.push(`${nameOf(target)} is cut off by ${placeOf(cutBy)}`);
      return seen ? [{ ...seen, target, layer: layerOf(target) }] : [];
    })
    .sort((a, b) => a.left - b.left);
  for (const [i, one] of boxed.entries()) {
    for (let j = i + 1; j < boxed.length; j++) {
      const other = boxed[j];
      if (!other || other.left > one.right - SLACK) break;
      if (over(one, other) && apart(one.target, other.target) && one.layer === other.layer)
        faults.push(`${nameOf(one.target)} and ${nameOf(other.target)} overlap`);
    }
    if (isRegion(one.target)) continue;
    for (const text of inked)
      if (over(one, text) && apart(one.target, text.element) && one.layer === layerOf(text.element))
        faults.push(
          `${nameOf(one.target)} lies over ${words(text.text)} in ${placeOf(text.element)}`,
        );
  }
  return [...faults, ...smallFaults(boxed)];
}

/** What a target measures each way, or has free about its middle (WCAG 2.5.8). */
const LEAST = 24;

/** Targets in a sentence are as large as its letters. */
function isInSentence({ target }: Target): boolean {
  const sentence = target.closest('p, li, dd, figcaption');
  if (!sentence) return false;
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const control = node.parentElement?.closest(CONTROLS);
    const isOfControl = control && sentence.contains(control) && control !== sentence;
    if (node.textContent?.trim() && !isOfControl) return true;
  }
  return false;
}

function smallFaults(boxed: readonly Target[]): readonly string[] {
  const aims = boxed.filter((one) => !isRegion(one.target));
  const isSmall = (one: Target) => {
    const { width, height } = one.target.getBoundingClientRect();
    return width < LEAST - 0.5 || height < LEAST - 0.5;
  };
  const middle = (one: Box) => [(one.left + one.right) / 2, (one.top + one.bottom) / 2] as const;
  /** How far the middle of one is from another: from its middle where that is small too. */
  const distance = (one: Target, other: Target) => {
    const [x, y] = middle(one);
    if (isSmall(other)) {
      const [otherX, otherY] = middle(other);
      return Math.hypot(x - otherX, y - otherY) - LEAST / 2;
    }
    return Math.hypot(
      Math.max(0, other.left - x, x - other.right),
      Math.max(0, other.top - y, y - other.bottom),
    );
  };
  return aims
    .filter((one) => isSmall(one) && !isInSentence(one))
    .flatMap((one) => {
      const near = aims.find(
        (other) =>
          apart(one.target, other.target) &&
          one.layer === other.layer &&
          distance(one, other) < LEAST / 2 - 0.5,
      );
      const { width, height } = one.target.getBoundingClientRect();
      return near
        ? [
            `${nameOf(one.target)} is ${Math.round(width)} x ${Math.round(height)} beside ${nameOf(near.target)}`,
          ]
        : [];
    });
}
