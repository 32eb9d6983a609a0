import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { headOf, vectorOf, vectorRead } from '../../../engine/declare/network.ts';
import { INPUT } from '../../../engine/declare/part.ts';
import { answersAt, firstOf } from '../../../engine/declare/phases.ts';
import { placeOfStart } from '../../../engine/declare/readStep.ts';
import { brief } from '../../../engine/explain/decimal.ts';
import { stepLosses } from '../../../engine/learn/stepLoss.ts';
import type { Difference } from '../../../engine/measure/difference.ts';
import { extentOf } from '../../../engine/measure/extent.ts';
import { toldLoss } from '../../../engine/run/told.ts';
import type { Trace } from '../../../engine/run/trace.ts';
import { hasManyAnswers, MANY } from '../../../engine/run/vast.ts';
import { channelsOf, pixelOf } from '../../../figures/channelsOf.ts';
import { colourTable } from '../../../figures/colourTable.ts';
import { glyph } from '../../../figures/glyph.ts';
import { onScale, type Raster, rasterOf } from '../../../figures/raster.ts';
import { isDeep } from '../../../figures/shade.ts';
import { useTheme } from '../../../figures/useTheme.ts';
import type { OutputLabel } from '../../../scene/read/answer.ts';
import { toldAt } from '../../../state/answers.ts';
import { useStore } from '../../../state/useStore.ts';
import type { LevelRun } from '../part.ts';
import type { FarColours, FarPicture, Shade } from './paintFar.ts';
import { rasterOfRun } from './rasterOfRun.ts';

/** The colours that an element of the component wears, read again when the theme changes. */
export function useFarColours(ref: RefObject<Element | null>) {
  const theme = useTheme();
  const [style, setStyle] = useState<{ theme: string; style: CSSStyleDeclaration } | null>(null);
  useLayoutEffect(() => {
    if (ref.current) setStyle({ theme, style: getComputedStyle(ref.current) });
  }, [ref, theme]);
  return useMemo(() => {
    if (!style) return null;
    const of = (name: string) => style.style.getPropertyValue(name).trim();
    const colours: FarColours = {
      ink: of('--ink'),
      soft: of('--ink-3'),
      state: of('--h'),
      input: of('--x'),
      output: of('--y-fill'),
      warn: of('--warn'),
      line: of('--line'),
      ground: of('--ground'),
      cellInks: {
        usual: of('--cell-ink'),
        deep: of('--cell-ink-deep'),
        strange: of('--ground'),
      },
      font: style.style.fontFamily,
    };
    return { colours, table: colourTable(style.style) };
  }, [style]);
}

/** What the far view is a picture of. */
export interface FarRun {
  readonly trace: Trace;
  /** The value whose numbers the rows show. */
  readonly value: string;
  readonly order: Int32Array;
  /** All layers, from below. */
  readonly levels: readonly LevelRun[];
  readonly difference: Difference | null;
  readonly symbols: readonly string[];
  readonly outputLabels: readonly OutputLabel[];
  readonly targets: Int32Array | null;
}

/** Everything of a run that the far view paints; made once for a run, an order and a theme. */
export function useFarPicture(
  look: ReturnType<typeof useFarColours>,
  { trace, value, order, levels, difference, symbols, outputLabels, targets }: FarRun,
): FarPicture | null {
  const rasters = useMemo(() => {
    if (!look) return null;
    const extent = difference ? difference.extent : Math.max(1, extentOf(trace, value));
    const numbers = difference?.data ?? trace.all(value);
    const { size } = vectorOf(trace.network, value);
    const read = vectorRead(trace.network);
    const isOneHot = trace.input.kind === 'symbols' && read === INPUT;
    const inputs = vectorOf(trace.network, read).size;
    const areMany = hasManyAnswers(trace.network);
    const { answer, logits } = headOf(trace.network);
    const [hot, cold] = inputPixels(look.colours);
    const { steps } = trace;
    const firstAnswer = firstOf(trace.network, answer, steps);
    const startOfLevel = (shown: string) => {
      const place = steps > 0 && trace.made > 0 ? placeOfStart(trace.network, shown, steps) : null;
      if (place === null) return null;
      const start = trace.at(shown, place);
      // What a probe changes is read later.
      return { place, numbers: difference && shown === value ? start.map(() => 0) : start };
    };
    const own = startOfLevel(value);
    const shownOf = (shown: string, rows: Int32Array | null, most: number): Raster =>
      rasterOfRun(trace, shown, {
        order: rows,
        colours: look.table,
        extent: most,
        colour: onScale(look.table, most),
      });
    const numberAt = (t: number, row: number) =>
      t === own?.place ? own.numbers[order[row] ?? 0] : numbers[t * size + (order[row] ?? 0)];
    return {
      states: difference
        ? rasterOf(numbers, size, order, onScale(look.table, extent))
        : shownOf(value, order, extent),
      starts: levels.map(({ shown, order: rows }) => {
        const start = startOfLevel(shown);
        const most = shown === value ? extent : Math.max(1, extentOf(trace, shown));
        return (
          start && {
            ...rasterOf(start.numbers, rows.length, rows, onScale(look.table, most)),
            place: start.place,
          }
        );
      }),
      others: levels.map(({ shown, order: own }) => {
        const all = Math.max(1, extentOf(trace, shown));
        return shown === value ? null : shownOf(shown, own, all);
      }),
      inputs: !isOneHot
        ? shownOf(read, null, Math.max(1, extentOf(trace, read)))
        : inputs > MANY
          ? symbolRaster(trace, inputs, hot, cold)
          : rasterOfRun(trace, read, {
              order: null,
              colours: look.colours,
              extent: 1,
              colour: (x) => (x === 1 ? hot : cold),
            }),
      outputs:
        answer === logits && !areMany
          ? shownOf(answer, null, Math.max(1, extentOf(trace, answer)))
          : null,
      digits: (t: number, row: number) => {
        const number = numberAt(t, row);
        return number === undefined ? '' : brief(number);
      },
      shadeOf: (t: number, row: number) => shadeOf(numberAt(t, row) ?? 0, extent),
      hidden: size,
      firstAnswer,
    };
  }, [look, trace, value, order, levels, difference]);

  // What is told of very many answers comes one after the other.
  const runs = useStore((state) => (hasManyAnswers(trace.network) ? state.runs : 0));
  // biome-ignore lint/correctness/useExhaustiveDependencies: more may have been told since.
  const outputs = useMemo(
    () =>
      hasManyAnswers(trace.network)
        ? toldOutputs(trace, outputLabels, targets)
        : outputsOf(trace, outputLabels, targets),
    [trace, outputLabels, targets, runs],
  );
  return useMemo(
    () => rasters && { ...rasters, ...outputs, symbols: symbols.map(glyph) },
    [rasters, outputs, symbols],
  );
}

function shadeOf(value: number, extent: number): Shade {
  if (!Number.isFinite(value)) return 'strange';
  return isDeep(value, extent) ? 'deep' : 'usual';
}

function outputsOf(trace: Trace, labels: readonly OutputLabel[], targets: Int32Array | null) {
  const { answer, logits, choice } = headOf(trace.network);
  const losses = targets && stepLosses(trace, targets);
  let lossExtent = 0;
  for (const loss of losses ?? [])
    if (Number.isFinite(loss)) lossExtent = Math.max(lossExtent, loss);
  if (answer === logits) return { answers: [], shares: null, losses, lossExtent };
  const y = trace.all(answer);
  const isDecided =
    choice !== null && vectorOf(trace.network, choice).operation?.kind === 'threshold';
  const { size } = vectorOf(trace.network, answer);
  const answers: string[] = [];
  const shares = new Float64Array(trace.made);
  for (let t = 0; t < trace.made; t++) {
    let best = 0;
    for (let i = 1; i < size; i++)
      if ((y[t * size + i] as number) > (y[t * size + best] as number)) best = i;
    const isThere = answersAt(trace.network, t, trace.steps);
    const share = isThere ? (y[t * size + best] as number) : Number.NaN;
    const { mark = '', otherwise = '' } = labels[best] ?? {};
    shares[t] = share;
    answers.push(Number.isNaN(share) ? '' : glyph(isDecided && share <= 0.5 ? otherwise : mark));
  }
  return { answers, shares, losses, lossExtent };
}

/** The same where there are very many answers: of a timestep of which nothing is told yet there is nothing. */
function toldOutputs(trace: Trace, labels: readonly OutputLabel[], targets: Int32Array | null) {
  const { answer, logits } = headOf(trace.network);
  const answers: string[] = [];
  const shares = new Float64Array(trace.made).fill(Number.NaN);
  const losses = targets && new Float64Array(trace.steps).fill(Number.NaN);
  let lossExtent = 0;
  for (let t = 0; t < trace.made; t++) {
    const told = answersAt(trace.network, t, trace.steps) ? toldAt(trace, t) : null;
    const share = told?.values.get(answer)?.[0] ?? Number.NaN;
    shares[t] = share;
    answers.push(Number.isNaN(share) ? '' : glyph(labels[told?.places[0] ?? -1]?.mark ?? ''));
    const target = targets?.[t] ?? -1;
    if (!told || !losses || target < 0) continue;
    const loss = toldLoss(trace, told, target);
    losses[t] = loss;
    if (Number.isFinite(loss)) lossExtent = Math.max(lossExtent, loss);
  }
  return { answers, shares: answer === logits ? null : shares, losses, lossExtent };
}

/** Rows of the picture of very many symbols. */
const SYMBOL_ROWS = 256;

/** Which symbol each timestep reads, several of them in a row. */
function symbolRaster({ input, made }: Trace, symbols: number, hot: number, cold: number) {
  const rows = Array.from({ length: SYMBOL_ROWS }, (_, i) => i);
  const numbers = new Uint8Array(made * SYMBOL_ROWS);
  for (let t = 0; t < made; t++) {
    const place = input.kind === 'symbols' ? (input.indices[t] ?? -1) : -1;
    if (place >= 0) numbers[t * SYMBOL_ROWS + Math.floor((place * SYMBOL_ROWS) / symbols)] = 1;
  }
  return rasterOf(numbers, SYMBOL_ROWS, rows, (x) => (x === 1 ? hot : cold));
}

/** The input's green, and a ground for it, as pixels. */
function inputPixels({ input, ground }: FarColours): readonly [hot: number, cold: number] {
  return [pixelOf(channelsOf(input)), pixelOf(channelsOf(ground))];
}
