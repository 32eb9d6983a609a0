import { heads } from '../../engine/declare/heads.ts';
import type { GradientSpec, GradientView, TargetEdit } from '../document/gradient.ts';
import type { Scene } from '../document/scene.ts';
import { lossStepsOf } from '../read/lossSteps.ts';
import { replace } from './replace.ts';

/** Another loss, or another limit; what is not finite or not above 0 as a limit changes nothing. */
export function withGradient(scene: Scene, parts: Partial<GradientSpec>): Scene {
  const gradient = { ...scene.gradient, ...parts };
  const { loss, clip } = gradient;
  const fits = loss === null || heads[scene.head].losses.includes(loss);
  return fits && Number.isFinite(clip) && clip > 0 ? replace(scene, { gradient }) : scene;
}

export const withGradientView = (scene: Scene, parts: Partial<GradientView>): Scene =>
  replace(scene, { gradientView: { ...scene.gradientView, ...parts } });

/** Judges a timestep, or no longer, beside those that are judged; the last one stays. */
export function withJudged(scene: Scene, t: number): Scene {
  const now = lossStepsOf(scene);
  const steps = now.includes(t) ? now.filter((each) => each !== t) : [...now, t].sort(byNumber);
  if (steps.length === 0) return scene;
  return withGradient(scene, { at: { kind: 'masked', steps } });
}

const byNumber = (a: number, b: number) => a - b;

/** A target of the reader's; null: what the sequence tells. A class takes the place of another at its timestep. */
export function withTarget(scene: Scene, t: number, output: number, value: number | null): Scene {
  if (value !== null && !Number.isFinite(value)) return scene;
  const isClass = heads[scene.head].answers === 'one' && value === 1;
  const others = scene.gradient.targets.filter(
    (edit) => edit.t !== t || (edit.output !== output && !isClass),
  );
  const targets = value === null ? others : [...others, { t, output, value: value + 0 }];
  return withGradient(scene, { targets: targets.sort(byPlace) });
}

const byPlace = (a: TargetEdit, b: TargetEdit) => a.t - b.t || a.output - b.output;
