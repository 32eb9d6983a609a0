import { Fragment } from 'react';
import { Bound } from '../../figures/Bound.tsx';
import { MathLine } from '../../figures/MathLine.tsx';
import { glossary, termAddress } from '../glossary.ts';
import { addressOfSymbol, type Run, readProse, toneOf } from '../prose.ts';
import type { See } from '../see.ts';
import styles from './Prose.module.css';

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
  const runs = readProse(children);
  return runs.map((run, i) => {
    const key = `${i} ${run.text}`;
    // What follows a term without a space, such as a comma or a Korean particle, stays on its line.
    if (run.kind === 'plain')
      return (
        <Fragment key={key}>
          <Bound>{i > 0 ? run.text.replace(STUCK, '') : run.text}</Bound>
        </Fragment>
      );
    const following = runs[i + 1];
    const stuck = following?.kind === 'plain' ? (STUCK.exec(following.text)?.[0] ?? '') : '';
    return (
      <span key={key} className="on-one-line">
        {marked(run)}
        {stuck}
      </span>
    );
  });

  function marked(run: Exclude<Run, { kind: 'plain' }>) {
    if (run.kind === 'strong') return <strong>{run.text}</strong>;
    const id = run.kind === 'term' ? run.id : termOfSymbol(run.text);
    const at =
      run.kind === 'term'
        ? termAddress(run.id, scene.cursor.t)
        : addressOfSymbol(trace, run.text, scene.cursor.t);
    const tone = toneOf(trace, at);
    const inner =
      run.kind === 'term' ? run.text : <MathLine tone={tone}>{spaced(run.text)}</MathLine>;
    const className = `${styles.term}${run.kind === 'term' ? ` ${styles.words}` : ''}${tone ? ` role-${tone}` : ''}`;
    if (!id || !onTerm)
      return (
        <span className={className} data-part="term" data-at={at ?? undefined}>
          {inner}
        </span>
      );
    return (
      <button
        type="button"
        className={className}
        data-part="term"
        data-at={at ?? undefined}
        aria-haspopup="dialog"
        onClick={(event) => onTerm(id, event.currentTarget)}
      >
        {inner}
      </button>
    );
  }
}

const STUCK = /^\S+/;

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
