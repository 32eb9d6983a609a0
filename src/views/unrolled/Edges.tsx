import { startOf } from '../../engine/declare/readStep.ts';
import { Arrow } from '../../figures/Arrow.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { stagePart } from '../../figures/part.tsx';
import { emsOfSymbol, hasArrow } from '../../figures/readSymbol.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { CLEAR, lookOf } from './edgeLook.ts';
import { type Edge, edgesAt, isFromFirst } from './edgesOf.ts';
import { beforeFirst } from './layout.ts';
import { NoPrevious } from './NoPrevious.tsx';
import { cellHalfWidth, openVectors } from './openCell.ts';
import { isOpen } from './opened.ts';
import type { End, PartProps } from './part.ts';

// Few layers have two directions.
const Around = stagePart(
  async () => (await import('./Around.tsx')).Around,
  () => null,
);

// Few networks have an initial state of their own.
const StartState = stagePart(
  async () => (await import('./StartState.tsx')).StartState,
  () => null,
);

/** A smaller name cannot be read, in CSS pixels. */
const LEAST_NAME = 12;
/** A shorter arrow, at scale 1, would be a dot. */
const LEAST_ARROW = 10;
/** Length, at scale 1, of an arrow that brings what the rows of the timestep before do not show. */
const OF_ITSELF = 64;

/** The arrows of a timestep: the input going in, the state of before coming over, the answer going out. */
export function Edges(props: PartProps) {
  const {
    t,
    layout,
    trace,
    network,
    side,
    foot,
    around,
    isUnder,
    beside,
    progress,
    before,
    shown,
    opened,
  } = props;
  const { state, input, output, bars, scale, pitch } = layout;
  const phase = progress.kind === 'now' ? progress.phase : null;
  const look = (of: Edge) => `role-${of.role} ${lookOf(network, progress, of)}`;
  const edges = edgesAt(network, shown, t, trace.steps);
  // What the head reads of this direction is brought from the first timestep.
  const isBroughtHere = isFromFirst(network, trace.steps);
  const open = openVectors(network, progress, t, shown, layout);
  const reach = cellHalfWidth(open.length, layout);
  // The timestep that is computed before this one stands on this side of it.
  const from = t + side;
  const hasBefore = from >= 0 && from < layout.steps;
  const openBefore = hasBefore ? openVectors(network, before, from, shown, layout) : [];
  const reachBefore = cellHalfWidth(openBefore.length, layout);
  const label = typeSize(20 * scale);
  const gap = 6 * scale;
  const nearBefore = beforeFirst(layout, reach);
  // How far from the column's line an arrow over time begins.
  const fromBefore = pitch - reachBefore - gap;
  const comesFrom = edges.state?.isFromRows
    ? fromBefore
    : Math.min(fromBefore, reach + gap + OF_ITSELF * scale);
  const labelled = open.some((name) => name !== shown);
  const belowCell = state.bottom + (labelled ? 8 * scale : 0);
  const aboveCell = state.top - (labelled ? 30 * scale : 0);
  // An arrow ends where the numbers begin that are open at its end.
  const isOpenAt = (end: End) => isOpen(end, trace, layout, progress, opened);
  const inputTop = foot ?? (isOpenAt('x') ? input.top : layout.letterTop);
  const outputLabels = isOpenAt('y') ? bars.names : output.bottom;
  // What comes before stands at one end for each layer that begins there: words stand over it, or under the lowest.
  const place = beside.indexOf(state);
  const limits = {
    // Over the last timestep the names of open outputs may stand.
    above:
      beside[place + 1]?.bottom ?? (side > 0 && (layout.isOpen || isOpenAt('y')) ? bars.names : 0),
    // Beside a wire around the cell below stands its name.
    below: place > 0 || around ? 0 : input.top,
  };
  // One arrow of each kind has its name, where the eye is.
  const isNamed = progress.kind === 'now' || layout.isOpen;
  // In a low figure the names over an open cell take the room of what comes after it.
  const leadsOut = aboveCell - outputLabels > 2 * gap + LEAST_ARROW * scale;
  // A cell that is open in the layer below has its names there.
  const leadsIn = inputTop - belowCell > 2 * gap + LEAST_ARROW * scale;
  const middle = (state.top + state.bottom) / 2;
  // Beside a short arrow a name is smaller: its index would lie on the cell.
  const sizeIn = (room: number, of: Edge | null) =>
    Math.min(label, room * (of && hasArrow(of.symbol(t)) ? 0.6 : 0.72));
  // Beside it stand the names of the arrows over time of the layer below.
  const inputLabel = Math.min(
    sizeIn(inputTop - belowCell, edges.input),
    foot && edges.input ? (pitch / 2 - 30 * scale) / emsOfSymbol(edges.input.symbol(t)) : label,
  );
  // Where a cell that is open reaches the one beside it, nothing is left of the way between them.
  const between = comesFrom - reach;
  const leadsOver = between > 3 * gap;
  // In two directions a wire around the cell beside this one takes some of it.
  const wire = around || isUnder ? CLEAR * scale : 0;
  const stateLabel = edges.state
    ? Math.min(label, (between - wire) / emsOfSymbol(edges.state.symbol(t)))
    : 0;
  const stateMiddle = (comesFrom + gap + reach - wire) / 2;
  // To the right of a layer that runs backwards stands what it goes on from, with its name.
  const outputRoom =
    side < 0
      ? Number.POSITIVE_INFINITY
      : hasBefore && edges.state
        ? stateMiddle - (stateLabel * emsOfSymbol(edges.state.symbol(t))) / 2
        : nearBefore - gap;
  const outputName = edges.output?.symbol(t) ?? '';
  const outputLabel = Math.min(
    sizeIn(aboveCell - outputLabels, edges.output),
    (outputRoom - 14 * scale) / emsOfSymbol(outputName || ' '),
  );

  return (
    <g className="edges">
      {around && <Around {...props} around={around} />}
      {edges.input && leadsIn && !around && (
        <>
          <Arrow
            key={`x${phase}`}
            x1={0}
            y1={inputTop - gap / 2}
            x2={0}
            y2={belowCell + gap}
            className={look(edges.input)}
            at={edges.input.at(t)}
          />
          {isNamed && inputLabel >= LEAST_NAME && (
            <MathLabel
              x={(isUnder ? -10 : 10) * scale}
              y={(inputTop + belowCell) / 2 + inputLabel * 0.3}
              size={inputLabel}
              tone={edges.input.role}
              at={edges.input.at(t)}
              anchor={isUnder ? 'end' : 'start'}
            >
              {edges.input.symbol(t)}
            </MathLabel>
          )}
        </>
      )}
      {edges.state &&
        (hasBefore ? (
          <g className="edge-back">
            {leadsOver && (
              <Arrow
                key={`h${phase}`}
                x1={side * comesFrom}
                y1={middle}
                x2={side * (reach + gap)}
                y2={middle}
                className={look(edges.state)}
                at={edges.state.at(t)}
              />
            )}
            {stateLabel > 0.6 * label && (
              <MathLabel
                x={side * stateMiddle}
                // Over the head of the arrow too, where that is short.
                y={middle - 14 * scale}
                size={stateLabel}
                tone="h"
                at={edges.state.isFromRows ? edges.state.at(t) : undefined}
                hasHalo={isBroughtHere}
              >
                {edges.state.symbol(t)}
              </MathLabel>
            )}
          </g>
        ) : startOf(network, shown) === null ? (
          <NoPrevious side={side} near={nearBefore} layout={layout} {...limits} />
        ) : (
          <StartState
            part={props}
            edge={edges.state}
            look={look(edges.state)}
            near={nearBefore}
            reach={reach + gap}
            {...limits}
          />
        ))}
      {edges.output && leadsOut && (
        <>
          <Arrow
            key={`y${phase}`}
            x1={0}
            y1={isBroughtHere ? state.top - 2 * gap : aboveCell - gap}
            x2={0}
            y2={outputLabels + gap}
            className={look(edges.output)}
            at={edges.output.at(t)}
          />
          {isNamed && outputLabel >= LEAST_NAME && (
            <MathLabel
              x={10 * scale}
              y={(aboveCell + outputLabels) / 2 + outputLabel * 0.3}
              size={outputLabel}
              tone="y"
              at={edges.output.isFromRows ? edges.output.at(t) : undefined}
              anchor="start"
            >
              {outputName}
            </MathLabel>
          )}
        </>
      )}
    </g>
  );
}
