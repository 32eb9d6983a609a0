import type { CSSProperties } from 'react';
import { activations } from '../../engine/activations/table.ts';
import { vectorOf } from '../../engine/declare/network.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { HaloText } from '../../figures/HaloText.tsx';
import { linearScale } from '../../figures/linearScale.ts';
import { Picture } from '../../figures/Picture.tsx';
import { pathOf } from '../../figures/pathOf.ts';
import { HEIGHT, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import { withOutput, withUnit } from '../../scene/change/change.ts';
import type { Moment } from '../../state/moment.ts';
import { change } from '../../state/store.ts';
import { clearSpot } from './clearSpot.ts';

const LEFT = 44;
const RIGHT = 20;
const TOP = 18;
const BOTTOM = 34;
/** The least half-width of the axis of a, and how far it grows with the numbers. */
const LEAST = 3;
const MOST = 12;
/** Font size of what the chosen unit comes to. */
const READING = 13.5;

/** The activation as a curve, with every unit as a point on it. */
export function CurvePicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'apply' }>;
}) {
  const words = useWords();
  const { trace, t, value, unit } = moment;
  const { f, range: bounds, label } = activations[operation.activation];
  const inputs = trace.at(operation.of.value, t);
  const results = trace.at(value, t);
  const finite = Array.from(inputs).filter(Number.isFinite).map(Math.abs);
  const half = Math.min(MOST, Math.max(LEAST, ...finite.map((a) => a * 1.15)));
  const low = Number.isFinite(bounds[0]) ? bounds[0] : -half;
  const high = Number.isFinite(bounds[1]) ? bounds[1] : half;
  const x = linearScale([-half, half], [LEFT, WIDTH - RIGHT]);
  const y = linearScale([low, high], [HEIGHT - BOTTOM, TOP]);
  const curve = Array.from({ length: 201 }, (_, i) => {
    const a = (i / 100 - 1) * half;
    return [x(a), y(f(a))] as const;
  });
  const clampX = (a: number) => x(Math.max(-half, Math.min(half, a)));
  const clampY = (h: number) => y(Math.max(low, Math.min(high, h)));
  const isHead = vectorOf(trace.network, value).part === 'head';
  const pick = (i: number) =>
    change((scene) => (isHead ? withOutput(scene, i) : withUnit(scene, i)));
  const a = inputs[unit] ?? Number.NaN;
  const h = results[unit] ?? Number.NaN;
  const role = vectorOf(trace.network, value).role;
  const reading = `${label}(${brief(a)}) = ${brief(h)}`;
  const spot = clearSpot({
    room: { left: LEFT, right: WIDTH - 4, top: TOP, bottom: HEIGHT - BOTTOM },
    width: reading.length * READING * 0.56,
    height: READING,
    near: { x: clampX(a), y: clampY(h) },
    lines: [
      curve.map(([at, height]) => ({ x: at, y: height })),
      ...Array.from(inputs, (input, i) => [
        { x: clampX(input), y: clampY(results[i] ?? Number.NaN) },
      ]),
      [
        { x: clampX(a), y: HEIGHT - BOTTOM },
        { x: clampX(a), y: clampY(h) },
        { x: LEFT, y: clampY(h) },
      ],
    ],
    grid: [
      [
        { x: LEFT, y: clampY(0) },
        { x: WIDTH - RIGHT, y: clampY(0) },
      ],
      [
        { x: x(0), y: TOP },
        { x: x(0), y: HEIGHT - BOTTOM },
      ],
    ],
  });
  return (
    <Picture label={words.figure.curve(label)}>
      <g className="axes">
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={clampY(0)} y2={clampY(0)} />
        <line x1={x(0)} x2={x(0)} y1={TOP - 6} y2={HEIGHT - BOTTOM + 6} />
        {[low, high].map((bound) => (
          <g key={bound}>
            {Number.isFinite(bounds[bound === low ? 0 : 1]) && (
              <line className="bound" x1={LEFT} x2={WIDTH - RIGHT} y1={y(bound)} y2={y(bound)} />
            )}
            <text className="tick-y" x={LEFT - 8} y={y(bound)} fontSize={12}>
              {brief(bound).replace('.00', '')}
            </text>
          </g>
        ))}
        {x.ticks(5).map((tick) => (
          <text className="tick-x" key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 18} fontSize={12}>
            {brief(tick).replace('.00', '')}
          </text>
        ))}
      </g>
      <path className="curve" d={pathOf(curve)} />
      {Number.isFinite(a) && (
        <g className={`role-${role}`}>
          <path
            className="guide drawn"
            pathLength={1}
            d={`M ${clampX(a)} ${HEIGHT - BOTTOM} V ${clampY(h)} H ${LEFT}`}
          />
        </g>
      )}
      {Array.from(inputs, (input, i) => {
        if (Number.isNaN(input)) return null;
        const result = results[i] ?? Number.NaN;
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its index.
            key={i}
            className={`point role-${role}${i === unit ? ' picked' : ''}`}
            style={{ '--rise': `${clampY(0) - clampY(result)}px` } as CSSProperties}
            data-at={unitAddress(value, t, i)}
            role="img"
            aria-label={words.say.curve(i, brief(input), brief(result))}
            onClick={() => pick(i)}
          >
            <circle className="point-reach" cx={clampX(input)} cy={clampY(result)} r={13} />
            <circle
              className="point-dot"
              cx={clampX(input)}
              cy={clampY(result)}
              r={i === unit ? 7 : 5}
            />
          </g>
        );
      })}
      <HaloText className={`point-label role-${role}`} x={spot.x} y={spot.y} fontSize={READING}>
        {reading}
      </HaloText>
    </Picture>
  );
}
