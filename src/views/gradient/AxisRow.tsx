import { useMemo } from 'react';
import { glyph } from '../../figures/glyph.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { emsOfSymbol } from '../../figures/readSymbol.ts';
import { NARROW, type TimeAxis } from '../../figures/time/axis.ts';
import { TimeSymbols } from '../../figures/time/TimeSymbols.tsx';
import { TimeTicks } from '../../figures/time/TimeTicks.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { useSceneOf } from '../../state/useStore.ts';
import type { HeatRows } from './bands.ts';
import { useClips } from './clips.ts';
import type { Band, GradientLayout } from './layout.ts';

/** The time axis with what was read, and what the rows are, at the left edge. */
export function AxisRow({
  layout,
  axis,
  symbols,
  now,
  bands,
  value,
}: {
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly symbols: readonly string[];
  readonly now: number;
  readonly bands: readonly HeatRows[];
  /** The symbol of what the rows are, and are the gradient of. */
  readonly value: string;
}) {
  const clips = useClips();
  const words = useWords();
  const { scale, symbolY, timeY } = layout;
  const glyphs = useMemo(() => symbols.map(glyph), [symbols]);
  return (
    <g className="gradient-axis">
      <g clipPath={clips.window}>
        <TimeSymbols axis={axis} y={symbolY} size={22 * scale} symbols={glyphs} now={now} />
      </g>
      <TimeTicks
        axis={axis}
        y={timeY}
        fontSize={12.5 * scale}
        now={now}
        label={words.transport.now(now)}
        width={layout.width}
      />
      <RowNames layout={layout} bands={bands} value={value} />
    </g>
  );
}

/** How far under a symbol its name stands, at scale 1: clear of the index. */
const UNDER = 17;
/** From one row to the next, at scale 1, where a symbol and its name below it have room. */
const NAMED_ROW = 44;

function RowNames({
  layout,
  bands,
  value,
}: {
  readonly layout: GradientLayout;
  readonly bands: readonly HeatRows[];
  readonly value: string;
}) {
  const words = useWords();
  const text = useSection(gradientWords);
  const isAsked = useSceneOf(({ ask }) => ask !== null);
  const { scale, width } = layout;
  const isNarrow = width < NARROW;
  const heat = ({ kind, cell }: HeatRows) =>
    kind === 'states'
      ? { symbol: `${value}_t`, name: text.rows.states }
      : {
          symbol: cell === null ? `d${value}_t` : null,
          name: cell === null ? text.rows.gradient : words.cells[cell].name,
        };
  const rows: readonly {
    readonly id: string;
    readonly symbol: string | null;
    readonly name: string;
    readonly role: 'h' | 'y' | null;
    readonly band: Band;
  }[] = [
    { id: 'loss', symbol: 'L', name: text.rows.loss, role: 'y', band: layout.loss },
    ...bands.map((band, i) => ({
      id: band.id,
      ...heat(band),
      role: 'h' as const,
      band: layout.heats[i] ?? layout.loss,
    })),
    {
      id: 'size',
      symbol: null,
      name: text.rows.size,
      role: null,
      band: layout.sizes,
    },
    { id: 'factor', symbol: null, name: text.rows.factor, role: null, band: layout.factors },
  ];
  // Low bands have no room for a name below its symbol: it stands beside it.
  const [first, second] = layout.heats;
  const isTight = first && second && second.top - first.top < NAMED_ROW * scale;
  // The curve of sizes would tell what is asked for.
  const shown = isAsked ? rows.filter(({ id }) => id !== 'size' && id !== 'factor') : rows;
  return shown.map(({ id, symbol, name, role, band }) => {
    const middle = (band.top + band.bottom) / 2;
    const x = isNarrow ? 4 : 20 * scale;
    return (
      <g key={id} className={`gradient-row-name lane-${id}`}>
        {symbol && (
          <MathLabel x={x} y={middle} size={20 * scale} tone={role} anchor="start">
            {symbol}
          </MathLabel>
        )}
        {!(isNarrow && symbol) && (
          <text
            x={symbol && isTight ? x + (emsOfSymbol(symbol) * 20 + 5) * scale : x}
            y={middle + (symbol ? (isTight ? 0 : UNDER) : 4) * scale}
            fontSize={(isNarrow ? 11 : 12.5) * scale}
          >
            {isNarrow ? '' : name}
          </text>
        )}
      </g>
    );
  });
}
