import type { KatexOptions } from 'katex';
import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import { fetchCode, PartNotice } from './part.tsx';
import { Passing } from './passing.ts';
import './katexFonts.css';

type Katex = typeof import('katex').default;

let katex: Katex | null = null;
/** Fetches what typesets formulas, where it is not there yet. */
export const fetchTex = () =>
  fetchCode(() => import('katex')).then((module) => {
    katex = module.default;
    return katex;
  });

export type Slots = Readonly<Record<string, string>>;

let Unmounted: ((formula: { readonly tex: string; readonly slots?: Slots }) => ReactNode) | null =
  null;

/** What stands in the place of a formula where nothing is mounted, and so nothing typeset: as the page is built. */
export const typesetWith = (formula: typeof Unmounted): void => {
  Unmounted = formula;
};

/** A formula, typeset by KaTeX, with MathML beside it for those who listen. `\htmlData{at=…}` names its parts. */
export function Tex({
  children,
  block = false,
  isGiven = false,
  slots,
  onTypeset,
}: {
  readonly children: string;
  readonly block?: boolean;
  /** Whether it came from outside: it names no parts, stays within bounds, and what is no formula is shown as it is. */
  readonly isGiven?: boolean;
  /**
   * What stands in place of texts such as `7771` in the formula and in the names of its parts. A formula is typeset
   * once; when only these change, the text alone is changed. Pass the same object while they are the same.
   */
  readonly slots?: Slots;
  /** Is told when the formula has been typeset: before it is painted, unless what typesets has to be fetched first. */
  readonly onTypeset?: (() => void) | undefined;
}) {
  const [isMissing, setMissing] = useState(false);
  const [tries, setTries] = useState(1);
  const Notice = useContext(PartNotice);
  const ref = useRef<HTMLSpanElement>(null);
  const holes = useRef<readonly Hole[]>([]);
  const filled = useRef(slots);
  filled.current = slots;
  const isPassing = useContext(Passing);
  const told = useRef(onTypeset);
  told.current = onTypeset;
  // Before the page is painted, so that nothing beside it moves afterwards.
  useLayoutEffect(() => {
    if (isMissing) return;
    let isCurrent = true;
    const typeset = (k: Katex) => {
      if (!isCurrent || !ref.current) return;
      try {
        if (isGiven)
          k.render(children, ref.current, { displayMode: block, strict: false, ...BOUNDS });
        else ref.current.replaceChildren(ownFormula(k, children, block).cloneNode(true));
      } catch {
        ref.current.textContent = children;
      }
      holes.current = filled.current ? holesOf(ref.current, Object.keys(filled.current)) : [];
      fill(holes.current, filled.current);
      told.current?.();
    };
    if (katex) typeset(katex);
    else
      fetchTex().then(typeset, () => {
        if (isCurrent) setMissing(true);
      });
    return () => {
      isCurrent = false;
    };
  }, [children, block, isGiven, isMissing]);
  useLayoutEffect(() => fill(holes.current, slots, isPassing), [slots, isPassing]);
  if (isMissing) {
    const retry = () => {
      setMissing(false);
      setTries(tries + 1);
    };
    return <Notice tries={tries} retry={retry} />;
  }
  return (
    <span
      className={block ? 'tex block' : 'tex'}
      data-tex={Unmounted ? children : undefined}
      ref={ref}
    >
      {Unmounted && <Unmounted tex={children} {...(slots && { slots })} />}
    </span>
  );
}

/** The page's own formulas may carry addresses and classes. */
export const OWN_FORMULA: KatexOptions = {
  strict: false,
  trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
};

/** Formulas of the page's own, as they were typeset: most are wanted again, and a copy is made in no time. */
const own = new Map<string, DocumentFragment>();
const MOST_KEPT = 200;

function ownFormula(k: Katex, tex: string, block: boolean): DocumentFragment {
  const key = `${block} ${tex}`;
  const kept = own.get(key);
  if (kept) return kept;
  const formula = document.createElement('span');
  k.render(tex, formula, { ...OWN_FORMULA, displayMode: block });
  const made = document.createDocumentFragment();
  made.append(...formula.childNodes);
  if (own.size >= MOST_KEPT) own.clear();
  own.set(key, made);
  return made;
}

/** A copy of a formula of the page's own, with what stands in its slots; null while what typesets is not here. */
export function filledFormula(tex: string, slots: Slots): DocumentFragment | null {
  if (!katex) return null;
  const formula = ownFormula(katex, tex, false).cloneNode(true) as DocumentFragment;
  fill(holesOf(formula, Object.keys(slots)), slots);
  return formula;
}

/** Typesets formulas before they are wanted, one at a time, with room for everything else between them. */
export async function typesetAhead(formulas: Iterable<string>): Promise<void> {
  const k = katex ?? (await fetchTex());
  for (const tex of formulas) {
    if (own.has(`false ${tex}`)) continue;
    await new Promise((done) => setTimeout(done));
    ownFormula(k, tex, false);
  }
}

/** Lengths in ems, and how often a macro is put in. */
const BOUNDS = { maxSize: 20, maxExpand: 300 };

/** A place in a typeset formula whose text can change. */
interface Hole {
  readonly template: string;
  /** Whether it is only listened to or pointed at. */
  readonly isName: boolean;
  readonly write: (text: string) => void;
}

function holesOf(root: Element | DocumentFragment, keys: readonly string[]): readonly Hole[] {
  const isHole = (text: string) => keys.some((key) => text.includes(key));
  const holes: Hole[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    if (isHole(text.data))
      holes.push({
        template: text.data,
        isName: text.parentElement?.closest('.katex-mathml') != null,
        write: (next) => {
          text.data = next;
        },
      });
  }
  for (const element of root.querySelectorAll('[data-at]')) {
    const name = element.getAttribute('data-at') ?? '';
    if (isHole(name))
      holes.push({
        template: name,
        isName: true,
        write: (next) => element.setAttribute('data-at', next),
      });
  }
  return holes;
}

/** Names wait while what they name flies past. */
function fill(holes: readonly Hole[], slots: Slots | undefined, isPassing = false): void {
  if (!slots) return;
  for (const { template, isName, write } of holes)
    if (!isPassing || !isName) write(filledIn(template, slots));
}

/** A text of a formula with what stands in its slots. */
export const filledIn = (template: string, slots: Slots): string =>
  Object.entries(slots).reduce((text, [key, value]) => text.replaceAll(key, value), template);
