import { brief } from '../../engine/explain/decimal.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { pickedPlace } from '../../engine/run/trace.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { fitted } from '../../figures/fitted.ts';
import { Grid } from '../../figures/Grid.tsx';
import { glyph } from '../../figures/glyph.ts';
import { useWords } from '../../language/useWords.ts';
import type { PartProps } from './part.ts';

/** The input of a timestep: its one-hot vector, the symbol it stands for, and the time. */
export function InputPart({
  t,
  layout,
  trace,
  progress,
  symbol,
  isKnown,
  changedTo,
  onGo,
}: PartProps) {
  const words = useWords();
  const { input, scale, symbolY, timeY } = layout;
  const size = trace.network.spec.sizes.input;
  const width = size * input.cell;
  const isNow = progress.kind === 'now';
  const isOneHot = trace.input.kind === 'symbols';
  const hot = pickedPlace(trace, t);
  const half = (of: string) => fitted(glyph(of), layout.pitch * 0.36, 24 * scale, 12 * scale);
  const [from, to] = [half(symbol), half(changedTo ?? '')];
  return (
    <g className="input-part role-x">
      {input.digits > 0 ? (
        <Grid
          x={-width / 2}
          y={input.top}
          rows={1}
          columns={size}
          cellWidth={input.cell}
          cellHeight={input.bottom - input.top}
          valueOf={(_, k) => trace.at('x', t)[k] ?? 0}
          extent={scaleOf(trace, 'x')}
          textOf={isOneHot ? String : brief}
          fontSize={input.digits}
          addressOf={(_, k) => `x@${t}[${k}]`}
          at={`x@${t}`}
          label={words.say.vector('x', t)}
          cellLabel={(_, k) => words.say.unit('x', t, k, String(trace.at('x', t)[k] ?? 0))}
          tone="x"
          isOneHot={isOneHot}
        />
      ) : (
        <g data-at={`x@${t}`}>
          <rect
            className="strip frame"
            x={-width / 2}
            y={input.top}
            width={width}
            height={input.bottom - input.top}
            rx={3}
          />
          {hot >= 0 && (
            <rect
              className="strip-hot"
              x={-width / 2 + hot * input.cell - 1}
              y={input.top}
              width={Math.max(3, input.cell)}
              height={input.bottom - input.top}
            />
          )}
        </g>
      )}
      <g
        className={`time${isNow ? ' now' : ''}${isKnown ? '' : ' unknown'}`}
        role="button"
        tabIndex={isNow ? 0 : -1}
        aria-label={words.say.goTo(t, glyph(symbol), isKnown)}
        aria-current={isNow ? 'step' : undefined}
        onClick={() => onGo(t)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onGo(t);
        }}
      >
        <rect
          className="time-reach"
          x={-layout.pitch / 2}
          y={input.bottom + 2}
          width={layout.pitch}
          height={layout.height - input.bottom - 2}
        />
        {changedTo === null ? (
          <FittedText
            className="character"
            x={0}
            y={symbolY}
            width={layout.pitch * 0.92}
            fontSize={24 * scale}
            least={12 * scale}
          >
            {glyph(symbol)}
          </FittedText>
        ) : (
          <text
            className="character"
            x={0}
            y={symbolY}
            fontSize={Math.min(from.fontSize, to.fontSize)}
          >
            <tspan className="probed-from">{from.text}</tspan>
            <tspan className="probed-to"> → {to.text}</tspan>
          </text>
        )}
        {!isKnown && (
          <line
            className="unknown-mark"
            x1={-13 * scale}
            x2={13 * scale}
            y1={symbolY + 6 * scale}
            y2={symbolY + 6 * scale}
          />
        )}
        <text className="time-label" x={0} y={timeY} fontSize={13 * scale}>
          t = {t}
        </text>
      </g>
    </g>
  );
}
