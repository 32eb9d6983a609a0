import { useContext, useEffect, useRef, useState } from 'react';
import { fetchCode, PartNotice } from './part.tsx';
import './katexFonts.css';

type Katex = typeof import('katex').default;

let katex: Katex | null = null;
/** Fetches what typesets formulas, where it is not there yet. */
export const fetchTex = () =>
  fetchCode(() => import('katex')).then((module) => {
    katex = module.default;
    return katex;
  });

/** A formula, typeset by KaTeX, with MathML beside it for those who listen. `\htmlData{at=…}` names its parts. */
export function Tex({
  children,
  block = false,
  slots,
}: {
  readonly children: string;
  readonly block?: boolean;
  /**
   * What stands in place of texts such as `7771` in the formula and in the names of its parts. A formula is typeset
   * once; when only these change, the text alone is changed. Pass the same object while they are the same.
   */
  readonly slots?: Readonly<Record<string, string>>;
}) {
  const [isMissing, setMissing] = useState(false);
  const [tries, setTries] = useState(1);
  const Notice = useContext(PartNotice);
  const ref = useRef<HTMLSpanElement>(null);
  const holes = useRef<readonly Hole[]>([]);
  const filled = useRef(slots);
  filled.current = slots;
  useEffect(() => {
    if (isMissing) return;
    let isCurrent = true;
    const typeset = (k: Katex) => {
      if (!isCurrent || !ref.current) return;
      k.render(children, ref.current, {
        displayMode: block,
        throwOnError: false,
        strict: false,
        trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
      });
      holes.current = filled.current ? holesOf(ref.current, Object.keys(filled.current)) : [];
      fill(holes.current, filled.current);
    };
    if (katex) typeset(katex);
    else
      fetchTex().then(typeset, () => {
        if (isCurrent) setMissing(true);
      });
    return () => {
      isCurrent = false;
    };
  }, [children, block, isMissing]);
  useEffect(() => fill(holes.current, slots), [slots]);
  if (isMissing) {
    const retry = () => {
      setMissing(false);
      setTries(tries + 1);
    };
    return <Notice tries={tries} retry={retry} />;
  }
  return <span className={block ? 'tex block' : 'tex'} ref={ref} />;
}

/** A place in a typeset formula whose text can change. */
interface Hole {
  readonly template: string;
  readonly write: (text: string) => void;
}

function holesOf(root: Element, keys: readonly string[]): readonly Hole[] {
  const isHole = (text: string) => keys.some((key) => text.includes(key));
  const holes: Hole[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    if (isHole(text.data))
      holes.push({
        template: text.data,
        write: (next) => {
          text.data = next;
        },
      });
  }
  for (const element of root.querySelectorAll('[data-at]')) {
    const name = element.getAttribute('data-at') ?? '';
    if (isHole(name))
      holes.push({ template: name, write: (next) => element.setAttribute('data-at', next) });
  }
  return holes;
}

function fill(holes: readonly Hole[], slots: Readonly<Record<string, string>> | undefined): void {
  if (!slots) return;
  for (const { template, write } of holes)
    write(
      Object.entries(slots).reduce((text, [key, value]) => text.replaceAll(key, value), template),
    );
}
