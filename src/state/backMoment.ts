import { type BackPhase, backPhasesAt } from '../engine/back/backPhases.ts';
import { LOGITS, parameterLines } from '../engine/back/backwardLine.ts';
import type { GradientFlow } from '../engine/back/gradientFlow.ts';
import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import type { LossSpec } from '../engine/learn/loss.ts';
import type { Scene } from '../scene/document/scene.ts';
import { networkOf, stepsOf } from '../scene/read/derive.ts';
import { lossSpecOf } from '../scene/read/gradientLoss.ts';
import { remember } from '../scene/read/memo.ts';
import { gradientOf } from './gradients.ts';
import { largestOutput } from './moment.ts';
import { traceOf } from './selectors.ts';
import { shownScene, store } from './store.ts';

/** A picture of another scene than the stage's cannot wait, and must not take the place of what the stage shows. */
export const laneFor = (scene: Scene, name: string): string | null =>
  scene === shownScene(store.getState()) ? name : null;

/** The gradient of a scene's loss; null where there is no timestep, and while a long one is being computed. */
export function sceneGradient(scene: Scene): GradientTrace | null {
  const trace = traceOf(scene);
  return trace.steps > 0 ? gradientOf(laneFor(scene, 'scene'), trace, lossSpecOf(scene)) : null;
}

/** The same of the last loss alone, whose way back can be judged; that of the scene where it has one loss only. */
export function lastLossGradient(scene: Scene): GradientTrace | null {
  const trace = traceOf(scene);
  if (trace.steps === 0) return null;
  const loss = lossSpecOf(scene);
  if (loss.steps.length <= 1) return sceneGradient(scene);
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

/** The value whose gradient stands for the network's memory: the hidden state. */
export const flowingValue = ({ trace }: GradientTrace): string => trace.network.states[0] ?? 'x';

/** Where the cursor stands on the way back. */
export interface BackPlace {
  readonly t: number;
  readonly phase: BackPhase;
}

export function backPlaceOf(scene: Scene): BackPlace | null {
  const { t } = scene.cursor;
  if (t >= stepsOf(scene)) return null;
  const phases = backPhasesAt(networkOf(scene), t);
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
    phase.value === LOGITS ||
    (phase.kind === 'weights' &&
      network.values.get(
        parameterLines(network).find(({ parameter }) => parameter === phase.parameters[0])?.from ??
          '',
      )?.part === 'head');
  const unit = isOfHead ? (scene.output ?? largestOutput(scene, gradient.trace)) : scene.unit;
  return { ...place, gradient, unit };
}
