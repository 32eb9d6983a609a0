import { activations } from '../../engine/activations/table.ts';
import { FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import { backwardLine, parameterLines } from '../../engine/back/backwardLine.ts';
import { layersOf } from '../../engine/declare/layers.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { answersAtLast } from '../../engine/declare/phases.ts';
import { strideOf } from '../../engine/declare/readStep.ts';
import { sweepsOf } from '../../engine/declare/sweeps.ts';
import { significant } from '../../engine/explain/significant.ts';
import { divisorOf } from '../../engine/learn/targets.ts';
import { lengthOf } from '../../engine/measure/length.ts';
import { type OperationKind, parametersOf, readsOf } from '../../engine/operations/table.ts';
import type { ToldBack } from '../../language/sections/gradient.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf, outputSizeOf, stepsOf } from '../../scene/read/derive.ts';
import { lossSpecOf } from '../../scene/read/gradientLoss.ts';
import { type BackPlace, sceneGradient } from '../../state/backMoment.ts';
import { carriedOf } from './carried.ts';

/** What there is to tell of a step of the way back: what it is, and from where a gradient reaches it. */
export function toldOf(scene: Scene, { t, phase }: BackPlace): ToldBack {
  const network = networkOf(scene);
  const loss = lossSpecOf(scene);
  const where = whereFrom(network, phase.value);
  // Where what a direction ends with is read, the gradient enters it there.
  const enters = isReadAtFirst(network, phase.value) ? loss.steps.map(() => 0) : loss.steps;
  const isJudged = enters.includes(t);
  const isJudgedLater = enters.some((step) =>
    where === 'later' ? step > t : where === 'earlier' ? step < t : step !== t,
  );
  const before = t - (phase.value === null ? 1 : strideOf(network, phase.value));
  const common = {
    t,
    last: stepsOf(scene) - 1,
    where,
    before,
    isToStart: before < 0 || before >= stepsOf(scene),
    ...pathsOf(network, phase.value),
    activation: activations[network.spec.activation].label,
    factor: null,
    loss: loss.kind,
    among: divisorOf(loss, outputSizeOf(scene)),
  };
  if (phase.value === null) {
    const first = parameterLines(network).find(
      ({ parameter }) => parameter === phase.parameters[0],
    );
    if (first?.isTable) return { ...common, kind: 'tableRows' };
    const isOfHead = first !== undefined && vectorOf(network, first.from).part === 'head';
    return { ...common, kind: isOfHead ? 'headWeights' : 'cellWeights' };
  }
  if (phase.kind === 'carry') {
    const gradient = sceneGradient(scene);
    if (!gradient) return { ...common, kind: 'carry' };
    const here = lengthOf(gradient.at(phase.value, t));
    const factor = lengthOf(carriedOf(gradient, phase.value, t)) / here;
    return { ...common, kind: 'carry', factor: here > 0 ? significant(factor, 3) : null };
  }
  if (phase.id === FIRST_BACK_PHASE)
    return { ...common, kind: isJudged ? 'loss' : isJudgedLater ? 'noLoss' : 'noLossOn' };
  const terms = backwardLine(network, phase.value);
  const isState = network.states.includes(phase.value);
  // Over a layer that reads from the end every loss reaches every timestep of the layers below.
  const isBelow = where !== 'later' || sweepsOf(network).length > 1;
  const { layer } = vectorOf(network, phase.value);
  if (isState && isBelow && layer !== null && layer < layersOf(network.spec).length)
    return { ...common, kind: 'gather' };
  if (isState && terms.some(({ from }) => from.next)) {
    const isAtEnd = common.last > 0 && terms.some(({ first }) => first);
    const last = isAtEnd ? 'gatherEnd' : 'gatherLast';
    const later = answersAtLast(network) ? 'gatherUnread' : 'gatherLater';
    return {
      ...common,
      kind: isJudged ? (isJudgedLater ? 'gather' : last) : isJudgedLater ? later : 'gatherNone',
    };
  }
  const only = terms[0];
  if (!only) return { ...common, kind: 'hand' };
  const { operation } = only;
  const kind = PASSES[operation.kind];
  if (kind === 'slope' && terms.length > 1) return { ...common, kind: 'hand' };
  return operation.kind === 'apply'
    ? { ...common, kind, activation: activations[operation.activation].label }
    : { ...common, kind };
}

/** Whether a value is of a direction of which the head reads what it ends with, at the first timestep. */
export function isReadAtFirst(network: Network, value: string | null): boolean {
  const { layer, direction } = (value !== null && network.values.get(value)) || {};
  return network.operations.flatMap(readsOf).some((read) => {
    const of = vectorOf(network, read.value);
    return read.first && of.layer === layer && of.direction === direction;
  });
}

/** By what ways a gradient reaches a value: whether from the answer, and through what from the timestep after. */
function pathsOf(network: Network, value: string | null) {
  const terms = value === null ? [] : backwardLine(network, value);
  const later = terms.filter(({ from }) => from.next);
  const weighed = later.filter(({ operation }) => parametersOf(operation).length > 0).length;
  return {
    isAnswered: terms.some(({ from }) => vectorOf(network, from.value).part === 'head'),
    through: weighed === later.length ? 'weights' : weighed === 0 ? 'gate' : 'both',
  } as const;
}

/** From which timesteps gradients flow into a value; of what no layer makes, from those of all its layers. */
function whereFrom(network: Network, value: string | null): ToldBack['where'] {
  const direction = value === null ? null : vectorOf(network, value).direction;
  if (direction === 'backward') return 'earlier';
  return direction === null && sweepsOf(network).length > 1 ? 'other' : 'later';
}

/** How a gradient is told to pass back through an operation. */
const PASSES: Readonly<Record<OperationKind, 'slope' | 'product' | 'hand'>> = {
  apply: 'slope',
  multiply: 'product',
  times: 'hand',
  sum: 'hand',
  complement: 'hand',
  join: 'hand',
  lookup: 'hand',
  exponentiate: 'hand',
  normalise: 'hand',
  largest: 'hand',
  threshold: 'hand',
};
