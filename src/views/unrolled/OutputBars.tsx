import { headOf } from '../../engine/declare/network.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { BLANK_TEXT, isBlank } from '../../engine/explain/blank.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { extentIn, scaleOf } from '../../engine/measure/extent.ts';
import { largestPlaces, TOLD } from '../../engine/run/told.ts';
import { MANY } from '../../engine/run/vast.ts';
import { Bars, NAMES } from '../../figures/Bars.tsx';
import { emsOf, LEAST } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';
import type { PartProps } from './part.ts';
import { isShare, shownOutput } from './shownOutput.ts';
import { useTold } from './useTold.ts';

/** Narrower bars have no room for what they stand for, at scale 1: a character. */
const LEAST_SLOT = 15;
/** Of words, so many of the likeliest are enough. */
const MOST_WORDS = 12;
/** Of a longer word the beginning is enough, in its font size. */
const MOST_EMS = 9;
/** What keeps two names apart, at scale 1. */
const GAP = 6;

/** Of the numbers over the bars; the names below are as large as `Bars` sets them beside these, or as small. */
export const typeOf = (scale: number) => typeSize(13 * scale);
const leastName = (scale: number) => typeOf(scale) * NAMES * LEAST;

/** Whether what the bars stand for is longer than a character. */
const areWords = (labels: readonly OutputLabel[]): boolean =>
  labels.some(({ mark }) => emsOf(glyph(mark)) > 1);

/** The least distance of two bars, so that each can be named: type does not shrink with the figure as far as bars do. */
function leastSlot(labels: readonly OutputLabel[], scale: number): number {
  if (!areWords(labels)) return LEAST_SLOT * scale;
  // Among very many words some are long.
  const widest =
    labels.length > MANY ? MOST_EMS : Math.max(...labels.map(({ mark }) => emsOf(glyph(mark))));
  return Math.max(LEAST_SLOT * scale, Math.min(MOST_EMS, widest) * leastName(scale) + GAP * scale);
}

/** How wide all outputs are as bars, at most; of words that are many, as many as there is room for. */
export function widthOfBars(labels: readonly OutputLabel[], scale: number, room: number): number {
  const slot = leastSlot(labels, scale);
  if (!areWords(labels)) return labels.length * slot;
  const most = Math.max(1, Math.floor(room / slot));
  return Math.min(MOST_WORDS, labels.length, most) * slot;
}

/** The places to draw: all in order, or the largest few where there is no room for all. */
function shownPlaces(values: ArrayLike<number>, room: number): readonly number[] {
  if (values.length <= room) return Array.from(values, (_, i) => i);
  return Array.from(largestPlaces(values, Math.max(1, room)));
}

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
  const { output } = trace.network.spec.sizes;
  const count = output > MANY ? TOLD : output;
  const shown = shownOutput(trace.network, progress);
  const found = useTold(trace, t);
  if (!shown || found === 'waiting') return null;
  // Of very many answers the largest few are told.
  const valuesOf = (name: string) => found?.values.get(name) ?? trace.at(name, t);
  const placeOf = (i: number) => found?.places[i] ?? i;
  const values = valuesOf(shown.value);
  const { choice } = headOf(trace.network);
  const chosen = shown.isChosen && choice ? valuesOf(choice) : null;
  const least = leastSlot(outputLabels, scale);
  const slot = Math.min(
    Math.max(34 * scale, least),
    width / Math.min(count, Math.max(1, Math.floor(width / least + 1e-6))),
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
        extent={isProbability ? 1 : found ? extentIn(values) : scaleOf(trace, shown.value)}
        fontSize={typeOf(scale)}
        at={vectorAddress(shown.value, t)}
        label={words.say.vector(shown.value, t)}
        count={output}
        bars={places.map((i) => {
          const index = placeOf(i);
          const value = values[i] ?? Number.NaN;
          const isPicked = chosen?.[i] === 1;
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
