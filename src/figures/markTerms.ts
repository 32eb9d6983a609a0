import { createContext } from 'react';

/** A step that a term stands for: its name in words, what it belongs to, and whether it has been, is, or is to come. */
export interface TermStep {
  readonly label: string;
  readonly phase: string;
  readonly state: 'passed' | 'now' | 'coming';
}

/** How a step stands to the current one, `by` steps after it. */
export const stepState = (by: number): TermStep['state'] =>
  by < 0 ? 'passed' : by === 0 ? 'now' : 'coming';

/** The step of a term; null where it cannot be gone to. */
export type StepOf = (term: string) => TermStep | null;

/** The term that is looked at among some equations, and what steps their terms are. */
export const LookedTerms = createContext<{
  readonly looked: string;
  readonly stepOf: StepOf;
} | null>(null);

/** A term of an equation, with its step. */
interface TermMark {
  /** Its place among the terms as they stand. */
  readonly at: number;
  readonly name: string;
  readonly step: TermStep;
  /** Whether it is the one that stands for the step. */
  readonly isFirst: boolean;
  /** Whether it is seen to be a step. */
  readonly isTerm: boolean;
}

/** Which terms of an equation are steps, by their names as they stand: the left-hand side is the last to be one. */
export function marksOf(names: readonly string[], stepOf: StepOf): readonly TermMark[] {
  const named = new Set<string>();
  const marks: TermMark[] = [];
  for (const at of [...names.keys()].slice(1).concat(names.length > 0 ? [0] : [])) {
    const name = names[at] ?? '';
    const step = stepOf(name);
    if (!step) continue;
    const isFirst = !named.has(name);
    named.add(name);
    marks.push({ at, name, step, isFirst, isTerm: at > 0 || isFirst });
  }
  return marks;
}

/**
 * Makes buttons of the terms of typeset equations, and says which have been. The left-hand side of an equation is one
 * only where nothing else of it stands for the same. Returns the one that the keyboard comes to.
 */
export function markTerms(box: Element, looked: string, stepOf: StepOf): HTMLElement | null {
  let stop: HTMLElement | null = null;
  for (const line of box.querySelectorAll('.equation-line')) {
    const terms = [...line.querySelectorAll<HTMLElement>('[data-term]')];
    if (terms.length === 0) continue;
    const names = terms.map((term) => term.dataset.term ?? '');
    for (const { at, name, step, isFirst, isTerm } of marksOf(names, stepOf)) {
      const term = terms[at];
      if (!term) continue;
      set(term, { 'data-step': step.state });
      term.classList.toggle('term', isTerm);
      if (!isFirst) continue;
      const isLooked = name === looked;
      set(term, {
        role: 'button',
        'aria-label': step.label,
        'aria-current': isLooked ? 'step' : null,
        'data-phase': step.phase,
        tabindex: '-1',
      });
      const isCurrent = line.classList.contains('current');
      if (isCurrent && (!stop || isLooked || (step.state === 'now' && !isStep(stop)))) stop = term;
    }
    leaveToWords(line);
  }
  stop?.setAttribute('tabindex', '0');
  return stop;
}

const isStep = (term: HTMLElement) => term.dataset.step === 'now';

/** A screen reader hears the whole equation as mathematics, then its terms by name, and not its letters once more. */
function leaveToWords(line: Element): void {
  line.querySelector('.katex-mathml')?.toggleAttribute('hidden', !line.hasAttribute('data-whole'));
  const html = line.querySelector('.katex-html');
  html?.removeAttribute('aria-hidden');
  const hide = (parent: Element) => {
    for (const child of parent.children) {
      if (child.getAttribute('role') === 'button') continue;
      if (child.querySelector('[role="button"]')) hide(child);
      else set(child, { 'aria-hidden': 'true' });
    }
  };
  if (html) hide(html);
}

function set(element: Element, attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
