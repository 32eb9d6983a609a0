import { type BackPhase, backPhasesAt } from '../engine/backPhases.ts';
import { LOGITS, parameterLines } from '../engine/backwardLine.ts';
import type { GradientFlow } from '../engine/gradientFlow.ts';
import type { GradientTrace } from '../engine/gradientTrace.ts';
import type { LossSpec } from '../engine/loss.ts';
import { lossOf } from '../scene/gradientLoss.ts';
import { remember } from '../scene/memo.ts';
import type { Scene } from '../scene/scene.ts';
import { gradientOf } from './gradients.ts';
import { largestOutput } from './moment.ts';
import { traceOf } from './selectors.ts';

/** The gradient of a scene's loss, or null where there is no timestep. */
export function sceneGradient(scene: Scene): GradientTrace | null {
  const trace = traceOf(scene);
  return trace.steps > 0 ? gradientOf('scene', trace, lossOf(scene)) : null;
}

/** The gradient of the last loss alone, whose way back can be judged; that of the scene where it has one loss only. */
export function lastLossGradient(scene: Scene): GradientTrace | null {
  const trace = traceOf(scene);
  if (trace.steps === 0) return null;
  const loss = lossOf(scene);
  if (loss.steps.length <= 1) return sceneGradient(scene);
  return gradientOf('last', trace, onlyLast(loss));
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

/** Where the cursor stands on the way back, and the number that is written out there. */
export interface BackMoment {
  readonly gradient: GradientTrace;
  readonly t: number;
  readonly phase: BackPhase;
  /** The entry of the phase's vector that is written out. */
  readonly unit: number;
}

export function backMomentOf(scene: Scene): BackMoment | null {
  const gradient = sceneGradient(scene);
  const { t } = scene.cursor;
  if (!gradient || t >= gradient.trace.steps) return null;
  const { network } = gradient.trace;
  const phases = backPhasesAt(network, t);
  const phase = phases.find(({ id }) => id === scene.gradientView.phase) ?? phases[0];
  if (!phase) return null;
  const isOfHead =
    phase.value === LOGITS ||
    (phase.kind === 'weights' &&
      network.values.get(
        parameterLines(network).find(({ parameter }) => parameter === phase.parameters[0])?.from ??
          '',
      )?.part === 'head');
  const unit = isOfHead ? (scene.output ?? largestOutput(scene, gradient.trace)) : scene.unit;
  return { gradient, t, phase, unit };
}
