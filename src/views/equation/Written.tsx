import { unitAddress } from '../../engine/explain/address.ts';
import type { Piece } from '../../engine/explain/formula.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { writeOut } from '../../engine/explain/written.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import { moveFocus } from '../../figures/moveFocus.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';

/** More numbers than this in one stage are cut in the middle of the line. */
const MOST_NUMBERS = 32;

/** The scalar sum of one unit with its numbers, which a calculator confirms. */
export function Written({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const { trace, value, t, unit } = moment;
  const { stages } = writeOut(trace, value, t, unit);
  const symbol = trace.network.values.get(value)?.symbol ?? null;
  return (
    <p className="written" data-grid="" role="group" aria-label={words.equation.written}>
      <span className="written-name" data-at={unitAddress(value, t, unit)}>
        <Name moment={moment} symbol={symbol} />
      </span>
      {stages.map((stage, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stages of a line keep their places.
        <span className="written-stage" key={i}>
          {' = '}
          <Stage stage={stage} isFirst={i === 0} isLast={i === stages.length - 1} />
        </span>
      ))}
    </p>
  );
}

/** The number's own name: `h₂[1]`, or the product it is, such as `(Wₕ h₁)[1]`. */
function Name({ moment, symbol }: { readonly moment: Moment; readonly symbol: string | null }) {
  const { trace, value, t, unit } = moment;
  const tex = valueTex(trace.network, value, t);
  return (
    <>
      <MathLine tone={null}>{symbol === null ? `(${tex})` : tex}</MathLine>[{unit}]
    </>
  );
}

function Stage({
  stage,
  isFirst,
  isLast,
}: {
  readonly stage: readonly Piece[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const words = useWords();
  const numbers = stage.filter(({ kind }) => kind === 'number').length;
  const shown = numbers > MOST_NUMBERS ? stage.slice(0, MOST_NUMBERS * 3) : stage;
  let seen = 0;
  return (
    <>
      {shown.map((piece, i) => {
        if (piece.kind === 'sign')
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line keep their places.
          return <span key={i}>{piece.text}</span>;
        seen++;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus on.
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line keep their places.
            key={i}
            className={isLast ? 'written-number result' : 'written-number'}
            data-at={piece.address}
            data-cell=""
            tabIndex={isFirst && seen === 1 ? 0 : -1}
            onKeyDown={(event) => moveFocus(event, Number.POSITIVE_INFINITY)}
          >
            {piece.text}
          </span>
        );
      })}
      {shown.length < stage.length && (
        <span className="written-more">
          {' '}
          {words.equation.more(Math.ceil((numbers - MOST_NUMBERS) / 2))}
        </span>
      )}
    </>
  );
}
