import { useMemo } from 'react';
import { madeValues } from '../../../engine/declare/live.ts';
import { vectorOf } from '../../../engine/declare/network.ts';
import { previous as previousOf } from '../../../engine/declare/part.ts';
import { absentAt, phasesOf, READING } from '../../../engine/declare/phases.ts';
import { isThereToRead } from '../../../engine/declare/readStep.ts';
import { vectorAddress } from '../../../engine/explain/address.ts';
import { valueTex } from '../../../engine/explain/tex.ts';
import { Arrow } from '../../../figures/Arrow.tsx';
import { MathLabel } from '../../../figures/MathLabel.tsx';
import { typeSize } from '../../../figures/typeSize.ts';
import { Unspoken } from '../../../figures/Unspoken.tsx';
import { useWords } from '../../../language/useWords.ts';
import { edgesAt, isOwn, isReadAbove } from '../edgesOf.ts';
import { meetingAt } from '../meeting.ts';
import { isWrittenOut, type PartProps } from '../part.ts';
import { InsideVectorBox } from './InsideVectorBox.tsx';
import { layOutInside } from './layOutInside.ts';
import { mirrored } from './mirrored.ts';
import type { InsideVector } from './parts.ts';
import { SUM_SIGN } from './placeCell.ts';
import { useGaze } from './useGaze.ts';
import { wirePath } from './wirePath.ts';
import './inside.css';

/** The inside of a cell, as it is usually drawn: every wire with its vector, and what is done to it, phase by phase. */
export function Inside(props: PartProps) {
  const words = useWords();
  const { t, layout, trace, network, side, progress, isAnswering, unit, order, onGo, onValue } =
    props;
  const { pitch, inside: room, steps } = layout;
  const before = t + side;
  const isFirst = before < 0 || before >= steps;
  const hasBefore = (value: string) => isThereToRead(network, previousOf(value), t, steps);
  const hidden = vectorOf(network, network.ports.state).size;
  // Frames and what goes on between them; a narrow screen has less to spare.
  const width = pitch - Math.min(56 * layout.scale, pitch * 0.1);
  const hiddenState = network.ports.state;
  const edges = edgesAt(network, hiddenState, t, trace.steps);
  // What comes in is not what was read, but what the layer below has made of it: that has its place under the cell.
  const isOver = edges.input?.role === 'h';
  const foot = isOver ? BELOW * layout.scale : 0;
  const drawn = useMemo(() => {
    const { top } = room;
    const bottom = room.bottom - foot;
    const laidOut = layOutInside(network, { width, top, bottom, scale: layout.scale, hidden });
    return side < 0 ? laidOut : mirrored(laidOut);
  }, [network, width, room, foot, layout.scale, hidden, side]);
  const { scale } = drawn;
  useGaze(network, drawn, props);
  const phase = progress.kind === 'now' ? progress.phase : null;
  const reach = useMemo(() => {
    const last = phasesOf(network).at(-1)?.id ?? READING;
    const made = new Set(madeValues(network, t, phase ?? last, steps));
    const fresh = new Set(
      phasesOf(network)
        .find(({ id }) => id === phase)
        ?.operations.map(({ makes }) => makes),
    );
    return { made, fresh, absent: absentAt(network, t, steps) };
  }, [network, t, steps, phase]);
  const left = -drawn.width / 2;
  const isGhost = progress.kind === 'ghost';
  const isThere = (value: string, isBefore: boolean) =>
    isBefore
      ? hasBefore(value) && !isGhost
      : !isGhost && (!isOwn(network, value) || reach.made.has(value));
  const state = (value: string, isBefore: boolean) => {
    if (isBefore ? !hasBefore(value) : reach.absent.has(value)) return 'absent';
    if (!isThere(value, isBefore)) return 'waiting';
    return !isBefore && reach.fresh.has(value) ? 'fresh' : 'there';
  };
  const wireLook = (value: string, isBefore: boolean, into: string | null) => {
    const source = state(value, isBefore);
    if (source === 'absent' || source === 'waiting') return source;
    if (into !== null && reach.fresh.has(into)) return 'active';
    return into === null || isThere(into, false) ? 'there' : 'waiting';
  };
  const labelled = { size: typeSize(18 * scale) };
  const outputBottom = layout.output.bottom + 4 * layout.scale;
  const frameTop = drawn.top - 8 * scale;
  const comesFromRight = left + drawn.up > 0;
  const across = (frameTop + outputBottom) / 2 + 4 * scale;
  // What the head reads of this direction comes from the first timestep, over all between.
  const { isFromFirst } = meetingAt(trace, network, t);
  const isBrought = isFromFirst && t > 0;
  const up = [
    [left + drawn.up, frameTop],
    [left + drawn.up, across],
  ] as const;
  const comesFirst = ({ value, y }: InsideVector) => {
    const anchor = side < 0 ? ('start' as const) : ('end' as const);
    if (!hasBefore(value)) return { name: words.stage.noPrevious, y: y - 6 * scale, anchor };
    // Over its symbol; on top of the cell its frame stands between.
    const over = y - 24 * scale;
    const isInFrame = over - 12 * scale > frameTop;
    return { name: words.stage.start, y: isInFrame ? over : frameTop - 4 * scale, anchor };
  };
  const isReadyOut = isBrought ? isAnswering : isThere(hiddenState, false);
  const out = [...(isBrought ? [] : up), [0, across], [0, outputBottom]] as const;
  return (
    <g className={`inside ${progress.kind}`}>
      <rect
        className="inside-frame"
        x={left - 12 * scale}
        y={drawn.top - 8 * scale}
        width={drawn.width + 24 * scale}
        height={drawn.bottom - drawn.top + 10 * scale}
        rx={12 * scale}
      />
      <g transform={`translate(${left} 0)`}>
        {drawn.wires.map(({ value, isBefore, into, points, hasHead, leadsUp }) => {
          if (leadsUp && !isReadAbove(trace, network, value, t)) return null;
          const role = vectorOf(network, value).role;
          const look = wireLook(value, isBefore, into);
          const d = wirePath(points, 7 * scale);
          const end = points[points.length - 1] ?? [0, 0];
          const previous = points[points.length - 2] ?? end;
          return (
            <g
              key={`${value} ${isBefore} ${into} ${d}`}
              className={`wire role-${role} ${look}`}
              data-at={`${value}@${isBefore ? before : t}`}
            >
              <path className="wire-reach" d={d} />
              <path className="wire-line" d={d} pathLength={1} />
              {hasHead && (
                <polygon className="wire-head" points={headAt(previous, end, 4.5 * scale)} />
              )}
            </g>
          );
        })}
        {drawn.signs.map(({ value, shape, text, x, y }) => (
          <g
            key={`${value} ${shape} ${x} ${y}`}
            className={`inside-sign ${shape} ${state(value, false)}`}
            data-at={`${value}@${t}`}
          >
            {shape === 'circle' && <circle cx={x} cy={y} r={10 * scale} />}
            {shape === 'box' && (
              <rect
                x={x - boxWidth(text, scale) / 2}
                y={y - 9 * scale}
                width={boxWidth(text, scale)}
                height={18 * scale}
                rx={4 * scale}
              />
            )}
            {shape === 'plain' ? (
              <MathLabel x={x} y={y} size={SUM_SIGN * scale} tone={null}>
                {text}
              </MathLabel>
            ) : (
              <Unspoken>
                <text x={x} y={y} fontSize={(shape === 'box' ? 12.5 : 15) * scale}>
                  {text}
                </text>
              </Unspoken>
            )}
          </g>
        ))}
        {drawn.vectors.map((vector) => (
          <InsideVectorBox
            key={`${vector.value} ${vector.isBefore}`}
            vector={vector}
            width={drawn.vectorWidth}
            rowHeight={drawn.rowHeight}
            scale={scale}
            look={state(vector.value, vector.isBefore)}
            trace={trace}
            t={vector.isBefore ? before : t}
            order={order}
            before={isFirst && vector.isBefore ? comesFirst(vector) : null}
            pickedUnit={isWrittenOut(network, progress) ? unit : null}
            onPick={(picked) => {
              onGo(t, picked);
              if (!vector.isBefore) onValue(vector.value);
            }}
          />
        ))}
      </g>
      {edges.input && (
        <Arrow
          key={`x${phase}`}
          x1={0}
          y1={layout.letterTop - 2 * scale - foot}
          x2={0}
          y2={drawn.bottom + 5 * scale}
          className={`role-${edges.input.role} ${isGhost ? 'waiting' : 'reached'}`}
          at={vectorAddress(edges.input.from, t)}
        />
      )}
      {edges.input && isOver && (
        <>
          <rect
            className={`inside-below role-h ${isGhost ? 'waiting' : 'reached'}`}
            data-at={vectorAddress(edges.input.from, t)}
            x={-LAYER * layout.scale}
            y={layout.letterTop - 2 * scale - foot}
            width={2 * LAYER * layout.scale}
            height={foot * 0.7}
            rx={2}
          />
          <MathLabel
            x={(LAYER + 5) * layout.scale}
            y={layout.letterTop - 2 * scale - foot * 0.5}
            size={typeSize(14 * scale)}
            tone={edges.input.role}
            at={vectorAddress(edges.input.from, t)}
            anchor="start"
            hasHalo
          >
            {valueTex(trace.network, edges.input.from, t)}
          </MathLabel>
        </>
      )}
      {isFromFirst && (t > 0 || !edges.output) && (
        <g
          className={`wire role-h ${isAnswering ? 'there' : 'waiting'}`}
          data-at={vectorAddress(hiddenState, 0)}
        >
          <path
            className="wire-line"
            d={wirePath(
              [
                ...(isBrought ? [[-layout.pitch / 2, across] as const] : up),
                [edges.output ? 0 : layout.pitch / 2, across],
              ],
              7 * scale,
            )}
          />
        </g>
      )}
      {edges.output && (
        <>
          <g
            className={`wire role-y out ${isReadyOut ? 'there' : 'waiting'}`}
            data-at={edges.output.at(t)}
          >
            <path className="wire-line" d={wirePath(out, 7 * scale)} />
            <polygon
              className="wire-head"
              points={headAt([0, across], [0, outputBottom], 6 * scale)}
            />
          </g>
          <MathLabel
            // The wire comes from one side: its weights stand on the other.
            x={(comesFromRight ? -11 : 11) * scale}
            y={outputBottom + 10 * scale}
            size={labelled.size}
            tone="y"
            at={edges.output.isFromRows ? edges.output.at(t) : undefined}
            anchor={comesFromRight ? 'end' : 'start'}
          >
            {edges.output.symbol(t)}
          </MathLabel>
        </>
      )}
    </g>
  );
}

/** Of the layer below, as it stands under the cell, at scale 1: what it takes of the room, and half of its width. */
const BELOW = 12;
const LAYER = 22;

const boxWidth = (text: string, scale: number) => Math.max(22, 10 + text.length * 7.6) * scale;

function headAt(
  from: readonly [number, number],
  to: readonly [number, number],
  size: number,
): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const [bx, by] = [to[0] - ux * size * 1.6, to[1] - uy * size * 1.6];
  return `${to[0]},${to[1]} ${bx - uy * size},${by + ux * size} ${bx + uy * size},${by - ux * size}`;
}
