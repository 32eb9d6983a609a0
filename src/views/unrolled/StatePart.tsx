import { type CSSProperties, useContext } from 'react';
import { vectorOf } from '../../engine/declare/network.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { Grid } from '../../figures/Grid.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Passing } from '../../figures/passing.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { Unspoken } from '../../figures/Unspoken.tsx';
import { useWords } from '../../language/useWords.ts';
import { useMaking } from '../../state/motion.ts';
import { movesIn } from './moves.ts';
import { openVectors, signBetween, vectorXs } from './openCell.ts';
import { isWrittenOut, type PartProps } from './part.ts';

/**
 * The hidden state of a timestep. At the cursor the cell stands open: it shows the vectors made so far,
 * side by side, until f has made the state of them.
 */
export function StatePart(props: PartProps) {
  const { t, layout, trace, network, progress, shown: rows, unit, order, difference, onGo } = props;
  const words = useWords();
  const making = useMaking(progress.kind === 'now');
  const isPassing = useContext(Passing);
  const { state, scale } = layout;
  const height = state.bottom - state.top;
  const shown = openVectors(network, progress, t, rows, layout);
  if (shown.length === 0)
    return (
      <rect
        className="quiet-place"
        x={-state.width / 2}
        y={state.top}
        width={state.width}
        height={height}
        rx={5}
      />
    );
  const isOpen = shown.some((name) => name !== rows);
  const xs = vectorXs(shown.length, state.width, scale);
  const pad = 8 * scale;
  // Between low layers there is no room over a cell for the names of what is open in it.
  const over = layout.levels.filter(({ bottom }) => bottom <= state.top);
  const above = Math.max(layout.output.bottom, ...over.map(({ bottom }) => bottom));
  // Where two directions come together over a cell, its names stand over that.
  const lift = pad + (props.around ? 14 : 7) * scale;
  const isNamed = state.top - above >= lift + NAME * scale;
  const moves =
    making === 'phase' && progress.kind === 'now'
      ? movesIn(network, t, progress.phase, rows, layout)
      : null;
  return (
    <g className="state-part">
      {isOpen && (
        <rect
          className="cell-open"
          x={(xs[0] ?? 0) - pad}
          y={state.top - pad}
          width={(xs[xs.length - 1] ?? 0) + state.width - (xs[0] ?? 0) + 2 * pad}
          height={height + 2 * pad}
          rx={9}
        />
      )}
      {shown.map((name, i) => {
        const { role, size } = vectorOf(network, name);
        const x = xs[i] ?? 0;
        const shift = name === rows ? difference : null;
        const symbol = `${shift ? '\u0394' : ''}${valueTex(network, name, t)}`;
        const numberAt = (row: number) => {
          const of = order[row] ?? row;
          return shift
            ? (shift.data[t * shift.size + of] ?? Number.NaN)
            : (trace.at(name, t)[of] ?? Number.NaN);
        };
        const from = moves?.from.get(name);
        return (
          <g
            key={name}
            className={`state-vector ${from === undefined ? 'made' : 'kept'}`}
            style={from === undefined ? undefined : ({ '--dx': `${from - x}px` } as CSSProperties)}
          >
            <Grid
              x={x}
              y={state.top}
              rows={size}
              columns={1}
              cellWidth={state.width}
              cellHeight={state.rowHeight}
              valueOf={numberAt}
              version={[trace, name, t, order, shift]}
              isPassing={isPassing}
              extent={shift ? shift.extent : scaleOf(trace, name)}
              textOf={state.digits > 0 ? brief : null}
              fontSize={state.digits}
              addressOf={(row) => `${name}@${t}[${order[row] ?? row}]`}
              at={`${name}@${t}`}
              label={words.say.vector(symbol, t)}
              cellLabel={(row) =>
                words.say.unit(
                  shift ? words.far.changeOf(name) : name,
                  t,
                  order[row] ?? row,
                  brief(numberAt(row)),
                )
              }
              tone={role}
              pickedRow={isWrittenOut(network, progress) ? order.indexOf(unit) : null}
              onPick={(row) => onGo(t, order[row] ?? row, name)}
            />
            {isOpen && isNamed && (
              <MathLabel
                x={x + state.width / 2}
                y={state.top - lift}
                size={typeSize(17 * scale)}
                tone={role}
                at={`${name}@${t}`}
              >
                {symbol}
              </MathLabel>
            )}
            {i > 0 && (
              <Unspoken>
                <text
                  className="plus"
                  x={x - 17 * scale}
                  y={(state.top + state.bottom) / 2}
                  fontSize={signSize(signBetween(network, shown[i - 1] ?? '', name)) * scale}
                >
                  {signBetween(network, shown[i - 1] ?? '', name)}
                </text>
              </Unspoken>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** What a name over an open cell takes, at scale 1. */
const NAME = 14;

/** Signs stand large, the names of functions small enough for their place. */
const signSize = (sign: string) => (sign.length > 1 ? 46 / sign.length : 20);
