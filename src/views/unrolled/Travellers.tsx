import type { CSSProperties } from 'react';
import { vectorOf, vectorRead } from '../../engine/declare/network.ts';
import { INPUT } from '../../engine/declare/part.ts';
import { phasesAt, READING } from '../../engine/declare/phases.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { readsOf } from '../../engine/operations/table.ts';
import { fitted } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import { Unspoken } from '../../figures/Unspoken.tsx';
import { VectorCopy, type Way } from '../../figures/VectorCopy.tsx';
import { useGiven } from '../../state/given.ts';
import type { Making } from '../../state/motion.ts';
import { cellMoves } from './cellMoves.ts';
import { guessAt } from './guess.ts';
import { InputVector } from './InputVector.tsx';
import { beforeFirst, START } from './layout.ts';
import { bringMoves } from './moves.ts';
import { cellHalfWidth, openVectors } from './openCell.ts';
import type { PartProps } from './part.ts';
import './travellers.css';

bringMoves(cellMoves);

/**
 * What is on its way while the timestep of the cursor is made: copies of what it reads, from where they stand to where
 * they are used. They are drawn where they arrive, and `--dx` and `--dy` lead back to where they come from.
 */
export function Travellers({ making, ...props }: PartProps & { readonly making: Making }) {
  const { t, layout, trace, network, side, foot, progress, shown, symbol } = props;
  const given = useGiven();
  // As a whole timestep is made, so are the layers below the cursor's.
  const phase = progress.kind === 'now' ? progress.phase : null;
  if (progress.kind === 'ghost' || (phase === null && making !== 'step')) return null;
  const { state, input, scale, pitch, letter, symbolY } = layout;
  const made = phasesAt(network, t, layout.steps).flatMap(({ id, operations }) =>
    making === 'step' || id === phase ? operations : [],
  );
  const row = vectorRead(network);
  const products = made.filter(({ kind }) => kind === 'times').flatMap(readsOf);
  const isRead = (previous: boolean, value: string) =>
    products.some((read) => read.previous === previous && read.value === value);
  const reach = cellHalfWidth(openVectors(network, progress, t, shown, layout).length, layout);
  const isReading = making === 'step' || phase === READING;
  const isWritten = foot === null && isReading && given !== null && t >= given && t > 0;
  const guess = isWritten ? guessAt(trace, t - 1, props.outputLabels) : null;
  const before = products.find(({ previous }) => previous)?.value;
  const from = t + side;
  const isStep = from >= 0 && from < layout.steps;
  const distance = isStep ? pitch : beforeFirst(layout, reach) + (START * scale) / 2;
  const below = products.find(
    ({ previous, value }) =>
      !previous && value !== INPUT && vectorOf(network, value).part === 'input',
  )?.value;
  const moves =
    making === 'phase' && phase !== null ? cellMoves(network, t, phase, shown, layout) : null;
  return (
    <Unspoken>
      {moves?.used.map(({ name, from, to }) => (
        <Copy key={name} {...props} value={name} x={to} dx={from - to} way="used" />
      ))}
      {moves?.cleared.map(({ name, from }) => (
        <Copy key={name} {...props} value={name} x={from} dx={0} way="cleared" />
      ))}
      {isRead(false, INPUT) && (
        <Letter
          text={glyph(symbol)}
          y={state.bottom + letter}
          size={letter}
          {...props}
          by={{ x: 0, y: symbolY - state.bottom - letter }}
          tone="x"
        />
      )}
      {row !== INPUT && made.some(({ makes }) => makes === row) && (
        <Letter
          text={glyph(symbol)}
          y={input.bottom}
          size={letter}
          {...props}
          by={{ x: 0, y: symbolY - input.bottom }}
          tone="x"
        />
      )}
      {row !== INPUT && isRead(false, row) && (
        <Row {...props} by={input.top - state.bottom - 6 * scale} />
      )}
      {below !== undefined && foot !== null && (
        <Copy {...props} value={below} x={-state.width / 2} dx={0} dy={foot - state.top} />
      )}
      {guess && (
        <Letter
          text={guess.text}
          y={symbolY}
          size={letter}
          {...props}
          by={{ x: -pitch, y: layout.output.top + letter - symbolY }}
          tone="y"
        />
      )}
      {before !== undefined && (
        <Copy
          {...props}
          value={before}
          t={from}
          x={side * reach - state.width / 2}
          dx={side * (distance - reach)}
        />
      )}
      {making === 'phase' && isRead(false, shown) && vectorOf(network, shown).isState && (
        <Copy
          {...props}
          value={shown}
          x={-state.width / 2}
          dx={0}
          y={layout.output.bottom - 4 * scale}
          dy={state.top - layout.output.bottom + 4 * scale}
        />
      )}
    </Unspoken>
  );
}

/** A letter that is read, or was answered. */
function Letter({
  text,
  y,
  size,
  by,
  tone,
  layout,
}: Pick<PartProps, 'layout'> & {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly by: { readonly x: number; readonly y: number };
  readonly tone: 'x' | 'y';
}) {
  const word = fitted(text, layout.pitch * 0.88, size, 12);
  return (
    <text
      className={`traveller${by.x === 0 ? '' : ' round'} role-${tone}`}
      style={{ '--dx': `${by.x}px`, '--dy': `${by.y}px` } as CSSProperties}
      x={0}
      y={y}
      fontSize={word.fontSize}
    >
      {word.text}
    </text>
  );
}

/** The row of the embedding, on its way up to the cell. */
function Row({
  by,
  ...props
}: Pick<PartProps, 't' | 'layout' | 'trace'> & { readonly by: number }) {
  return (
    <g transform={`translate(0 ${-by})`}>
      <g className="traveller role-x" style={{ '--dx': '0px', '--dy': `${by}px` } as CSSProperties}>
        <InputVector {...props} />
      </g>
    </g>
  );
}

/** A value of a timestep, in the column's rows. */
function Copy({
  value,
  t,
  x,
  dx,
  y,
  dy = 0,
  way = 'carried',
  layout: { state },
  trace,
  order,
}: Pick<PartProps, 'layout' | 'trace' | 'order' | 't'> & {
  readonly value: string;
  readonly x: number;
  readonly dx: number;
  readonly y?: number;
  readonly dy?: number;
  readonly way?: Way;
}) {
  const numbers = trace.at(value, t);
  const { role, size } = vectorOf(trace.network, value);
  return (
    <VectorCopy
      x={x}
      y={y ?? state.top}
      width={state.width}
      rowHeight={state.rowHeight}
      size={size}
      numberAt={(row) => numbers[order[row] ?? row] ?? Number.NaN}
      extent={scaleOf(trace, value)}
      textOf={state.digits > 0 ? brief : null}
      fontSize={state.digits}
      tone={role}
      dx={dx}
      dy={dy}
      way={way}
    />
  );
}
