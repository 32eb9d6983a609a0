import { activations } from '../../engine/activations/table.ts';
import { brief } from '../../engine/decimal.ts';
import { pickedPlace } from '../../engine/trace.ts';
import { glyph } from '../../figures/glyph.ts';
import type { Moment as Told } from '../../language/story.ts';
import { answerOf, type OutputLabels, outputLabelsOf } from '../../scene/answer.ts';
import { symbolsOf } from '../../scene/derive.ts';
import type { Scene } from '../../scene/scene.ts';
import { largestOutput, type Moment, operationAt } from '../../state/moment.ts';

/** The numbers and names with which a moment is told. */
export function toldMoment(scene: Scene, moment: Moment, labels: OutputLabels): Told {
  const { trace, t, phase, value } = moment;
  const operation = operationAt(moment);
  const numberOf = (name: string) => brief(trace.at(name, t)[moment.unit] ?? Number.NaN);
  const answer = largestOutput(scene, trace);
  const values = trace.network.values.has('y') ? trace.at('y', t) : trace.at('z', t);
  const place = pickedPlace(trace, t);
  return {
    phase,
    t,
    symbol: glyph(symbolsOf(scene)[t] ?? ''),
    place,
    vocabulary: scene.vocabulary.length,
    columns: scene.events && trace.network.spec.sizes.input,
    unit: scene.unit,
    activation: activations[scene.activation].label,
    a: numberOf(operation?.kind === 'apply' ? operation.of.value : value),
    h: numberOf(value),
    cell: scene.cell,
    reset: scene.reset,
    hidden: scene.hidden,
    answer: glyph(outputLabelsOf(scene, labels)[answer]?.name ?? ''),
    answerValue: brief(values[answer] ?? Number.NaN),
    logit: brief(trace.at('z', t)[answer] ?? Number.NaN),
    isAnswered: !values.some(Number.isNaN),
    isYes: (values[answer] ?? 0) > 0.5,
    outputs: values.length,
    says: answerOf(scene),
    hasBias: scene.bias,
  };
}
