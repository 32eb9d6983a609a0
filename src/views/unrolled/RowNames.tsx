import { MathLabel } from '../../figures/MathLabel.tsx';
import { NARROW } from '../../figures/time/axis.ts';
import { useWords } from '../../language/useWords.ts';
import type { ChainLayout } from './layout.ts';

/** A value of the head on its way to the output: its symbol at its timestep, and its name where it has one. */
export interface OutputNow {
  readonly symbol: string;
  readonly name: string | null;
}

/** What the rows of the figure are, at its left edge. */
export function RowNames({
  layout,
  isFar,
  hasLoss,
  hasShares,
  hidden,
  shown,
  isChange,
  output,
}: {
  readonly layout: ChainLayout;
  readonly isFar: boolean;
  readonly hasLoss: boolean;
  readonly hasShares: boolean;
  readonly hidden: number;
  /** The value whose entries the rows of the state are: its symbol and, where it is not the hidden state, its name. */
  readonly shown: { readonly symbol: string; readonly name: string | null };
  /** Whether how far the probe moves it stands there in its place. */
  readonly isChange: boolean;
  /** The symbol of what the head comes to; and, where the column at the cursor shows another value, that one's. */
  readonly output: { readonly symbol: string; readonly now: OutputNow | null };
}) {
  const words = useWords();
  const { shares, losses, state, input, scale, width } = layout;
  const middle = ({ top, bottom }: { readonly top: number; readonly bottom: number }) =>
    (top + bottom) / 2;
  const stateName = shown.name ?? words.stage.state;
  const rows = [
    {
      symbol: withTime(output.symbol),
      role: 'y',
      y: isFar ? middle(shares) - 6 * scale : middle(layout.output),
      name: isFar && hasShares ? words.far.probability : words.stage.output,
    },
    {
      symbol: `${isChange ? '\u0394' : ''}${withTime(shown.symbol)}`,
      role: 'h',
      y: middle(state),
      name: isChange
        ? words.far.changeOf(stateName)
        : isFar
          ? (shown.name ?? words.far.units(hidden))
          : stateName,
    },
    { symbol: 'x_t', role: 'x', y: middle(input), name: words.stage.input },
  ] as const;
  const isNarrow = width < NARROW;
  const x = isNarrow ? 4 : 20 * scale;
  return (
    <g className="row-names">
      {rows.map(({ symbol, role, y, name }) => (
        <g key={symbol}>
          <MathLabel x={x} y={y} size={21 * scale} tone={role} anchor="start">
            {symbol}
          </MathLabel>
          {!isNarrow && (
            <text x={x} y={y + 19 * scale} fontSize={12.5 * scale}>
              {linesOf(name).map((line, i) => (
                <tspan key={line} x={x} dy={i === 0 ? undefined : 15 * scale}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </g>
      ))}
      {!isFar && output.now && (
        <>
          <MathLabel
            x={x}
            y={middle(layout.output) + (isNarrow ? 24 : 43) * scale}
            size={17 * scale}
            tone="y"
            anchor="start"
          >
            {output.now.symbol}
          </MathLabel>
          {!isNarrow && output.now.name && (
            <text x={x} y={middle(layout.output) + 60 * scale} fontSize={12.5 * scale}>
              {output.now.name}
            </text>
          )}
        </>
      )}
      {isFar && hasLoss && (
        <text x={x} y={losses.bottom} fontSize={12.5 * scale}>
          {words.far.loss}
        </text>
      )}
    </g>
  );
}

/** Letters of a name that fit beside the figure, whose columns begin behind it. */
const LONGEST = 16;

/** A name in one line, or, where it is longer than the room beside the figure, in two. */
function linesOf(name: string): readonly string[] {
  if (name.length <= LONGEST) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = spaces.sort(
    (a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2),
  )[0];
  return middle === undefined ? [name] : [name.slice(0, middle + 1), name.slice(middle + 1)];
}

/** A symbol with the index of time, beside its own where it has one. */
function withTime(symbol: string): string {
  const [letter, own] = symbol.split('_');
  return own === undefined ? `${letter}_t` : `${letter}_{${own},t}`;
}
