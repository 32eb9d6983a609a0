import { Fragment, type ReactNode, type Ref } from 'react';
import { moveFocus } from './moveFocus.ts';
import { useRested } from './passing.ts';
import './written.css';

/** A number that can be pointed at, or the signs between numbers. */
type Piece =
  | { readonly kind: 'number'; readonly text: string; readonly address: string }
  | { readonly kind: 'sign'; readonly text: string };

/** What stands between two signs of equality: what is shown of it, and how many terms are left out. */
export interface WrittenStage {
  readonly shown: readonly Piece[];
  readonly left: number;
}

/**
 * A number by its name, as what it is computed from, and as what that comes to. Where the line is too long it goes on
 * below, term by term; its result is always in view.
 */
export function WrittenLine({
  label,
  name,
  at,
  stages,
  more,
  sign = '=',
  ref,
}: {
  readonly label: string;
  readonly name: ReactNode;
  readonly at?: string;
  readonly stages: readonly WrittenStage[];
  /** What is said of terms that are left out. */
  readonly more: (left: number) => string;
  /** What stands between the name and the first stage. */
  readonly sign?: string;
  readonly ref?: Ref<HTMLParagraphElement> | undefined;
}) {
  const address = useRested(at);
  const between = stages.slice(0, -1);
  const last = stages.at(-1);
  const signOf = (i: number) => `${i === 0 ? sign : '='} `;
  return (
    <p className="written" data-grid="" role="group" aria-label={label} ref={ref}>
      <span className="written-name" data-at={address}>
        {name}
      </span>
      <span className="written-terms">
        {between.map((stage, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stages of a line keep their places.
          <span key={i}>
            {' '}
            <Stage sign={signOf(i)} stage={stage} more={more} isFirst={i === 0} isLast={false} />
          </span>
        ))}
      </span>
      {last && ' '}
      {last && (
        <span className="written-result">
          <Stage
            sign={signOf(between.length)}
            stage={last}
            more={more}
            isFirst={between.length === 0}
            isLast
          />
        </span>
      )}
    </p>
  );
}

function Stage({
  sign,
  stage: { shown, left },
  more,
  isFirst,
  isLast,
}: {
  /** What stands before it, in the line where it begins. */
  readonly sign: string;
  readonly stage: WrittenStage;
  readonly more: (left: number) => string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const named = useRested(shown);
  const first = shown.findIndex(({ kind }) => kind === 'number');
  return (
    <>
      {unbroken(shown).map(({ from, to }) => (
        <Fragment key={from}>
          {from > 0 && ' '}
          <span className="written-term">
            {from === 0 && sign}
            {shown.slice(from, to).map((piece, k) => {
              const i = from + k;
              return piece.kind === 'sign' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line keep their places.
                <span key={k}>{within(piece.text, from > 0 && k === 0, i + 1 === to)}</span>
              ) : (
                // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus on.
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line keep their places.
                  key={k}
                  className={isLast ? 'written-number result' : 'written-number'}
                  data-at={addressIn(named, i) ?? piece.address}
                  data-cell=""
                  tabIndex={isFirst && i === first ? 0 : -1}
                  onKeyDown={(event) => moveFocus(event, Number.POSITIVE_INFINITY)}
                >
                  {piece.text}
                </span>
              );
            })}
          </span>
        </Fragment>
      ))}
      {left > 0 && <span className="written-more"> {more(left)}</span>}
    </>
  );
}

/** Signs before which a line may be broken, and after which; the space beside them then stands between the lines. */
const BEFORE = /^ [+\u2212/]/;
const AFTER = /^, $/;

/** Where the terms of a stage begin and end, each of which stays in one line. */
function unbroken(pieces: readonly Piece[]): readonly { from: number; to: number }[] {
  const isBreak = (i: number) =>
    BEFORE.test(signAt(pieces, i)) !== AFTER.test(signAt(pieces, i - 1));
  const starts = pieces.flatMap((_, i) => (i === 0 || isBreak(i) ? [i] : []));
  return starts.map((from, n) => ({ from, to: starts[n + 1] ?? pieces.length }));
}

const signAt = (pieces: readonly Piece[], i: number): string =>
  pieces[i]?.kind === 'sign' ? pieces[i].text : '';

/** A sign without the space that stands between its term and the one before, or after. */
function within(text: string, isFirst: boolean, isEnd: boolean): string {
  const begun = isFirst && BEFORE.test(text) ? text.slice(1) : text;
  return isEnd && AFTER.test(text) ? begun.slice(0, -1) : begun;
}

function addressIn(pieces: readonly Piece[], i: number): string | null {
  const piece = pieces[i];
  return piece?.kind === 'number' ? piece.address : null;
}
