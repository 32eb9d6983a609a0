import { backPhases } from '../../engine/back/backPhases.ts';
import { vectorOf } from '../../engine/declare/network.ts';
import { withValue } from '../../scene/change/change.ts';
import { withGradientView } from '../../scene/change/changeGradient.ts';
import { type Ask, isTopic } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';

/** The moment that makes a value that is asked for. */
export function atAsked(scene: Scene, { of, t }: Pick<Ask, 'of' | 't'>, value: string): Scene {
  // What a topic asks for is made nowhere.
  if (isTopic(of)) return moveTo(scene, t, scene.cursor.phase);
  if (of === 'gradient')
    return withGradientView(moveTo(scene, t), { phase: backPhaseOf(scene, value) });
  const phase = vectorOf(networkOf(scene), value).operation?.phase;
  return withValue(phase ? moveTo(scene, t, phase) : scene, value);
}

/** The phase of the way back that finds the gradient of a value. */
const backPhaseOf = (scene: Scene, value: string): string =>
  backPhases(networkOf(scene)).find((phase) => phase.kind === 'gradient' && phase.value === value)
    ?.id ?? scene.gradientView.phase;
