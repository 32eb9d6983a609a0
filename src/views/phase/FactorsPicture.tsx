import { vectorOf } from '../../engine/declare/network.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { linearScale } from '../../figures/linearScale.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { type DrawnOperand, drawnOperand } from './operand.ts';
import { OtherUnits, rowHeight, TOP, UnitRow } from './UnitRow.tsx';

const LEFT = 40;
const RIGHT = 226;

/** Multiplying unit by unit: what there was as an outline, and in it what the other factor lets through. */
export function FactorsPicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'multiply' }>;
}) {
  const words = useWords();
  const { trace, t, value, unit } = moment;
  const { size, role } = vectorOf(trace.network, value);
  const [gate, source] = operation.factors.map((factor) => drawnOperand(trace, factor, t)) as [
    DrawnOperand,
    DrawnOperand,
  ];
  const results = trace.at(value, t);
  const units = nearestTo(unit, size, 8);
  const reach = units
    .flatMap((i) => [source.numbers[i] ?? 0, results[i] ?? 0])
    .filter(Number.isFinite);
  const x = linearScale([Math.min(0, ...reach), Math.max(0, ...reach)], [LEFT, RIGHT]);
  const row = rowHeight(units.length);
  const bar = (from: number, to: number) => ({
    x: Math.min(x(from), x(to)),
    width: Math.max(1.5, Math.abs(x(to) - x(from))),
  });
  return (
    <Picture label={words.figure.factors}>
      <MathLabel x={(LEFT + RIGHT) / 2 - 44} y={18} size={16} tone={gate.role} at={gate.at}>
        {gate.tex}
      </MathLabel>
      <text className="note" x={(LEFT + RIGHT) / 2} y={13}>
        {'\u2299'}
      </text>
      <MathLabel x={(LEFT + RIGHT) / 2 + 44} y={18} size={16} tone={source.role} at={source.at}>
        {source.tex}
      </MathLabel>
      <line
        className="zero-line"
        x1={x(0)}
        x2={x(0)}
        y1={TOP - 4}
        y2={TOP + row * units.length + 2}
      />
      <OtherUnits units={units} count={size} />
      {units.map((i, r) => {
        const y = TOP + r * row;
        const [given, made] = [source.numbers[i] ?? Number.NaN, results[i] ?? Number.NaN];
        return (
          <UnitRow key={i} moment={moment} unit={i} y={y} height={row}>
            {Number.isFinite(given) && (
              <rect
                className={`part-whole role-${source.role}`}
                data-at={source.unitAt(i)}
                {...bar(0, given)}
                y={y + row * 0.18}
                height={row * 0.64}
                rx={3}
              />
            )}
            {Number.isFinite(made) && (
              <rect
                className={`part role-${role}`}
                data-at={unitAddress(value, t, i)}
                {...bar(0, made)}
                y={y + row * 0.28}
                height={row * 0.44}
                rx={2}
              />
            )}
            <text className="row-factors" x={WIDTH - 66} y={y + row / 2} fontSize={12}>
              <tspan className="factor" data-at={gate.unitAt(i)}>
                {brief(gate.numbers[i] ?? Number.NaN)}
              </tspan>
              {' \u00d7 '}
              <tspan className="factor" data-at={source.unitAt(i)}>
                {brief(given)}
              </tspan>
              {' ='}
            </text>
          </UnitRow>
        );
      })}
    </Picture>
  );
}
