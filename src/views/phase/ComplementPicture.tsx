import { vectorOf } from '../../engine/declare/network.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { OtherUnits, rowHeight, TOP, UnitRow } from './UnitRow.tsx';

const LEFT = 84;
const RIGHT = 296;

/** What is left of 1: for each unit the gate from the left, and the rest up to 1. */
export function ComplementPicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'complement' }>;
}) {
  const words = useWords();
  const { trace, t, value, unit } = moment;
  const { network } = trace;
  const gate = trace.at(operation.of.value, t);
  const { role, size } = vectorOf(network, operation.of.value);
  const units = nearestTo(unit, size, 8);
  const row = rowHeight(units.length);
  const x = (share: number) => LEFT + Math.max(0, Math.min(1, share)) * (RIGHT - LEFT);
  return (
    <Picture label={words.figure.complement}>
      <MathLabel x={LEFT - 28} y={18} size={16} tone={role} at={`${operation.of.value}@${t}`}>
        {valueTex(network, operation.of.value, t)}
      </MathLabel>
      <MathLabel x={WIDTH - 34} y={18} size={16} tone={role} at={`${value}@${t}`}>
        {valueTex(network, value, t)}
      </MathLabel>
      <OtherUnits units={units} count={size} />
      {units.map((i, r) => {
        const y = TOP + r * row;
        const given = gate[i] ?? Number.NaN;
        return (
          <UnitRow key={i} moment={moment} unit={i} y={y} height={row}>
            <text
              className="row-total"
              data-at={unitAddress(operation.of.value, t, i)}
              x={LEFT - 10}
              y={y + row / 2}
              fontSize={12}
            >
              {brief(given)}
            </text>
            <rect
              className={`part-whole role-${role}`}
              data-at={unitAddress(operation.of.value, t, i)}
              x={LEFT}
              y={y + row * 0.22}
              width={x(given) - LEFT || 0}
              height={row * 0.56}
              rx={2}
            />
            <rect
              className={`part role-${role}`}
              data-at={unitAddress(value, t, i)}
              x={x(given) || LEFT}
              y={y + row * 0.22}
              width={RIGHT - (x(given) || LEFT)}
              height={row * 0.56}
              rx={2}
            />
          </UnitRow>
        );
      })}
    </Picture>
  );
}
