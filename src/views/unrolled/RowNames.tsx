import { MathLabel } from '../../figures/MathLabel.tsx';
import { useWords } from '../../language/useWords.ts';
import type { ChainLayout } from './layout.ts';

/** What the three rows of the chain are, at its left edge. */
export function RowNames({ layout }: { readonly layout: ChainLayout }) {
  const words = useWords();
  const { output, state, input, scale, width } = layout;
  const rows = [
    { symbol: 'y_t', role: 'y', y: (output.top + output.bottom) / 2, name: words.stage.output },
    { symbol: 'h_t', role: 'h', y: (state.top + state.bottom) / 2, name: words.stage.state },
    { symbol: 'x_t', role: 'x', y: (input.top + input.bottom) / 2, name: words.stage.input },
  ] as const;
  const isNarrow = width < 640;
  return (
    <g className="row-names">
      {rows.map(({ symbol, role, y, name }) => (
        <g key={symbol}>
          <MathLabel
            x={isNarrow ? 4 : 20 * scale}
            y={y}
            size={21 * scale}
            tone={role}
            anchor="start"
          >
            {symbol}
          </MathLabel>
          {!isNarrow && (
            <text x={20 * scale} y={y + 19 * scale} fontSize={12.5 * scale}>
              {name}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
