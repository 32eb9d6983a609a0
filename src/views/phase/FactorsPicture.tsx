import { unitAddress, weightAddress } from '../../engine/address.ts';
import { brief } from '../../engine/decimal.ts';
import { isParameter, type Operation, type Parameter, type Read } from '../../engine/declare.ts';
import { parameterOf, type Role, vectorOf } from '../../engine/network.ts';
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
  const [gate, source] = operation.factors.map((factor) => factorOf(trace, factor, t)) as [
    Factor,
    Factor,
  ];
  const results = trace.at(value, t);
  const units = around(unit, size, 8);
  const reach = units
    .flatMap((i) => [source.numbers[i] ?? 0, results[i] ?? 0])
    .filter(Number.isFinite);
  const x = linearScale([Math.min(0, ...reach), Math.max(0, ...reach)], [LEFT, RIGHT]);
  const row = Math.min(36, (HEIGHT - TOP - 14) / units.length);
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
      {units.map((i, r) => {
        const y = TOP + r * row;
        const [given, made] = [source.numbers[i] ?? Number.NaN, results[i] ?? Number.NaN];
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
            <text
              className="row-total"
              data-at={unitAddress(value, t, i)}
              x={WIDTH - 12}
              y={y + row / 2}
              fontSize={13}
            >
              {brief(made)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}

interface Factor {
  readonly tex: string;
  readonly role: Role;
  readonly at: string;
  readonly numbers: ArrayLike<number>;
  readonly unitAt: (unit: number) => string;
}

function factorOf(trace: Trace, factor: Read | Parameter, t: number): Factor {
  const { network } = trace;
  if (isParameter(factor)) {
    const { name, symbol, role } = parameterOf(network, factor.name);
    return {
      tex: symbol,
      role,
      at: name,
      numbers: weightsOf(network, trace.weights, name),
      unitAt: (unit) => weightAddress(name, unit, 0),
    };
  }
  const at = factor.previous ? t - 1 : t;
  return {
    tex: valueTex(network, factor.value, at),
    role: vectorOf(network, factor.value).role,
    at: `${factor.value}@${at}`,
    numbers: trace.at(factor.value, at),
    unitAt: (unit) => unitAddress(factor.value, at, unit),
  };
}
