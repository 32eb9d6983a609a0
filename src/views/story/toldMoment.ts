import { activations } from '../../engine/activations/table.ts';
import { carryingValues } from '../../engine/back/backwardLine.ts';
import { letterOf } from '../../engine/declare/declaration.ts';
import { layerIn, layersOf } from '../../engine/declare/layers.ts';
import { headOf, vectorOf } from '../../engine/declare/network.ts';
import { startOf, strideOf } from '../../engine/declare/readStep.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { readsOf } from '../../engine/operations/table.ts';
import { pickedPlace } from '../../engine/run/trace.ts';
import { glyph } from '../../figures/glyph.ts';
import type { ToldMoment } from '../../language/story.ts';
import { canWrite } from '../../scene/change/write.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { answerOf, type OutputLabels, outputLabelsOf } from '../../scene/read/answer.ts';
import { symbolsOf, unitAt } from '../../scene/read/derive.ts';
import { symbolKind } from '../../scene/text/symbols.ts';
import { largestOutput, type Moment, operationAt } from '../../state/moment.ts';

/** The numbers and names with which a moment is told. */
export function toldMoment(scene: Scene, moment: Moment, labels: OutputLabels): ToldMoment {
  const { trace, t, phase, value } = moment;
  const operation = operationAt(moment);
  const numberOf = (name: string) => brief(trace.at(name, t)[moment.unit] ?? Number.NaN);
  const head = headOf(trace.network);
  const values = trace.at(head.answer, t);
  const answer = spokenOf(scene, moment, values);
  const largest = values[answer] ?? Number.NaN;
  const made = moment.values.map((name) => trace.at(name, t));
  const place = pickedPlace(trace, t);
  const symbol = symbolsOf(scene)[t] ?? '';
  const { spec } = trace.network;
  const number = layerIn(spec, phase);
  const layers = layersOf(spec);
  const { cell, hidden, activation } = layers[(number ?? 1) - 1] ?? scene;
  return {
    phase,
    layer: number === null ? null : { number, count: layers.length },
    t,
    before: t - strideOf(trace.network, value),
    steps: trace.steps,
    ...previousOf(moment),
    isOfEnds: t > 0 && moment.operations.flatMap(readsOf).some(({ first }) => first),
    isOfJoined: isOfJoined(moment),
    symbol: glyph(symbol),
    symbolKind: symbolKind(scene.vocabulary),
    readAs: scene.vocabulary[place] === symbol ? null : (scene.vocabulary[place] ?? null),
    place,
    vocabulary: scene.vocabulary.length,
    embedding: scene.embedding,
    columns: scene.events && trace.network.spec.sizes.input,
    unit: unitAt(scene),
    activation: activations[activation].label,
    a: numberOf(operation?.kind === 'apply' ? operation.of.value : value),
    h: numberOf(value),
    cell,
    head: scene.head,
    reset: scene.reset,
    hidden,
    answer: glyph(outputLabelsOf(scene, labels)[answer]?.name ?? ''),
    answerValue: brief(values[answer] ?? Number.NaN),
    logit: brief(trace.at(head.logits, t)[answer] ?? Number.NaN),
    isAnswered: !values.some(Number.isNaN),
    tied: values.filter((other) => other === largest).length,
    isAboveZero: values.every((share) => share > 0),
    isWrittenAsZero: values.some((share) => share > 0 && Number(brief(share)) === 0),
    isNumber: made.every((numbers) => !numbers.some(Number.isNaN)),
    isZero: made.length > 0 && trace.at(value, t).every((number) => number === 0),
    temperature: canWrite(scene) && !scene.events ? scene.sampler.temperature : 0,
    isYes: (values[answer] ?? 0) > 0.5,
    outputs: values.length,
    says: answerOf(scene),
    hasBias: scene.bias,
  };
}

/** What the cell of a moment goes on from, and how that is written where it is a weight. */
function previousOf({
  trace,
  t,
  value,
  operations,
}: Moment): Pick<ToldMoment, 'previous' | 'starts' | 'isOfPrevious'> {
  const { network, steps } = trace;
  const before = t - strideOf(network, value);
  const read = operations.flatMap(readsOf).find(({ previous }) => previous);
  const isOfPrevious = read !== undefined;
  if (before >= 0 && before < steps) return { previous: 'state', starts: null, isOfPrevious };
  const { layer, direction } = vectorOf(network, value);
  const states = network.parts.find(
    (part) => part.kind === 'cell' && part.layer === layer && part.direction === direction,
  )?.states;
  const start = startOf(network, read?.value ?? states?.[0] ?? '');
  if (start === null) return { previous: 'none', starts: null, isOfPrevious };
  return { previous: 'start', starts: `${letterOf(read?.value ?? 'h')}_{${before}}`, isOfPrevious };
}

/** Whether the phase reads what both directions of a layer became together. */
const isOfJoined = ({ trace: { network }, operations }: Moment): boolean =>
  operations.some(
    (operation) =>
      operation.kind === 'times' && vectorOf(network, operation.of.value).part === 'join',
  );

/** The output that is spoken of: the largest logit while there are only logits, and then the first largest answer. */
function spokenOf(scene: Scene, { trace, operations }: Moment, values: Float64Array): number {
  const carrying = carryingValues(trace.network);
  const isLogit = operations.some(
    ({ makes }) => carrying.has(makes) && vectorOf(trace.network, makes).part === 'head',
  );
  const first = isLogit ? -1 : values.indexOf(Math.max(...values));
  return first < 0 ? largestOutput(scene, trace) : first;
}
