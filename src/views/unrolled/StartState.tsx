import { startOf } from '../../engine/declare/readStep.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { Arrow } from '../../figures/Arrow.tsx';
import { Grid } from '../../figures/Grid.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import { openWeights } from '../../state/openWeights.ts';
import { BeforeName } from './BeforeName.tsx';
import type { Edge } from './edgesOf.ts';
import { readable, START } from './layout.ts';
import type { PartProps } from './part.ts';

/** How narrow it gets, with its names and without, and how short the arrow from it, at scale 1. */
const LEAST_WIDTH = 14;
const LEAST_NAMED = 26;
const LEAST_ARROW = 10;

/** What the first timestep goes on from, where that is weights: a click opens these to be edited. */
export function StartState({
  part,
  edge,
  look,
  near,
  reach,
  ...limits
}: {
  readonly part: PartProps;
  /** The arrow that brings it. */
  readonly edge: Edge;
  readonly look: string;
  /** How far from the column's line it ends, and where the arrow from it does. */
  readonly near: number;
  readonly reach: number;
  /** Where what stands over it ends, and what stands below it begins. */
  readonly above: number;
  readonly below: number;
}) {
  const words = useWords();
  const { t, layout, trace, network, side, shown, order } = part;
  const { state, scale } = layout;
  const parameter = startOf(network, shown);
  const before = t + side;
  // Beside a cell that stands open, what is left of its room.
  const room = layout.pitch / 2 + START * scale - near;
  const width = Math.max(LEAST_WIDTH * scale, Math.min(START * scale, room));
  // Names wider than it would be cut off.
  const isNamed = width >= LEAST_NAMED * scale;
  const x = side < 0 ? -near - width : near;
  const rows = state.bottom - state.top;
  const middle = (state.top + state.bottom) / 2;
  const digits = readable(Math.min(state.digits, width * 0.32));
  const symbol = valueTex(network, shown, before);
  const numberAt = (row: number) => trace.at(shown, before)[order[row] ?? row] ?? Number.NaN;
  return (
    <g className="start-state">
      <Grid
        x={x}
        y={state.top}
        rows={order.length}
        columns={1}
        cellWidth={width}
        cellHeight={rows / order.length}
        valueOf={numberAt}
        version={[trace, shown, before, order]}
        extent={scaleOf(trace, shown)}
        textOf={digits > 0 ? brief : null}
        fontSize={digits}
        addressOf={(row) => unitAddress(shown, before, order[row] ?? row)}
        at={vectorAddress(shown, before)}
        label={words.say.vector(symbol, before)}
        cellLabel={(row) => words.say.unit(symbol, before, order[row] ?? row, brief(numberAt(row)))}
        tone="h"
        pickedRow={null}
        onPick={() => parameter && openWeights(parameter)}
      />
      {isNamed && (
        <>
          <MathLabel
            x={x + width / 2}
            y={state.top - 8 * scale}
            size={typeSize(17 * scale)}
            tone="h"
            at={vectorAddress(shown, before)}
          >
            {symbol}
          </MathLabel>
          <BeforeName
            x={x + width / 2}
            // Above it its symbol stands between.
            top={state.top - 22 * scale}
            bottom={state.bottom}
            side={side}
            scale={scale}
            {...limits}
          >
            {words.stage.start}
          </BeforeName>
        </>
      )}
      {near - reach > LEAST_ARROW * scale && (
        <Arrow
          x1={side * (near - 4 * scale)}
          y1={middle}
          x2={side * reach}
          y2={middle}
          className={look}
          at={edge.at(t)}
        />
      )}
    </g>
  );
}
