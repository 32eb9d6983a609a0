import {
  type KeyboardEvent,
  type MouseEvent,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { EquationLine } from './forms.ts';
import { LookedTerms, markTerms, type StepOf } from './markTerms.ts';
import { Passing } from './passing.ts';
import { Tex } from './Tex.tsx';
import { useForms } from './useForms.ts';
import './equation.css';
import './equations.css';

/**
 * Equations in a line, of which the current one is whole and large, and the others as whole as there is room for. Their
 * terms are the steps of what they compute: pressed, each is gone to. They are one stop of the keyboard, which the page's
 * own keys move on.
 */
export function Equations({
  label,
  lines,
  current,
  step,
  stepOf,
  onStep,
  slots,
}: {
  readonly label: string;
  readonly lines: readonly EquationLine[];
  /** The line that is large. */
  readonly current: string;
  /** The term that is looked at. */
  readonly step: string;
  readonly stepOf: StepOf;
  readonly onStep: (term: string) => void;
  readonly slots: Readonly<Record<string, string>>;
}) {
  const { ref, textOf, size, form } = useForms(lines, current, slots, 'equations');
  const mark = useRef(() => {});
  const centred = useRef<{ readonly stop: Element; readonly form: number }>(null);
  // What had the focus may be typeset anew.
  const hadFocus = ref.current?.contains(document.activeElement) === true;
  const markAll = () => {
    const box = ref.current;
    const stop = box && markTerms(box, step, stepOf);
    if (!stop) return;
    if (hadFocus && document.activeElement !== stop) stop.focus({ preventScroll: true });
    // In another form its line stands elsewhere.
    if (centred.current?.stop === stop && centred.current.form === form) return;
    centred.current = { stop, form };
    // Told when the page has been laid out: to measure it here would do so once more.
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      centre(box, stop);
    }).observe(box);
  };
  const isPassing = useContext(Passing);
  const marked = useRef<readonly unknown[]>([]);
  // Not before all lines are of this moment.
  mark.current = () => {
    marked.current = [];
  };
  useLayoutEffect(() => {
    mark.current = markAll;
    // Of steps that only fly past the terms stay what they are, and their names wait.
    const now = [lines, current, step, form];
    if (isPassing && now.every((each, i) => each === marked.current[i])) return;
    marked.current = now;
    markAll();
  });
  const looked = useMemo(() => ({ looked: step, stepOf }), [step, stepOf]);
  const termAt = ({ target }: { readonly target: EventTarget }) =>
    target instanceof Element
      ? target.closest<HTMLElement>('[data-term][data-step]')?.dataset.term
      : undefined;
  const press = (event: MouseEvent | KeyboardEvent) => {
    const term = termAt(event);
    if (term === undefined) return;
    event.preventDefault();
    onStep(term);
  };
  return (
    <div
      className="equation-tex"
      role="group"
      aria-label={label}
      data-size={size}
      data-sized="equations"
      data-form={form}
      ref={ref}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') press(event);
      }}
    >
      <LookedTerms value={looked}>
        {lines.map((line) => {
          const { tex, isWhole } = textOf(line);
          return (
            <span
              key={line.id}
              className={line.id === current ? 'equation-line current' : 'equation-line'}
              data-whole={isWhole ? '' : undefined}
            >
              <Tex slots={slots} onTypeset={() => mark.current()}>
                {tex}
              </Tex>
            </span>
          );
        })}
      </LookedTerms>
    </div>
  );
}

/** The term in the middle, as far as its own line is then whole, or, where that has no room, as full as can be. */
function centre(box: Element, stop: Element): void {
  if (box.scrollWidth <= box.clientWidth) return;
  const [outer, inner] = [box.getBoundingClientRect(), stop.getBoundingClientRect()];
  const line = (stop.closest('.equation-line') ?? stop).getBoundingClientRect();
  const aside = Number.parseFloat(getComputedStyle(box).paddingLeft);
  const ends = [line.left - outer.left - aside, line.right - outer.right + aside];
  const wanted = inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  // Not scrollIntoView, which may move the page as well.
  box.scrollLeft += Math.max(Math.min(...ends), Math.min(Math.max(...ends), wanted));
}
