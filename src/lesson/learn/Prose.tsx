import { Fragment } from 'react';
import { MathLine } from '../../figures/MathLine.tsx';
import { glossary, termAddress } from '../glossary.ts';
import { addressOfSymbol, readProse, toneOf } from '../prose.ts';
import type { See } from '../see.ts';

/** Running text of the lesson. Its terms and symbols point at their parts of the figure, and open the glossary. */
export function Prose({
  children,
  see,
  onTerm,
}: {
  readonly children: string;
  readonly see: See;
  /** Opens a term of the glossary beside the words that were chosen; without it terms are plain words. */
  readonly onTerm?: ((id: string, beside: HTMLElement) => void) | undefined;
}) {
  const { trace, scene } = see;
  return readProse(children).map((run, i) => {
    const key = `${i} ${run.text}`;
    if (run.kind === 'plain') return <Fragment key={key}>{run.text}</Fragment>;
    if (run.kind === 'strong') return <strong key={key}>{run.text}</strong>;
    const id = run.kind === 'term' ? run.id : termOfSymbol(run.text);
    const at =
      run.kind === 'term'
        ? termAddress(run.id, scene.cursor.t)
        : addressOfSymbol(trace, run.text, scene.cursor.t);
    const tone = toneOf(trace, at);
    const inner =
      run.kind === 'term' ? run.text : <MathLine tone={tone}>{spaced(run.text)}</MathLine>;
    const className = `term${run.kind === 'term' ? ' words' : ''}${tone ? ` role-${tone}` : ''}`;
    if (!id || !onTerm)
      return (
        <span key={key} className={className} data-at={at ?? undefined}>
          {inner}
        </span>
      );
    return (
      <button
        key={key}
        type="button"
        className={className}
        data-at={at ?? undefined}
        aria-haspopup="dialog"
        onClick={(event) => onTerm(id, event.currentTarget)}
      >
        {inner}
      </button>
    );
  });
}

/** `h_2[1]` with its unit set apart from its index. */
const spaced = (symbol: string) => symbol.replace(/_(\w)(?=\[)/, '_{$1}');

/** The glossary's term for a symbol, by its letters; undefined where it has none. */
function termOfSymbol(symbol: string): string | undefined {
  const plain = symbol.replace(/[{}]|\[\d+\]/g, '');
  const letter = plain.replace(/_.*$/, '');
  const exact = glossary.find(({ symbol: known }) => known === plain);
  const byLetter = glossary.find(({ symbol: known }) => known === `${letter}_t`);
  return (exact ?? byLetter)?.id;
}
