import { backwardLine, type GradientTerm, parameterLines } from '../../engine/back/backwardLine.ts';
import { startInJoin, termStep, termsAt } from '../../engine/back/termNumbers.ts';
import { headOf, parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { INPUT, isParameter, now, type Read } from '../../engine/declare/part.ts';
import { isThereToRead, readStep, strideOf } from '../../engine/declare/readStep.ts';
import { weightAddress } from '../../engine/explain/address.ts';
import { targetAddress } from '../../engine/explain/backwardTex.ts';
import { gradientAddress, shareAddress } from '../../engine/explain/gradientAddress.ts';
import { slight } from '../../engine/explain/significant.ts';
import { comparedValue, divisorOf, seedFactorText, targetOf } from '../../engine/learn/targets.ts';
import { isMatrix, parametersOf, passBack, readsOf } from '../../engine/operations/table.ts';
import { parameterNumbers, pickedPlace } from '../../engine/run/trace.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { boxes } from './boxAlgebra.ts';
import { type BoxItem, type GridItem, gradientItem, transposed, valueItem } from './boxGrids.ts';
import { carriedOf } from './carried.ts';

const sign = (text: string): BoxItem => ({ kind: 'sign', text });

/** The parameter whose gradient is shown in a step that has several. */
export const shownParameter = (moment: BackMoment, wanted: string | null): string => {
  const { parameters } = moment.phase;
  return wanted !== null && parameters.includes(wanted) ? wanted : (parameters[0] ?? '');
};

/** The equation of the moment: what is found, and all that it is found from. */
export function boxItems(moment: BackMoment, weight: string | null): readonly BoxItem[] {
  const { gradient, t, phase } = moment;
  const { trace } = gradient;
  const { value } = phase;
  if (value === null) return weightItems(moment, shownParameter(moment, weight));
  if (phase.kind === 'carry') {
    const carried = backwardLine(trace.network, value).filter(({ from }) => from.next);
    return [
      carriedItem(moment, value, t),
      sign('\u2190'),
      ...termItems(moment, carried, t - strideOf(trace.network, value)),
    ];
  }
  const result: BoxItem = { ...gradientItem(moment, value, t), isNew: true };
  if (value === headOf(trace.network).logits) return [result, sign('='), ...seedItems(moment)];
  const terms = termsAt(trace, value, t);
  if (terms.length === 0) return [result, sign('='), sign('0')];
  return [result, sign('='), ...termItems(moment, terms, t)];
}

/** What the timestep hands on: a part of the gradient there, which its own loss may add to. */
function carriedItem(moment: BackMoment, value: string, t: number): GridItem {
  const carried = carriedOf(moment.gradient, value, t);
  const { network } = moment.gradient.trace;
  const item = gradientItem(moment, value, t - strideOf(network, value));
  return { ...item, valueOf: (row) => carried[row] ?? Number.NaN, isNew: true };
}

function termItems(moment: BackMoment, terms: readonly GradientTerm[], t: number): BoxItem[] {
  return terms.flatMap((term, i) => [...(i > 0 ? [sign('+')] : []), ...itemsOf(moment, term, t)]);
}

function itemsOf(moment: BackMoment, term: GradientTerm, t: number): readonly BoxItem[] {
  const { operation, place, from } = term;
  const step = termStep(term, t, moment.gradient.trace.steps);
  const received = gradientItem(moment, from.value, step);
  if (isMatrix(operation))
    return [
      ...parametersOf(operation).map(({ name }) => transposed(moment, name)),
      { ...received, picked: null },
    ];
  if (operation.kind === 'join') return [partOfJoin(moment, term, received)];
  return passBack(boxes, operation, place, (part) => [
    isParameter(part) ? uprightItem(moment, part.name) : valueItem(moment, part, step),
  ])([received]);
}

/** Of the gradient of both directions together, the part of one of them. */
function partOfJoin(moment: BackMoment, term: GradientTerm, whole: GridItem): GridItem {
  const { network } = moment.gradient.trace;
  const { value } = readsOf(term.operation)[term.place] as Read;
  const start = startInJoin(network, term);
  const rows = vectorOf(network, value).size;
  return {
    ...whole,
    caption: `[${start}:${start + rows}]`,
    rows,
    valueOf: (row) => whole.valueOf(start + row, 0),
    addressOf: (row) => whole.addressOf(start + row, 0),
  };
}

/** A vector of weights, standing. */
function uprightItem(moment: BackMoment, name: string): GridItem {
  const item = transposed(moment, name);
  return {
    ...item,
    tex: parameterOf(moment.gradient.trace.network, name).symbol,
    caption: `${item.columns} × 1`,
    rows: item.columns,
    columns: 1,
    valueOf: (row) => item.valueOf(0, row),
    addressOf: (row) => weightAddress(name, row, 0),
  };
}

/** Answer less target, times what the loss puts before it. */
function seedItems(moment: BackMoment): BoxItem[] {
  const { gradient, t } = moment;
  const { spec, trace } = gradient;
  if (!spec.steps.includes(t)) return [sign('0')];
  const outputs = trace.network.spec.sizes.output;
  const divisor = divisorOf(spec, outputs);
  const answer = valueItem(moment, now(comparedValue(trace.network, spec.kind)), t);
  const target: GridItem = {
    ...answer,
    tex: `y*_{${t}}`,
    at: targetAddress(t),
    valueOf: (row) => targetOf(spec, t, row, outputs),
    addressOf: (row) => targetAddress(t, row),
  };
  const factor = seedFactorText(spec.kind, divisor);
  return [
    ...(factor ? [sign(`${factor} (`)] : []),
    answer,
    sign('\u2212'),
    target,
    ...(factor ? [sign(')')] : []),
  ];
}

/** What the timestep adds to the gradient of a parameter, and the sum over all timesteps. */
function weightItems(moment: BackMoment, name: string): readonly BoxItem[] {
  const { gradient, t } = moment;
  const { network } = gradient.trace;
  const line = parameterLines(network).find(({ parameter }) => parameter === name);
  if (!line) return [];
  const slot = parameterOf(network, name);
  const from = gradient.at(line.from, t);
  const place = pickedPlace(gradient.trace, t);
  const read = line.of;
  const { steps } = gradient.trace;
  const isThere = read === null || isThereToRead(network, read, t, steps);
  const of = read && isThere ? gradient.trace.at(read.value, readStep(network, read, t)) : null;
  const share = (row: number, column: number) =>
    line.isTable
      ? row === place
        ? (from[column] ?? 0)
        : 0
      : isThere
        ? (from[row] ?? 0) * (of ? (of[line.isMatrix ? column : row] ?? 0) : 1)
        : 0;
  const total = parameterNumbers(network, gradient.weights, name);
  const common = {
    kind: 'grid',
    role: slot.role,
    rows: slot.rows,
    columns: slot.columns,
    write: slight,
    picked: line.isTable ? null : 'row',
  } as const;
  const column: BoxItem[] = [gradientItem(moment, line.from, t)];
  if (line.isTable)
    column.splice(0, 1, placeItem(moment), lying(gradientItem(moment, line.from, t)));
  else if (read && isThere) {
    const item = valueItem(moment, read, t);
    column.push(...(line.isMatrix ? [lying(item)] : [sign('\u2299'), item]));
  }
  return [
    ...column,
    sign('='),
    {
      ...common,
      tex: '',
      caption: 'share',
      at: shareAddress(name, t),
      valueOf: share,
      addressOf: (row, k) => shareAddress(name, t, row, k),
      isNew: true,
    },
    sign('\u2192'),
    {
      ...common,
      tex: `d${slot.symbol}`,
      caption: 'total',
      at: gradientAddress(name),
      valueOf: (row, k) => total[row * slot.columns + k] ?? Number.NaN,
      addressOf: (row, k) => gradientAddress(weightAddress(name, row, k)),
      isNew: false,
    },
  ];
}

/** A vector on its side. */
const lying = (item: GridItem): GridItem => ({
  ...item,
  tex: `${item.tex}\u1d40`,
  rows: 1,
  columns: item.rows,
  valueOf: (_, k) => item.valueOf(k, 0),
  addressOf: (_, k) => item.addressOf(k, 0),
  picked: null,
});

/** The row of an embedding that is looked up, as the 1 of a one-hot vector. */
function placeItem(moment: BackMoment): GridItem {
  const { gradient, t } = moment;
  const { trace } = gradient;
  const place = pickedPlace(trace, t);
  const item = valueItem(moment, now(INPUT), t);
  return {
    ...item,
    tex: `onehot(${item.tex})`,
    rows: trace.network.spec.sizes.input,
    valueOf: (row) => (row === place ? 1 : 0),
    addressOf: () => item.addressOf(0, 0),
    write: String,
    picked: null,
  };
}
