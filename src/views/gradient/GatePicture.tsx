import type { GradientTerm } from '../../engine/back/backwardLine.ts';
import { termStep } from '../../engine/back/termNumbers.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { significant, slight } from '../../engine/explain/significant.ts';
import { LeftOut, roomForDots } from '../../figures/LeftOut.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import type { BackMoment } from '../../state/backMoment.ts';

const MOST_ROWS = 6;
const MIDDLE = 176;
const REACH = 112;

/** Unit by unit: the gradient that arrives, and what gets through, with the share of it. */
export function GatePicture({
  moment,
  term,
}: {
  readonly moment: BackMoment;
  readonly term: GradientTerm;
}) {
  const text = useSection(gradientWords);
  const { gradient, t, unit, phase } = moment;
  const value = phase.value ?? '';
  const passed = gradient.at(value, t);
  const step = termStep(term, t, gradient.trace.steps);
  const isThere = step < gradient.trace.steps;
  const received = isThere ? gradient.at(term.from.value, step) : passed;
  const rows = nearestTo(unit, passed.length, MOST_ROWS);
  let most = 0;
  for (const i of rows)
    for (const each of [received[i], passed[i]])
      if (Number.isFinite(each)) most = Math.max(most, Math.abs(each as number));
  const x = (number: number) => MIDDLE + (number / (most || 1)) * REACH;
  const top = 26;
  const row = Math.min(
    34,
    (HEIGHT - top - 4 - roomForDots(rows, passed.length).after) / rows.length,
  );
  const bar = (number: number, y: number, height: number, kind: string, at: string) =>
    Number.isFinite(number) ? (
      <rect
        className={`part-bar ${number < 0 ? 'neg' : number > 0 ? 'pos' : 'nil'} ${kind}`}
        x={Math.min(MIDDLE, x(number))}
        y={y}
        width={Math.max(1.2, Math.abs(x(number) - MIDDLE))}
        height={height}
        rx={2}
        data-at={at}
      />
    ) : null;
  return (
    <Picture label={text.pictures.gate}>
      <text className="note" x={MIDDLE} y={12} fontSize={12}>
        {`\u25a1 ${text.received}   \u25a0 ${text.passed}`}
      </text>
      <line
        className="zero-line"
        x1={MIDDLE}
        x2={MIDDLE}
        y1={top - 4}
        y2={top + row * rows.length}
      />
      <LeftOut
        shown={rows}
        count={passed.length}
        axis="y"
        across={20}
        begin={top}
        end={top + rows.length * row}
      />
      {rows.map((i, place) => {
        const y = top + place * row;
        const [before, after] = [received[i] ?? Number.NaN, passed[i] ?? Number.NaN];
        const ratio = after / before;
        return (
          <g key={i} className={i === unit ? 'gate-row picked' : 'gate-row'}>
            <text className="row-index" x={20} y={y + row / 2} fontSize={12}>
              {i}
            </text>
            {bar(
              before,
              y + row * 0.14,
              row * 0.72,
              'hollow',
              gradientAddress(unitAddress(term.from.value, step, i)),
            )}
            {bar(
              after,
              y + row * 0.26,
              row * 0.48,
              'solid',
              gradientAddress(unitAddress(value, t, i)),
            )}
            <text className="part-number" x={WIDTH - 44} y={y + row / 2} fontSize={12.5}>
              {Number.isFinite(ratio) ? `× ${significant(ratio, 2)}` : slight(after)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}
