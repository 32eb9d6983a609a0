import { MathLabel } from '../../figures/MathLabel.tsx';
import { useWords } from '../../language/useWords.ts';
import type { ChainLayout } from './layout.ts';

/** What the rows of the figure are, at its left edge. */
export function RowNames({
  layout,
  isFar,
  hasLoss,
  hasShares,
  hidden,
  shown,
}: {
  readonly layout: ChainLayout;
  readonly isFar: boolean;
  readonly hasLoss: boolean;
  readonly hasShares: boolean;
  readonly hidden: number;
  /** The value whose entries the rows of the state are: its symbol and, where it is not the hidden state, its name. */
  readonly shown: { readonly symbol: string; readonly name: string | null };
}) {
  const words = useWords();
  const { output, shares, losses, state, input, scale, width } = layout;
  const middle = ({ top, bottom }: { readonly top: number; readonly bottom: number }) =>
    (top + bottom) / 2;
  const rows = [
    {
      symbol: 'y_t',
      role: 'y',
      y: isFar ? middle(shares) - 6 * scale : middle(output),
      name: isFar && hasShares ? words.far.probability : words.stage.output,
    },
    {
      symbol: withTime(shown.symbol),
      role: 'h',
      y: middle(state),
      name: shown.name ?? (isFar ? words.far.units(hidden) : words.stage.state),
    },
    { symbol: 'x_t', role: 'x', y: middle(input), name: words.stage.input },
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
      {isFar && hasLoss && (
        <text x={isNarrow ? 4 : 20 * scale} y={losses.bottom} fontSize={12.5 * scale}>
          {words.far.loss}
        </text>
      )}
    </g>
  );
}

/** A symbol with the index of time, beside its own where it has one. */
function withTime(symbol: string): string {
  const [letter, own] = symbol.split('_');
  return own === undefined ? `${letter}_t` : `${letter}_{${own},t}`;
}
