import { unitAddress, weightAddress } from '../../engine/address.ts';
import { brief } from '../../engine/decimal.ts';
import { isParameter, type Operation } from '../../engine/declare.ts';
import { parameterOf, type Role, vectorOf } from '../../engine/network.ts';
import { absentAtStart } from '../../engine/phases.ts';
import { valueTex } from '../../engine/tex.ts';
import { type Trace, weightsOf } from '../../engine/trace.ts';
import { linearScale } from '../../figures/linearScale.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { useWords } from '../../language/useWords.ts';
import { withUnit } from '../../scene/change.ts';
import type { Moment } from '../../state/moment.ts';
import { change } from '../../state/store.ts';
import { around, HEIGHT, WIDTH } from './frame.ts';
import { Picture } from './Picture.tsx';

const TOP = 34;
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
  const units = around(unit, size, 8);
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
  const row = Math.min(36, (HEIGHT - TOP - 14) / units.length);
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
      {units.map((i, r) => {
        const y = TOP + r * row;
        const total = trace.at(value, t)[i] ?? Number.NaN;
        const end = ends[r]?.[parts.length - 1]?.[1] ?? 0;
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
            <text
              className="row-total"
              data-at={unitAddress(value, t, i)}
              x={WIDTH - 12}
              y={y + row / 2}
              fontSize={13}
            >
              {brief(total)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}

interface Part {
  readonly tex: string;
  readonly role: Role;
  readonly at: string;
  readonly numbers: ArrayLike<number>;
  readonly unitAt: (unit: number) => string;
}

function partsOf(trace: Trace, operation: Extract<Operation, { kind: 'sum' }>, t: number): Part[] {
  const { network } = trace;
  const absent = t > 0 ? new Set<string>() : absentAtStart(network);
  return operation.terms.flatMap((term): Part[] => {
    if (isParameter(term))
      return [
        {
          tex: parameterOf(network, term.name).symbol,
          role: parameterOf(network, term.name).role,
          at: term.name,
          numbers: weightsOf(network, trace.weights, term.name),
          unitAt: (unit) => weightAddress(term.name, unit, 0),
        },
      ];
    if (absent.has(term.value)) return [];
    return [
      {
        tex: valueTex(network, term.value, t),
        role: vectorOf(network, term.value).role,
        at: `${term.value}@${t}`,
        numbers: trace.at(term.value, t),
        unitAt: (unit) => unitAddress(term.value, t, unit),
      },
    ];
  });
}
