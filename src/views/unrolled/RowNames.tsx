import { emsOf } from '../../figures/fitted.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { NARROW } from '../../figures/time/axis.ts';
import type { Tone } from '../../figures/tone.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import type { PartId } from '../../state/absent.ts';
import { useAbsent } from '../../state/useAbsent.ts';
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
  levels,
  output,
  input,
}: {
  readonly layout: ChainLayout;
  readonly isFar: boolean;
  readonly hasLoss: boolean;
  readonly hasShares: boolean;
  readonly hidden: number;
  /** The value whose entries the rows of the state are: its symbol, its name, whose colour it wears. */
  readonly shown: {
    readonly symbol: string;
    readonly name: string;
    readonly isState: boolean;
    readonly role: Tone;
  };
  /** Whether how far the probe moves it stands there in its place. */
  readonly isChange: boolean;
  /** The symbol of what the head comes to; and, where the column at the cursor shows another value, that one's. */
  readonly output: {
    readonly symbol: string;
    readonly name: string;
    readonly now: OutputNow | null;
  };
  /** The symbols of the rows of all levels, from below, and what these are called; none where there is but one. */
  readonly levels: readonly { readonly symbol: string; readonly name: string }[];
  /** The symbol of what is read, and what it is. */
  readonly input: { readonly symbol: string; readonly name: string };
}) {
  const words = useWords();
  const absent = useAbsent();
  const { shares, losses, state, scale, width } = layout;
  const middle = ({ top, bottom }: { readonly top: number; readonly bottom: number }) =>
    (top + bottom) / 2;
  const stateName = shown.name;
  // The number of a layer takes room beside its letter.
  const size = levels.length > 0 && width < NARROW ? 17 : 22;
  const [symbolSize, nameSize] = [typeSize(size * scale), typeSize(14 * scale)];
  // The letter stands on its line; the heatmap has the vectors above it.
  const inputY = isFar ? middle(layout.input) : layout.symbolY - layout.letter * 0.5;
  const others = levels.flatMap(({ symbol, name }, i) => {
    const level = layout.levels[i];
    return level && level !== state
      ? [
          {
            symbol: withTime(symbol),
            role: 'h' as const,
            y: middle(level),
            // The low bands of the heatmap have no room for more than their symbols.
            name: isFar ? '' : name,
          },
        ]
      : [];
  });
  const rows = [
    {
      symbol: withTime(output.symbol),
      role: 'y',
      y: isFar ? middle(shares) - 6 * scale : middle(layout.output),
      name: isFar && hasShares ? words.far.probability : output.name,
    },
    {
      symbol: `${isChange ? '\u0394' : ''}${withTime(shown.symbol)}`,
      role: shown.role,
      // From near the inside of its cell stands there.
      y: middle(layout.isWide ? layout.inside : state),
      name: isChange
        ? words.far.changeOf(stateName)
        : isFar
          ? shown.isState
            ? words.far.units(hidden)
            : stateName
          : stateName,
    },
    { symbol: withTime(input.symbol), role: 'x', y: inputY, name: input.name },
    ...others,
  ] as const;
  const isNarrow = width < NARROW;
  const [x, longest] = isNarrow ? [0, 3] : [20 * scale, LONGEST];
  const beside = (ROOM * scale) / nameSize;
  // Below the output stands what it is made of, where the next row leaves room for that.
  const free = Math.min(...rows.slice(1).map(({ y }) => y)) - symbolSize * 1.1;
  const nowY = middle(layout.output) + (isNarrow ? 24 : 43) * scale;
  const nowNameY = middle(layout.output) + 60 * scale;
  return (
    <g className="row-names">
      {rows.map(({ symbol, role, y, name }, i) => (
        <g key={symbol} data-row={'yhx'[i] ?? 'h'}>
          <MathLabel x={x} y={y} size={symbolSize} tone={role} anchor="start">
            {symbol}
          </MathLabel>
          {(!isNarrow || absent.includes(`symbol-${'yhx'[i]}` as PartId)) && (
            <text x={x} y={y + nameSize * UNDER} fontSize={nameSize}>
              {linesOf(name, isFar ? longest : beside).map((line, i) => (
                <tspan key={line} x={x} dy={i === 0 ? undefined : nameSize * 1.15}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </g>
      ))}
      {!isFar && output.now && nowY < free && (
        <>
          <MathLabel x={x} y={nowY} size={typeSize(18 * scale)} tone="y" anchor="start">
            {output.now.symbol}
          </MathLabel>
          {!isNarrow && output.now.name && nowNameY < free && (
            <text x={x} y={nowNameY} fontSize={nameSize}>
              {output.now.name}
            </text>
          )}
        </>
      )}
      {isFar && hasLoss && (
        <text x={x} y={losses.bottom} fontSize={nameSize}>
          {words.far.loss}
        </text>
      )}
    </g>
  );
}

/** How far under a symbol its name stands, in its own size: clear of what hangs from the symbol. */
const UNDER = 1.35;
/** Room for a name beside the place before the first timestep, at scale 1. */
const ROOM = 76;
/** What fits beside the heatmap, whose columns begin behind it, in sizes of the type; less in a narrow figure. */
const LONGEST = 10;

/** A name in one line, or, where it is longer than the room for it in sizes of its type, in two. */
function linesOf(name: string, room: number): readonly string[] {
  if (emsOf(name) <= room) return [name];
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
