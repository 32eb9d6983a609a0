import { type BackPhase, backPhasesAt, FIRST_BACK_PHASE } from '../engine/back/backPhases.ts';
import { parameterLines } from '../engine/back/backwardLine.ts';
import type { GradientFlow } from '../engine/back/gradientFlow.ts';
import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import { levelOf, levelsOf, mainState } from '../engine/declare/levels.ts';
import type { LossSpec } from '../engine/learn/loss.ts';
import type { Scene } from '../scene/document/scene.ts';
import { networkOf, stepsOf, unitAt } from '../scene/read/derive.ts';
import { lossSpecOf } from '../scene/read/gradientLoss.ts';
import { remember } from '../scene/read/memo.ts';
import { askedGradient } from './asking.ts';
import { gradientOf } from './gradients.ts';
import { largestOutput } from './moment.ts';
import { wholeTraceOf } from './selectors.ts';
import { settledRun } from './settledRun.ts';
import { shownScene, store } from './store.ts';

/** A picture of another scene than the stage's cannot wait, and must not take the place of what the stage shows. */
export const laneFor = (scene: Scene, name: string): string | null =>
  scene === shownScene(store.getState()) || scene === store.getState().held ? name : null;

/** The gradient of a scene's loss; null where there is no timestep, and while a long one, or its run, is being computed. */
export function sceneGradient(scene: Scene): GradientTrace | null {
  const gradient = wholeGradientOf(scene);
  return gradient && scene.ask ? askedGradient(gradient, scene.ask) : gradient;
}

/** The same with the numbers that are asked for in it. */
export function wholeGradientOf(scene: Scene): GradientTrace | null {
  const trace = settledRun(wholeTraceOf(scene));
  return trace && trace.steps > 0
    ? gradientOf(laneFor(scene, 'scene'), trace, lossSpecOf(scene))
    : null;
}

/** The same of the last loss alone, whose way back can be judged; that of the scene where it has one loss only. */
export function lastLossGradient(scene: Scene): GradientTrace | null {
  const trace = settledRun(wholeTraceOf(scene));
  if (!trace || trace.steps === 0) return null;
  const loss = lossSpecOf(scene);
  if (loss.steps.length <= 1 || scene.ask) return sceneGradient(scene);
  return gradientOf(laneFor(scene, 'last'), trace, onlyLast(loss));
}

/** The loss at its last timestep alone. */
export const onlyLast = remember(
  (loss: LossSpec): LossSpec => ({ ...loss, steps: loss.steps.slice(-1) }),
);

/** How large the gradient of a state is at each timestep. */
export function flowOf({ flows }: GradientTrace, state: string): GradientFlow {
  const flow = flows.find(({ value }) => value === state);
  if (!flow) throw new Error(`the network has no state ${state}`);
  return flow;
}

/**
 * The value whose gradient stands for the network's memory: the hidden state of the level that the rows of the stage are
 * of, or of the highest layer.
 */
export function flowingValue({ trace: { network } }: GradientTrace, rows: string | null = null) {
  const level = rows === null ? null : levelsOf(network)[levelOf(network, { value: rows })];
  return level?.network.ports.state ?? mainState(network);
}

/** Where the cursor stands on the way back. */
export interface BackPlace {
  readonly t: number;
  readonly phase: BackPhase;
}

export function backPlaceOf(scene: Scene): BackPlace | null {
  const { t } = scene.cursor;
  if (t >= stepsOf(scene)) return null;
  const phases = backPhasesAt(networkOf(scene), t, stepsOf(scene));
  const phase = phases.find(({ id }) => id === scene.gradientView.phase) ?? phases[0];
  return phase ? { t, phase } : null;
}

/** The numbers at that place, and the one that is written out. */
export interface BackMoment extends BackPlace {
  readonly gradient: GradientTrace;
  /** The entry of the phase's vector that is written out. */
  readonly unit: number;
}

export function backMomentOf(scene: Scene): BackMoment | null {
  const gradient = sceneGradient(scene);
  const place = backPlaceOf(scene);
  if (!gradient || !place || place.t >= gradient.trace.steps) return null;
  const { network } = gradient.trace;
  const { phase } = place;
  const isOfHead =
    phase.id === FIRST_BACK_PHASE ||
    (phase.kind === 'weights' &&
      network.values.get(
        parameterLines(network).find(({ parameter }) => parameter === phase.parameters[0])?.from ??
          '',
      )?.part === 'head');
  const unit = isOfHead ? (scene.output ?? largestOutput(scene, gradient.trace)) : unitAt(scene);
  return { ...place, gradient, unit };
}
