import { fieldFaults } from './fields.ts';
import { createLook } from './look.ts';
import { nameOf } from './names.ts';
import { reachFaults } from './reach.ts';
import { settled } from './settled.ts';
import { sidewaysFaults } from './sideways.ts';
import { slideFaults } from './slide.ts';
import { findTargets, targetFaults } from './targets.ts';
import { overlapsOf, readTexts } from './texts.ts';
import { typeFaults } from './type.ts';

/**
 * What of the page is cut off, lies over something else, is too small to be hit, or cannot be reached: each in words,
 * once. `scrollers` are selectors of regions that scroll or pan sideways.
 */
export async function findFaults(scrollers: readonly string[]): Promise<readonly string[]> {
  (document.activeElement as HTMLElement | null)?.blur();
  await settled();
  const look = createLook(scrollers);
  const { inked, faults } = readTexts(look);
  const targets = findTargets(look);
  const found = [
    ...faults,
    ...overlapsOf(inked, look),
    ...fieldFaults(look),
    ...namesInTex(look.root),
    ...targetFaults(targets, inked, look),
    ...sidewaysFaults(look),
    ...slideFaults(look),
    ...typeFaults(inked, look),
    ...(await reachFaults(targets, look)),
  ];
  scrollTo(0, 0);
  return [...new Set(found)];
}

const namesInTex = (root: Element): readonly string[] =>
  [...root.querySelectorAll('[aria-label]')]
    .filter((part) => /[\\{}]|_[a-z]/.test(part.getAttribute('aria-label') ?? ''))
    .map((part) => `the name ${nameOf(part)} is TeX`);
