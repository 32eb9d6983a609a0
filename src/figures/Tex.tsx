import { useEffect, useRef } from 'react';
import './katexFonts.css';

type Katex = typeof import('katex').default;

let katex: Katex | null = null;
const loading = () =>
  import('katex').then((module) => {
    katex = module.default;
    return katex;
  });

/** A formula, typeset by KaTeX, with MathML beside it for those who listen. `\htmlData{at=…}` names its parts. */
export function Tex({
  children,
  block = false,
}: {
  readonly children: string;
  readonly block?: boolean;
}) {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let isCurrent = true;
    const typeset = (k: Katex) => {
      if (!isCurrent || !ref.current) return;
      k.render(children, ref.current, {
        displayMode: block,
        throwOnError: false,
        strict: false,
        trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
      });
    };
    if (katex) typeset(katex);
    else loading().then(typeset, () => {});
    return () => {
      isCurrent = false;
    };
  }, [children, block]);
  return <span className={block ? 'tex block' : 'tex'} ref={ref} />;
}
