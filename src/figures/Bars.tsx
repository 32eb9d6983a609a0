import { useContext } from 'react';
import { FittedText } from './FittedText.tsx';
import { emsOf } from './fitted.ts';
import { LeftOut } from './LeftOut.tsx';
import { OnScreenContext } from './onScreen.ts';
import { shade } from './shade.ts';
import { symbolText } from './symbolText.ts';

/** Numbers side by side as bars: shares of 1 from the ground up, or signed numbers from a line in the middle. */
export interface BarsProps {
  /** Centre of the row of bars. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Distance of two bars. */
  readonly slot: number;
  readonly bars: readonly Bar[];
  /** How many there are, where these are the largest of them. */
  readonly count?: number;
  readonly kind: 'share' | 'signed';
  /** The magnitude that fills the height; 1 for shares. */
  readonly extent: number;
  readonly fontSize: number;
  readonly at: string;
  readonly label: string;
  readonly onPick?: ((index: number) => void) | undefined;
}

export interface Bar {
  readonly index: number;
  readonly value: number;
  /** What it stands for, written below; and its number, written at its end (null: no room). */
  readonly name: string;
  readonly text: string | null;
  readonly at: string;
  readonly label: string;
  readonly isChosen: boolean;
  /** Whether its number is asked for: its text is a single sign then, which always has room. */
  readonly isAsked?: boolean;
}

/** Width of a digit for its font size, with what keeps two numbers apart. */
const DIGIT = 0.62;
/** Of the names below, against the numbers over the bars, and how much of its place each has. */
export const NAMES = 1.08;
const NAME_SHARE = 0.96;
/** The line under the chosen one is at least so long, in font sizes: a dot under an l would be an exclamation mark. */
const PICK = 1.1;
/** Smaller ones cannot be read. */
const LEAST_DIGITS = 7;

export function Bars(props: BarsProps) {
  const { x, top, bottom, slot, bars, count, kind, extent, fontSize, at, label, onPick } = props;
  const height = bottom - top;
  const ground = kind === 'share' ? bottom : (top + bottom) / 2;
  // A number below its bar ends above the names.
  const full = kind === 'share' ? height : Math.max(1, height / 2 - fontSize * 0.6);
  const start = x - (bars.length * slot) / 2;
  const width = Math.max(1, slot * 0.76);
  // Numbers side by side must not run into each other.
  const written = bars.filter(({ text, isAsked }) => text !== null && !isAsked);
  const longest = Math.max(1, ...written.map(({ text }) => text?.length ?? 0));
  const isAlone = written.length < 2;
  const fitting = isAlone ? fontSize : Math.min(fontSize, slot / (longest * DIGIT));
  const pickWidth = (name: string) =>
    Math.min(slot * NAME_SHARE, Math.max(PICK, emsOf(name)) * fontSize * NAMES);
  const { leastType } = useContext(OnScreenContext);
  // Where they could not be read side by side, the largest stands alone.
  const isOnlyOne = fitting < Math.min(leastType, fontSize);
  const largest = Math.max(...bars.map(({ value }) => value));
  const numberSize = isOnlyOne ? fontSize : fitting;
  return (
    <g role="list" aria-label={symbolText(label)} className={`bars ${kind}`} data-at={at}>
      <line
        className="bars-ground"
        x1={start - 4}
        x2={start + bars.length * slot + 4}
        y1={ground}
        y2={ground}
      />
      <LeftOut
        shown={bars.map((_, i) => i)}
        count={count ?? bars.length}
        axis="x"
        across={ground - fontSize * 0.4}
        begin={start}
        end={start + bars.length * slot - 10}
      />
      {bars.map((bar, i) => {
        const share = Number.isFinite(bar.value)
          ? Math.max(-1, Math.min(1, bar.value / extent))
          : 1;
        const length = Math.max(1, Math.abs(share) * full);
        const up = share >= 0;
        const middle = start + (i + 0.5) * slot;
        const { className } = shade(bar.value, extent);
        return (
          <g
            key={bar.index}
            role="listitem"
            aria-label={bar.label}
            data-at={bar.at}
            className={`bar ${className}${bar.isChosen ? ' chosen' : ''}`}
            onClick={onPick && (() => onPick(bar.index))}
          >
            <rect
              className="bar-reach"
              x={middle - slot / 2}
              y={top}
              width={slot}
              height={height}
            />
            <rect
              className="bar-fill"
              x={middle - width / 2}
              y={up ? ground - length : ground}
              width={width}
              height={length}
              rx={Math.min(3, width / 4)}
            />
            {bar.text !== null &&
              numberSize >= LEAST_DIGITS &&
              (!isOnlyOne || bar.value === largest || bar.isAsked) && (
                <text
                  className="bar-number"
                  x={middle}
                  y={up ? ground - length - fontSize * 0.5 : ground + length + fontSize * 0.95}
                  fontSize={numberSize}
                >
                  {bar.text}
                </text>
              )}
            <FittedText
              className="bar-name"
              x={middle}
              y={bottom + fontSize * 1.45}
              width={bars.length > 1 ? slot * NAME_SHARE : Number.POSITIVE_INFINITY}
              fontSize={fontSize * NAMES}
            >
              {bar.name}
            </FittedText>
            {bar.isChosen && (
              <rect
                className="bar-pick"
                x={middle - pickWidth(bar.name) / 2}
                y={bottom + fontSize * 1.45 + 5}
                width={pickWidth(bar.name)}
                height={3}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
