import { headOf } from '../../engine/declare/network.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { BLANK_TEXT, isBlank } from '../../engine/explain/blank.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { Bars } from '../../figures/Bars.tsx';
import { emsOf } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';
import type { PartProps } from './part.ts';
import { isShare, shownOutput, shownPlaces } from './shownOutput.ts';

/** Narrower bars have no room for what they stand for, at scale 1: a character, or a word. */
const LEAST_SLOT = 15;
const MOST_SLOT = 62;
/** Of words, so many of the likeliest are enough. */
const MOST_WORDS = 12;
/** Of the names below the bars, and what keeps two of them apart, at scale 1. */
const NAME = 11;
const GAP = 6;

/** The least distance of two bars, so that each can be named. */
const leastSlot = (labels: readonly OutputLabel[]): number => {
  const widest = Math.max(0, ...labels.map(({ mark }) => emsOf(glyph(mark))));
  return widest <= 1 ? LEAST_SLOT : Math.min(MOST_SLOT, Math.max(LEAST_SLOT, widest * NAME + GAP));
};

/** How wide all outputs are as bars, at most, at scale 1. */
export const widthOfBars = (labels: readonly OutputLabel[]): number =>
  leastSlot(labels) === LEAST_SLOT
    ? labels.length * LEAST_SLOT
    : Math.min(MOST_WORDS, labels.length) * leastSlot(labels);

/** The outputs of a timestep as bars: logits first, then shares, then the answer picked out. */
export function OutputBars({
  t,
  layout,
  trace,
  progress,
  outputLabels,
  x = 0,
  width = layout.bars.width,
}: Pick<PartProps, 't' | 'layout' | 'trace' | 'progress' | 'outputLabels'> & {
  /** Their middle and the room for them; the column's own where there is no other. */
  readonly x?: number;
  readonly width?: number;
}) {
  const words = useWords();
  const { bars, scale } = layout;
  const count = trace.network.spec.sizes.output;
  const shown = shownOutput(trace.network, progress);
  if (!shown) return null;
  const values = trace.at(shown.value, t);
  const { choice } = headOf(trace.network);
  const chosen = shown.isChosen && choice ? trace.at(choice, t) : null;
  const least = leastSlot(outputLabels);
  const slot = Math.min(
    Math.max(34, least) * scale,
    width / Math.min(count, Math.max(1, Math.floor(width / (least * scale)))),
  );
  const places = shownPlaces(values, Math.floor(width / slot + 1e-6));
  const isProbability = isShare(trace.network, shown.value);
  const largest = Math.max(...values);
  const textOf = (value: number) => {
    // That a number is asked for is seen also where others are not written.
    if (isBlank(value)) return BLANK_TEXT;
    return !isProbability || value === largest || places.length === 1 ? brief(value) : null;
  };
  return (
    <g className={`output-part role-y${progress.kind === 'now' ? ' arriving' : ''}`}>
      <Bars
        x={bars.left === null ? x : bars.left + (places.length * slot) / 2}
        top={bars.top}
        bottom={bars.bottom}
        slot={slot}
        kind={isProbability ? 'share' : 'signed'}
        extent={isProbability ? 1 : scaleOf(trace, shown.value)}
        fontSize={typeSize(13 * scale)}
        at={vectorAddress(shown.value, t)}
        label={words.say.vector(shown.value, t)}
        bars={places.map((index) => {
          const value = values[index] ?? Number.NaN;
          const isPicked = chosen?.[index] === 1;
          const { name = '', mark = '', otherwise = '' } = outputLabels[index] ?? {};
          const isDenied = chosen !== null && !isPicked && otherwise !== '';
          const verdict = Number.isNaN(value) ? '' : otherwise;
          return {
            index,
            value,
            name: glyph(isDenied ? verdict : mark),
            text: textOf(value),
            at: unitAddress(shown.value, t, index),
            label: words.say.output(glyph(isDenied ? verdict : name), brief(value)),
            isChosen: isPicked || isDenied,
            isAsked: isBlank(value),
          };
        })}
      />
    </g>
  );
}
