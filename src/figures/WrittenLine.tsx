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

/** What is said of a line. */
export interface WrittenWords {
  /** What it is. */
  readonly written: string;
  /** Of terms that are left out. */
  readonly more: (left: number) => string;
  /** Of a statement in square brackets, which is 1 or 0. */
  readonly truth: string;
}

/**
 * A number by its name, as what it is computed from, and as what that comes to. Where the line is too long it goes on
 * below, term by term; its result is always in view.
 */
export function WrittenLine({
  says,
  name,
  at,
  stages,
  from,
  sign = '=',
  ref,
}: {
  readonly says: WrittenWords;
  readonly name: ReactNode;
  readonly at?: string;
  readonly stages: readonly WrittenStage[];
  /** What it was taken from as it stands, where it was not computed. */
  readonly from?: ReactNode;
  /** What stands between the name and the first stage. */
  readonly sign?: string;
  readonly ref?: Ref<HTMLParagraphElement> | undefined;
}) {
  const address = useRested(at);
  const between = stages.slice(0, -1);
  const last = stages.at(-1);
  const signOf = (i: number) => ` ${i ? '=' : sign} `;
  return (
    <p className="written" data-grid="" role="group" aria-label={says.written} ref={ref}>
      <span className="written-name" data-at={address}>
        {name}
      </span>
      {from && (
        <>
          <wbr /> {sign} {from}
        </>
      )}
      {between.map((stage, i) => (
        <Stage
          // biome-ignore lint/suspicious/noArrayIndexKey: the stages of a line keep their places.
          key={i}
          sign={signOf(i)}
          stage={stage}
          more={says.more}
          isFirst={i === 0}
          isLast={false}
        />
      ))}
      {last && (
        <span className="written-result">
          <Stage
            sign={signOf(between.length)}
            stage={last}
            more={says.more}
            isFirst={between.length === 0}
            isLast
          />
        </span>
      )}
      {stages.some(({ shown }) => shown.some(({ text }) => text[0] === '[')) && (
        <small>{says.truth}</small>
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
      <wbr />
      {sign}
      {shown.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line keep their places.
        <Fragment key={i}>
          {JOINT.test(piece.text) && <wbr />}
          {piece.kind === 'sign' ? (
            <>
              <span>{piece.text}</span>
              {piece.text === COMMA && <wbr />}
            </>
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus on.
            <span
              className={isLast ? 'written-number result' : 'written-number'}
              data-at={addressIn(named, i) ?? piece.address}
              data-cell=""
              tabIndex={isFirst && i === first ? 0 : -1}
              onKeyDown={(event) => moveFocus(event, Number.POSITIVE_INFINITY)}
            >
              {piece.text}
            </span>
          )}
        </Fragment>
      ))}
      {left > 0 && <span className="written-more"> {more(left)}</span>}
    </>
  );
}

/** Signs before which a line may be broken, and the one after which it may. */
const JOINT = /^ [+\u2212/]/;
const COMMA = ', ';

function addressIn(pieces: readonly Piece[], i: number): string | null {
  const piece = pieces[i];
  return piece?.kind === 'number' ? piece.address : null;
}
