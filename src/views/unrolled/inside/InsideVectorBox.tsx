import { useContext } from 'react';
import { vectorOf } from '../../../engine/declare/network.ts';
import { brief } from '../../../engine/explain/decimal.ts';
import { valueTex } from '../../../engine/explain/tex.ts';
import { scaleOf } from '../../../engine/measure/extent.ts';
import type { Trace } from '../../../engine/run/trace.ts';
import { Grid } from '../../../figures/Grid.tsx';
import { MathLabel } from '../../../figures/MathLabel.tsx';
import { OnScreenContext } from '../../../figures/onScreen.ts';
import { emsOfSymbol } from '../../../figures/readSymbol.ts';
import { useWords } from '../../../language/useWords.ts';
import { digitsIn } from './layOutInside.ts';
import type { InsideVector } from './parts.ts';

/** Where there is no room for a size of type, smaller digits say more than none. */
const LEAST_DIGITS = 7;
/** Names are this large where they have room, in CSS pixels: their indices are smaller yet. */
const READABLE = 12.5;
/** Below narrower vectors, at scale 1, the names of expressions would run into each other. */
const LEAST_NAMED = 24;

/** A vector on its wire: its numbers, or the room for them while it has not been made. */
export function InsideVectorBox({
  vector,
  width,
  rowHeight,
  scale,
  look,
  trace,
  t,
  order,
  before,
  pickedUnit,
  onPick,
}: {
  readonly vector: InsideVector;
  readonly width: number;
  readonly rowHeight: number;
  readonly scale: number;
  readonly look: 'there' | 'fresh' | 'waiting' | 'absent';
  readonly trace: Trace;
  /** The timestep that the vector is of. */
  readonly t: number;
  readonly order: Int32Array;
  /** What it is in words, where it stands before the first timestep: from its edge inwards. */
  readonly before: {
    readonly name: string;
    readonly y: number;
    readonly anchor: 'start' | 'end';
  } | null;
  readonly pickedUnit: number | null;
  readonly onPick: (unit: number) => void;
}) {
  const words = useWords();
  const { leastType } = useContext(OnScreenContext);
  const { value, x, y, label, side, room } = vector;
  const { role, size } = vectorOf(trace.network, value);
  const tex = valueTex(trace.network, value, t);
  const digits = digitsIn({ rowHeight, vectorWidth: width, scale });
  const hasNumbers = look === 'there' || look === 'fresh';
  const numberAt = (row: number) => trace.at(value, t)[order[row] ?? row] ?? Number.NaN;
  const isBeside = label === 'beside' || label === 'foot';
  const type = Math.max((isBeside ? 12 : 14) * scale, Math.min(READABLE, 16 * scale));
  const roomForName = isBeside ? room - 8 * scale : room + width + 4 * scale;
  const besideX = side === 1 ? x + width + 4 * scale : x - 4 * scale;
  const besideAnchor = side === 1 ? 'start' : 'end';
  const place = {
    above: { x: x + width / 2, y: y - 7 * scale, anchor: 'middle' },
    beside: { x: besideX, y: y + 4 * scale, anchor: besideAnchor },
    foot: { x: besideX, y: y + size * rowHeight - 2 * scale, anchor: besideAnchor },
    below: {
      x: x + width / 2,
      y: y + size * rowHeight + (tex.includes('^') ? 15 : 12) * scale,
      anchor: 'middle',
    },
  }[label] as {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
  };
  return (
    <g className={`inside-vector ${look}`}>
      {hasNumbers ? (
        <Grid
          x={x}
          y={y}
          rows={size}
          columns={1}
          cellWidth={width}
          cellHeight={rowHeight}
          valueOf={numberAt}
          version={[trace, value, t, order]}
          extent={scaleOf(trace, value)}
          textOf={digits >= Math.max(LEAST_DIGITS, leastType) ? brief : null}
          fontSize={digits}
          addressOf={(row) => `${value}@${t}[${order[row] ?? row}]`}
          at={`${value}@${t}`}
          label={words.say.vector(tex, t)}
          cellLabel={(row) => words.say.unit(tex, t, order[row] ?? row, brief(numberAt(row)))}
          tone={role}
          pickedRow={pickedUnit === null ? null : order.indexOf(pickedUnit)}
          onPick={(row) => onPick(order[row] ?? row)}
        />
      ) : (
        <rect
          className={`inside-empty role-${role}`}
          x={x}
          y={y}
          width={width}
          height={size * rowHeight}
          rx={3}
        />
      )}
      {look !== 'absent' && !(label === 'below' && width < LEAST_NAMED * scale) && (
        <MathLabel
          x={place.x}
          y={place.y}
          size={Math.min(type, roomForName / emsOfSymbol(tex))}
          tone={role}
          at={`${value}@${t}`}
          anchor={place.anchor}
          hasHalo
        >
          {tex}
        </MathLabel>
      )}
      {before && (
        <text
          className="inside-note"
          x={before.anchor === 'start' ? x : x + width}
          y={before.y}
          fontSize={Math.max(12 * scale, Math.min(12, 18 * scale))}
          textAnchor={before.anchor}
        >
          {before.name}
        </text>
      )}
    </g>
  );
}
