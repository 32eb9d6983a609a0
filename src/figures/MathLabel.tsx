import { memo } from 'react';
import { HaloText } from './HaloText.tsx';
import { useRested } from './passing.ts';
import { readSymbol, SUB } from './readSymbol.ts';
import type { Tone } from './tone.ts';
import { Unspoken } from './Unspoken.tsx';

/** How far below the line an index stands, and how far over it an exponent, in font sizes. */
const LOWERED = 0.22;
const RAISED = -0.36;

/** An arrow over a letter, in font sizes: how large, and how far its line stands over the letter's top. */
const ARROW = 0.62;
const CLEAR = 0.06;
/** Letters of formulas, in their font size: tall ones, and how wide capitals and the others are. */
const TALL = /[A-Zbdfhklt]/;
const letterTop = (text: string) => (TALL.test(text) ? 0.69 : 0.44);
const letterWidth = (text: string) => (/[A-Z]/.test(text) ? 0.95 : 0.55);

/** What is raised or lowered, in its font size: digits and brackets of the fonts of formulas are narrow. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (/[()]/.test(each) ? 0.39 : 0.5), 0);

/** A mathematical symbol such as `W_h h_{1}` in SVG text, set like the formulas. */
export const MathLabel = memo(function MathLabel({
  x,
  y,
  children,
  size,
  tone,
  at,
  anchor = 'middle',
  hasHalo = false,
}: {
  readonly x: number;
  readonly y: number;
  readonly children: string;
  readonly size: number;
  /** Whose colour it wears. */
  readonly tone: Tone | null;
  readonly at?: string | undefined;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Whether it stands on lines, from which a halo keeps it apart. */
  readonly hasHalo?: boolean;
}) {
  const name = useRested(at);
  const Label = hasHalo ? HaloText : 'text';
  let last = 0;
  // An index stands below what is raised before it, and what follows stands behind both.
  let raised = 0;
  let ahead = 0;
  // How far what follows stands from the end of an arrow over a letter.
  let pending = 0;
  return (
    // What it names says its own name: letters one by one tell a screen reader nothing.
    <Unspoken>
      <Label
        x={x}
        y={y}
        fontSize={size}
        textAnchor={anchor}
        className={tone ? `symbol role-${tone}` : 'symbol'}
        data-at={name}
      >
        {readSymbol(children).map(({ text, isSub, isSuper, isUpright, arrow }, i) => {
          const level = isSub ? LOWERED : isSuper ? RAISED : 0;
          const shift = (level - last) * size;
          // Its lower edge stands on its line.
          const lift = arrow ? -letterTop(text) - CLEAR : 0;
          last = level + lift;
          const width = widthOf(text) * SUB * size;
          const over = arrow ? (letterWidth(text) - ARROW) / 2 : 0;
          const behind = pending;
          pending = arrow ? over * size : 0;
          const back = isSub ? -raised : ahead;
          ahead = isSub ? Math.max(0, ahead + raised - width) : 0;
          raised = isSuper ? width : 0;
          return (
            <tspan
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a symbol never move.
              key={i}
              dx={back + behind || undefined}
              dy={shift || undefined}
              fontSize={level === 0 ? undefined : size * SUB}
              className={isUpright ? 'upright' : undefined}
            >
              {text}
              {arrow && (
                <tspan
                  dx={-(ARROW + over) * size}
                  dy={lift * size}
                  fontSize={ARROW * size}
                  className="upright"
                >
                  {arrow}
                </tspan>
              )}
            </tspan>
          );
        })}
      </Label>
    </Unspoken>
  );
});
