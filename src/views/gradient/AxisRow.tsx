import { FittedText } from '../../figures/FittedText.tsx';
import { fitted, numbersFit } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import type { Window } from '../../scene/document/scene.ts';
import type { HeatRows } from './bands.ts';
import { useClips } from './clips.ts';
import { type Band, columnX, type GradientLayout, shownSteps } from './layout.ts';

const LEAST_TEXT = 9;

/** The time axis with what was read, and what the rows are, at the left edge. */
export function AxisRow({
  layout,
  window: shown,
  steps,
  symbols,
  now,
  bands,
  value,
}: {
  readonly layout: GradientLayout;
  readonly window: Window;
  readonly steps: number;
  readonly symbols: readonly string[];
  readonly now: number;
  readonly bands: readonly HeatRows[];
  readonly value: string;
}) {
  const clips = useClips();
  const { scale, pitch, symbolY, timeY } = layout;
  const every = tickStep((56 * scale) / pitch);
  const size = Math.min(22 * scale, pitch * 0.86);
  const room = pitch * 0.94;
  const visible = shownSteps(shown, steps);
  const glyphs = visible.map((t) => glyph(symbols[t] ?? ''));
  const hasRoom = size >= LEAST_TEXT && numbersFit(glyphs, pitch, size, LEAST_TEXT);
  return (
    <g className="gradient-axis">
      <g clipPath={clips.window}>
        {visible.map((t, i) => {
          const x = columnX(layout, t, shown);
          const symbol = glyphs[i] ?? '';
          const isTick = t % every === 0 && (t === now || Math.abs(t - now) * pitch > 44 * scale);
          return (
            <g key={t}>
              {hasRoom && fitted(symbol, room, size, LEAST_TEXT).width <= pitch && (
                <FittedText
                  className="axis-symbol"
                  x={x}
                  y={symbolY}
                  width={room}
                  fontSize={size}
                  least={LEAST_TEXT}
                >
                  {symbol}
                </FittedText>
              )}
              {(isTick || t === now) && (
                <text
                  className={t === now ? 'axis-tick now' : 'axis-tick'}
                  x={x}
                  y={timeY}
                  fontSize={12.5 * scale}
                >
                  {t === now ? `t = ${t}` : t}
                </text>
              )}
            </g>
          );
        })}
      </g>
      <RowNames layout={layout} bands={bands} value={value} />
    </g>
  );
}

/** Every how many timesteps one is written. */
function tickStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= least) ?? 10 * power;
}

function RowNames({
  layout,
  bands,
  value,
}: {
  readonly layout: GradientLayout;
  readonly bands: readonly HeatRows[];
  readonly value: string;
}) {
  const text = useSection(gradientWords);
  const { scale, width } = layout;
  const isNarrow = width < 640;
  const heat = ({ kind, name }: HeatRows) =>
    kind === 'states'
      ? { symbol: `${value}_t`, name: text.rows.states }
      : {
          symbol: name === '' ? `d${value}_t` : null,
          name: name === '' ? text.rows.gradient : name,
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
  return rows.map(({ id, symbol, name, role, band }) => {
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
            x={x}
            y={middle + (symbol ? 18 : 4) * scale}
            fontSize={(isNarrow ? 11 : 12.5) * scale}
          >
            {isNarrow ? '' : name}
          </text>
        )}
      </g>
    );
  });
}
