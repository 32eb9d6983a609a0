import { INPUT } from '../../engine/declare/part.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { type Fitted, fitted } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import { stagePart } from '../../figures/part.tsx';
import { useRested } from '../../figures/passing.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import { isOneNumber, isOpen } from './opened.ts';
import { opensOn } from './opensOn.ts';
import type { PartProps } from './part.ts';

// Only from near does it stand there by itself.
const InputVector = stagePart(async () => (await import('./InputVector.tsx')).InputVector);

/** Half of the ring of focus, and what keeps it clear of the edge, in CSS pixels. */
const RING = 2;

/** The input of a timestep: the letter or the number that is read, and the time; from near its vector too. */
export function InputPart(props: PartProps) {
  const { t, layout, trace, progress, symbol, isKnown, changedTo, onGo, onOpen } = props;
  const words = useWords();
  const { scale, symbolY, letter, timeY } = layout;
  const isNow = progress.kind === 'now';
  const least = 12;
  const name = useRested({
    at: isOneNumber(trace) ? unitAddress(INPUT, t, 0) : vectorAddress(INPUT, t),
    label: words.say.goTo(t, glyph(symbol), isKnown),
  });
  return (
    <g className="input-part role-x">
      {layout.isOpen && isOpen('x', trace, layout, progress, null) && <InputVector {...props} />}
      <g
        className={`time${isNow ? ' now' : ''}${isKnown ? '' : ' unknown'}`}
        role="button"
        tabIndex={isNow ? 0 : -1}
        aria-label={name.label}
        aria-current={isNow ? 'step' : undefined}
        onClick={() => onGo(t)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onGo(t);
        }}
        {...opensOn(t, 'x', onOpen)}
      >
        <rect
          className="time-reach"
          // Within its place, so that the ring of focus is whole.
          x={-layout.pitch / 2 + RING}
          y={layout.letterTop}
          width={layout.pitch - 2 * RING}
          height={Math.max(0, layout.height - layout.letterTop - RING)}
        />
        {changedTo === null ? (
          <FittedText
            className="character"
            data-at={name.at}
            x={0}
            y={symbolY}
            width={layout.pitch * 0.92}
            fontSize={letter}
            least={least}
          >
            {glyph(symbol)}
          </FittedText>
        ) : (
          <Changed
            from={fitted(glyph(symbol), layout.pitch * 0.36, letter, least)}
            to={fitted(glyph(changedTo), layout.pitch * 0.36, letter, least)}
            y={symbolY}
          />
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
        <text className="time-label" x={0} y={timeY} fontSize={typeSize(13 * scale)}>
          t = {t}
        </text>
      </g>
    </g>
  );
}

/** What is read, and what the probe puts in its place. */
function Changed({
  from,
  to,
  y,
}: {
  readonly from: Fitted;
  readonly to: Fitted;
  readonly y: number;
}) {
  return (
    <text className="character" x={0} y={y} fontSize={Math.min(from.fontSize, to.fontSize)}>
      <tspan className="probed-from">{from.text}</tspan>
      <tspan className="probed-to"> → {to.text}</tspan>
    </text>
  );
}
