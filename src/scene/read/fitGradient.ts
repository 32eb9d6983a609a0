import { backPhases, backPhasesAt, FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import { heads } from '../../engine/declare/heads.ts';
import type { Network } from '../../engine/declare/network.ts';
import { DEFAULT_GRADIENT, type GradientSpec, type GradientView } from '../document/gradient.ts';
import type { Scene } from '../document/scene.ts';
import {
  type Architecture,
  type InputScene,
  likeStep,
  networkOf,
  outputSizeOf,
  stepsOf,
} from './derive.ts';
import { remember } from './memo.ts';

/** The gradient of a scene without what its network or its sequence does not have; the same object where all fits. */
export function fitGradient(
  gradient: GradientSpec,
  scene: Architecture & Pick<Scene, 'text' | 'head'>,
): GradientSpec {
  if (scene.answersAt !== 'every' && gradient.at.kind !== 'last')
    return fitGradient({ ...gradient, at: { kind: 'last' } }, scene);
  const steps = stepsOf(scene);
  const outputs = outputSizeOf(scene);
  const { loss, at } = gradient;
  const isThere = (t: number) => t < Math.max(1, steps);
  const keeps =
    at.kind === 'one' ? isThere(at.t) : at.kind === 'masked' ? at.steps.every(isThere) : true;
  const fits = loss === null || heads[scene.head].losses.includes(loss);
  const targets = gradient.targets.filter(({ t, output }) => t < steps && output < outputs);
  if (keeps && fits && targets.length === gradient.targets.length) return gradient;
  return {
    ...gradient,
    loss: fits ? loss : null,
    at: keeps ? at : (fittingAt(at, isThere) ?? DEFAULT_GRADIENT.at),
    targets,
  };
}

function fittingAt(at: GradientSpec['at'], isThere: (t: number) => boolean) {
  const steps = at.kind === 'masked' ? at.steps.filter(isThere) : [];
  return steps.length > 0 ? ({ kind: 'masked', steps } as const) : null;
}

/** The steps of the way back that there are at timestep t, by id, in order. */
export const backIdsAt = (scene: Architecture & InputScene, t: number): readonly string[] =>
  idsFor(networkOf(scene), ...likeStep(scene, t));

const idsFor = remember((network: Network, t: number, steps: number) =>
  backPhasesAt(network, t, steps).map(({ id }) => id),
);

/** The view with the nearest earlier step of the way back that there is at timestep t. */
export function fitGradientView(
  view: GradientView,
  scene: Architecture & InputScene,
  t: number,
): GradientView {
  const present = backIdsAt(scene, t);
  const isWeight = view.weight === null || networkOf(scene).parameters.has(view.weight);
  if (present.includes(view.phase) && isWeight) return view;
  const weight = isWeight ? view.weight : null;
  const order = backPhases(networkOf(scene)).map(({ id }) => id);
  const earlier = order.slice(0, order.indexOf(view.phase) + 1).reverse();
  const phase = earlier.find((id) => present.includes(id)) ?? present[0] ?? FIRST_BACK_PHASE;
  return { ...view, weight, phase };
}
