import { vectorOf } from '../../engine/declare/network.ts';
import { isParameter } from '../../engine/declare/part.ts';
import { absentAt } from '../../engine/declare/phases.ts';
import type { Operation } from '../../engine/operations/table.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { linearScale } from '../../figures/linearScale.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { type DrawnOperand, drawnOperand } from './operand.ts';
import { OtherUnits, rowHeight, TOP, UnitRow } from './UnitRow.tsx';

const LEFT = 34;
const RIGHT = 62;

/** Adding vectors: for each unit the parts laid end to end, and the point they reach. */
export function PartsPicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'sum' }>;
}) {
  const words = useWords();
  const { trace, t, value, unit } = moment;
  const { size } = vectorOf(trace.network, value);
  const parts = partsOf(trace, operation, t);
  const units = nearestTo(unit, size, 8);
  const ends = units.map((i) => {
    let end = 0;
    return parts.map((part) => {
      const from = end;
      end += part.numbers[i] ?? 0;
      return [from, end] as const;
    });
  });
  const reach = [0, ...ends.flat(2)].filter(Number.isFinite);
  const x = linearScale([Math.min(...reach), Math.max(...reach)], [LEFT + 16, WIDTH - RIGHT], {
    rounded: 4,
  });
  const row = rowHeight(units.length);
  const bottom = TOP + row * units.length;
  // Two may be long: they stand against the plus between them.
  const isPair = parts.length === 2;
  return (
    <Picture label={words.figure.parts}>
      {parts.map((part, k) => (
        <MathLabel
          key={part.tex}
          x={WIDTH / 2 + (k - (parts.length - 1) / 2) * (isPair ? 28 : 96)}
          y={18}
          anchor={isPair ? (k ? 'start' : 'end') : 'middle'}
          size={16}
          tone={part.role}
          at={part.at}
        >
          {part.tex}
        </MathLabel>
      ))}
      {parts.slice(1).map((part, k) => (
        <text
          key={part.tex}
          className="note"
          x={WIDTH / 2 + (k + 0.5 - (parts.length - 1) / 2) * 96}
          y={13}
        >
          +
        </text>
      ))}
      <line className="zero-line" x1={x(0)} x2={x(0)} y1={TOP - 4} y2={bottom + 2} />
      <OtherUnits units={units} count={size} />
      {units.map((i, r) => {
        const y = TOP + r * row;
        const end = ends[r]?.[parts.length - 1]?.[1] ?? 0;
        return (
          <UnitRow key={i} moment={moment} unit={i} y={y} height={row}>
            {parts.map((part, k) => {
              const [from, to] = ends[r]?.[k] ?? [0, 0];
              if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
              return (
                <rect
                  key={part.tex}
                  className={`part role-${part.role}`}
                  data-at={part.unitAt(i)}
                  x={Math.min(x(from), x(to))}
                  y={y + row * (k % 2 === 0 ? 0.2 : 0.5)}
                  width={Math.max(1.5, Math.abs(x(to) - x(from)))}
                  height={row * 0.3}
                  rx={2}
                />
              );
            })}
            {Number.isFinite(end) && (
              <line
                className="part-end"
                x1={x(end)}
                x2={x(end)}
                y1={y + row * 0.12}
                y2={y + row * 0.88}
              />
            )}
          </UnitRow>
        );
      })}
    </Picture>
  );
}

/** What is added at a timestep; at the first, there is nothing of the one before. */
function partsOf(
  trace: Trace,
  operation: Extract<Operation, { kind: 'sum' }>,
  t: number,
): readonly DrawnOperand[] {
  const absent = absentAt(trace.network, t, trace.steps);
  return operation.terms
    .filter((term) => isParameter(term) || !absent.has(term.value))
    .map((term) => drawnOperand(trace, term, t));
}
