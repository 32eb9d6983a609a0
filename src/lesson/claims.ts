import type { ActivationId } from '../engine/activations/table.ts';
import { INPUT } from '../engine/declare/part.ts';
import { type Growth, grow } from '../engine/measure/growth.ts';
import type { Remembered } from '../engine/measure/remembered.ts';
import { answerOf } from '../scene/read/answer.ts';
import { flowingValue, flowOf, lastLossGradient } from '../state/backMoment.ts';
import { comparedIn } from '../state/compared.ts';
import { differenceIn } from '../state/selectors.ts';
import { stageGrowth } from '../views/growth/curves.ts';
import type { See } from './see.ts';

/**
 * What the words of a step say of its own run, each with whether it is so. A test computes every one of them with the
 * engine; no reader sees them.
 */
export type Claims = Readonly<Record<string, (see: See) => boolean>>;

/** Whether the symbols of a text are read, and not numbers. */
export const readsText = ({ scene }: See): boolean => scene.events === null;

/** Whether the network knows the symbol that is read at a timestep. */
export const knows = ({ scene, trace }: See, t: number): boolean =>
  scene.events === null && trace.at(INPUT, t).includes(1);

/** Whether it is an RNN whose sum is made of the two products alone. */
export const isPlain = ({ scene }: See): boolean =>
  scene.cell === 'rnn' && !scene.bias && scene.above.length === 0 && !scene.isBidirectional;

/** Whether the probe changes the first symbol of a text. */
export const probesFirst = ({ scene }: See): boolean =>
  scene.events === null && scene.probe?.t === 0;

/** Whether the network has been trained to say which symbol comes next. */
export const hasLearnedNext = ({ scene }: See): boolean =>
  scene.source.kind !== 'random' && answerOf(scene) === 'next';

/** Whether two vectors of a run are the same to the last bit. */
export const areSame = ({ trace }: See, name: string, t: number, other: number): boolean =>
  trace.at(name, t).every((value, i) => value === trace.at(name, other)[i]);

/** How far the probe moves the state at each timestep. */
export const movedIn = ({ scene }: See): Float64Array =>
  differenceIn(scene)?.norms ?? new Float64Array();

/** How a network of the comparison answers the change, by its place. */
export function remembersIn({ scene }: See, place: number): Remembered {
  const lane = scene.lanes[place];
  const found = lane && comparedIn(scene, lane)?.remembered;
  if (!found) throw new Error(`no network stands at place ${place}`);
  return found;
}

/** The recurrence of the growth laboratory, where `w` and the number of steps are those of the scene or others. */
export const grownIn = (
  { scene }: See,
  activation: ActivationId,
  other: { readonly w?: number; readonly steps?: number } = {},
): Growth => grow({ activation, ...scene.growth, ...other });

/** How large the gradient of the scene's last loss is at each timestep. */
export function gradientSizes({ scene }: See): Float64Array {
  const gradient = lastLossGradient(scene);
  if (!gradient) throw new Error('the scene has no loss');
  return flowOf(gradient, flowingValue(gradient)).sizes;
}

/** Whether numbers fall along nearly a straight line on a logarithmic scale: their logarithms follow their steps. */
export function isNearlyStraight(numbers: Float64Array): boolean {
  const logs = numbers.map(Math.log);
  const n = logs.length;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value / n, 0);
  const steps = Float64Array.from(logs, (_, t) => t);
  const [x, y] = [mean(steps), mean(logs)];
  const sum = (of: (t: number, log: number) => number) =>
    logs.reduce((total, log, t) => total + of(t, log), 0);
  const both = sum((t, log) => (t - x) * (log - y));
  return both ** 2 > 0.9 * sum((t) => (t - x) ** 2) * sum((_, log) => (log - y) ** 2);
}

/** The length of the state when the recurrent matrix of the scene is repeated, as the laboratory's chart has it. */
export function matrixNorms({ trace }: See, activation: ActivationId): Float64Array {
  const found = stageGrowth(trace.network, trace.weights)?.norms.find(
    (each) => each.activation === activation,
  );
  if (!found) throw new Error('the network has no recurrent matrix');
  return found.norms;
}
