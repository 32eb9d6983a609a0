import type { ReactNode } from 'react';
import { MathLine } from '../../figures/MathLine.tsx';
import { type Drawing, Markdown, MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { glossary, termAddress } from '../glossary.ts';
import { addressOfSymbol, toneOf } from '../prose.ts';
import type { See } from '../see.ts';
import styles from './Prose.module.css';

/** Running text beside a scene. Its terms and symbols point at their parts of the figure, and open the glossary. */
export function Prose({
  children,
  see,
  onTerm,
  isLong = false,
  draw,
}: {
  readonly children: string;
  readonly see: See;
  /** Opens a term of the glossary beside the words that were chosen; without it terms are plain words. */
  readonly onTerm?: ((id: string, beside: HTMLElement) => void) | undefined;
  /** Whether it may have paragraphs, lists and the like. */
  readonly isLong?: boolean;
  /** How what is no part of the figure is drawn. */
  readonly draw?: Pick<Drawing, 'picture'>;
}) {
  const { trace, scene } = see;
  const { t } = scene.cursor;
  const Text = isLong ? Markdown : MarkdownLine;
  return (
    <Text
      draw={{
        ...draw,
        symbol(source) {
          const at = addressOfSymbol(trace, source, t);
          const inner = <MathLine tone={toneOf(trace, at)}>{spaced(source)}</MathLine>;
          return pointing(inner, at, termOfSymbol(source), '');
        },
        term: (id, inner) => pointing(inner, termAddress(id, t), id, ` ${styles.words}`),
      }}
    >
      {children}
    </Text>
  );

  function pointing(inner: ReactNode, at: string | null, id: string | undefined, more: string) {
    const tone = toneOf(trace, at);
    const className = `${styles.term}${more}${tone ? ` role-${tone}` : ''}`;
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

/** `h_2[1]` with its unit set apart from its index. */
const spaced = (symbol: string) => symbol.replace(/_(\w)(?=\[)/, '_{$1}');

/** The glossary's term for a symbol, by its letters; undefined where it has none. */
function termOfSymbol(symbol: string): string | undefined {
  const plain = symbol
    .replace(/\\over(?:right|left)arrow|\^\{\(\d+\)\}/g, '')
    .replace(/[{}]|\[\d+\]/g, '');
  const letter = plain.replace(/_.*$/, '');
  const exact = glossary.find(({ symbol: known }) => known === plain);
  const byLetter = glossary.find(({ symbol: known }) => known === `${letter}_t`);
  return (exact ?? byLetter)?.id;
}
