import { parameterLines } from '../../engine/back/backwardLine.ts';
import { parameterOf } from '../../engine/declare/network.ts';
import { writeCarried, writeGradient, writeShare } from '../../engine/explain/backwardWritten.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import type { WrittenOut } from '../../engine/explain/written.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import { moveFocus } from '../../figures/moveFocus.ts';
import { useWords } from '../../language/useWords.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { carriedOf } from './carried.ts';
import { cutLine } from './cutLine.ts';
import { symbolOf } from './phaseSymbol.ts';

/** One number of the gradient written out, which a calculator confirms. */
export function BackWritten({
  moment,
  parameter,
}: {
  readonly moment: BackMoment;
  readonly parameter: string;
}) {
  const words = useWords();
  const { name, line } = written(moment, parameter);
  let seen = 0;
  return (
    <p className="written" data-grid="" role="group" aria-label={words.equation.written}>
      <span className="written-name">
        <MathLine tone={null}>{name}</MathLine>
      </span>
      {line.stages.map(cutLine).map(({ shown, left }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stages of a line keep their places.
        <span className="written-stage" key={i}>
          {i === 0 && moment.phase.kind === 'carry' ? ' \u2190 ' : ' = '}
          {shown.map((piece, k) => {
            if (piece.kind === 'sign')
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line keep their places.
              return <span key={k}>{piece.text}</span>;
            seen++;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus on.
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line keep their places.
                key={k}
                className={
                  i === line.stages.length - 1 ? 'written-number result' : 'written-number'
                }
                data-at={piece.address}
                data-cell=""
                tabIndex={seen === 1 ? 0 : -1}
                onKeyDown={(event) => moveFocus(event, Number.POSITIVE_INFINITY)}
              >
                {piece.text}
              </span>
            );
          })}
          {left > 0 && <span className="written-more"> {words.equation.more(left)}</span>}
        </span>
      ))}
    </p>
  );
}

function written(
  { gradient, t, phase, unit }: BackMoment,
  parameter: string,
): { readonly name: string; readonly line: WrittenOut } {
  const { network } = gradient.trace;
  const { value } = phase;
  if (value === null) {
    const { rows, symbol } = parameterOf(network, parameter);
    const row = Math.min(unit, rows - 1);
    const column = columnFor(gradient, t, parameter);
    const name = `\u0394${symbol}[${row}, ${column}]`;
    return {
      name,
      line: shareThere(gradient, t, parameter)
        ? writeShare(gradient, parameter, t, row, column)
        : NOTHING,
    };
  }
  const symbol = (at: number) => {
    const tex = valueTex(network, value, at);
    return /[ (]/.test(tex) ? symbolOf(network, value) : tex;
  };
  if (phase.kind === 'carry') {
    const line = writeCarried(gradient, value, t, unit, carriedOf(gradient, value, t)[unit] ?? 0);
    return { name: `d${symbol(t - 1)}[${unit}]`, line };
  }
  return { name: `d${symbol(t)}[${unit}]`, line: writeGradient(gradient, value, t, unit) };
}

const NOTHING: WrittenOut = { stages: [[{ kind: 'sign', text: '0' }]] };

/** At the first timestep there is no state before, and so no share for what multiplies it. */
function shareThere({ trace }: BackMoment['gradient'], t: number, parameter: string): boolean {
  const line = parameterLines(trace.network).find((each) => each.parameter === parameter);
  return !line?.of?.previous || t > 0;
}

/** The column that says most: of what the matrix multiplied, the largest number. */
function columnFor({ trace }: BackMoment['gradient'], t: number, parameter: string): number {
  const line = parameterLines(trace.network).find((each) => each.parameter === parameter);
  if (!line?.of || !line.isMatrix || (line.of.previous && t === 0)) return 0;
  const numbers = trace.at(line.of.value, line.of.previous ? t - 1 : t);
  let best = 0;
  numbers.forEach((each, i) => {
    if (Math.abs(each) > Math.abs(numbers[best] ?? 0)) best = i;
  });
  return best;
}
