import { unitAddress } from '../../engine/address.ts';
import { brief } from '../../engine/decimal.ts';
import type { Operation } from '../../engine/declare.ts';
import { vectorOf } from '../../engine/network.ts';
import { valueTex } from '../../engine/tex.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { useWords } from '../../language/useWords.ts';
import { withUnit } from '../../scene/change.ts';
import type { Moment } from '../../state/moment.ts';
import { change } from '../../state/store.ts';
import { around, HEIGHT, WIDTH } from './frame.ts';
import { Picture } from './Picture.tsx';

const TOP = 34;
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
  const rest = trace.at(value, t);
  const { role, size } = vectorOf(network, operation.of.value);
  const units = around(unit, size, 8);
  const row = Math.min(36, (HEIGHT - TOP - 14) / units.length);
  const x = (share: number) => LEFT + Math.max(0, Math.min(1, share)) * (RIGHT - LEFT);
  return (
    <Picture label={words.figure.complement}>
      <MathLabel x={LEFT - 28} y={18} size={16} tone={role} at={`${operation.of.value}@${t}`}>
        {valueTex(network, operation.of.value, t)}
      </MathLabel>
      <MathLabel x={WIDTH - 34} y={18} size={16} tone={role} at={`${value}@${t}`}>
        {valueTex(network, value, t)}
      </MathLabel>
      {units.map((i, r) => {
        const y = TOP + r * row;
        const [given, left] = [gate[i] ?? Number.NaN, rest[i] ?? Number.NaN];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys choose the unit.
          <g
            key={i}
            className={i === unit ? 'part-row picked' : 'part-row'}
            onClick={() => change((scene) => withUnit(scene, i))}
          >
            <rect className="row-reach" x={4} y={y} width={WIDTH - 8} height={row} rx={5} />
            <text className="row-index" x={18} y={y + row / 2} fontSize={12}>
              {i}
            </text>
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
            <text
              className="row-total"
              data-at={unitAddress(value, t, i)}
              x={WIDTH - 12}
              y={y + row / 2}
              fontSize={13}
            >
              {brief(left)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}
