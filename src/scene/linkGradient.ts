import { inputOf, networkOf } from './derive.ts';
import { isEqual } from './equal.ts';
import type { LossAt } from './gradient.ts';
import type { LinkKey } from './linkKey.ts';
import { areTargetsKnown } from './lossSteps.ts';
import type { Scene } from './scene.ts';
import { readShortest, shortest } from './shortest.ts';

/*
 * The keys of a link for the gradient: `loss=fit_sum_last_1` (kind, reduction, timesteps, limit of clipping, and the
 * targets that were chosen, each as timestep.output.value; `all` and `end` in place of `every` and `last` where the
 * sequence tells no target), `back=a_common_one_W-h` (step of the way back, colour scale,
 * one cell or `lanes`, and the weights shown).
 */

export const gradientKeys: Readonly<Record<string, LinkKey>> = {
  loss: {
    says: ['gradient'],
    write(scene, preset) {
      const { gradient } = scene;
      if (isEqual(gradient, preset.gradient)) return null;
      const { loss, reduction, at, clip, targets } = gradient;
      const chosen = targets.map(({ t, output, value }) => `${t}.${output}.${shortest(value)}`);
      return [
        loss?.replace('_', '-') ?? 'fit',
        reduction,
        isAssumed(scene) ? (ASSUMED[at.kind] ?? writeAt(at)) : writeAt(at),
        shortest(clip),
        ...chosen,
      ].join('_');
    },
    read(value) {
      const [loss = '', reduction, at = '', clip = '', ...targets] = value.split('_');
      const said = {
        loss: loss === 'fit' ? null : loss.replace('-', '_'),
        reduction,
        at: readAt(at),
        clip: readShortest(clip),
        targets: targets.map(readTarget),
      };
      const isRead = said.at !== null && !said.targets.includes(null) && !Number.isNaN(said.clip);
      return isRead ? { said: { gradient: said } } : null;
    },
  },
  back: {
    says: ['gradientView'],
    write({ gradientView }, preset) {
      if (isEqual(gradientView, preset.gradientView)) return null;
      const { phase, scale, lanes, weight } = gradientView;
      const shown = weight === null ? [] : [weight.replace('_', '-')];
      return [phase, scale, lanes ? 'lanes' : 'one', ...shown].join('_');
    },
    read(value) {
      const [phase, scale, lanes = 'one', weight, ...rest] = value.split('_');
      if (rest.length > 0 || (lanes !== 'one' && lanes !== 'lanes')) return null;
      const view = { phase, scale, lanes: lanes === 'lanes', weight: weight?.replace('-', '_') };
      return { said: { gradientView: view } };
    },
  },
};

/**
 * Where the sequence tells no target, `every` and `last` once meant the timesteps with a chosen one. Links that say so
 * still do; those words have others now.
 */
const ASSUMED: Partial<Record<string, string>> = { every: 'all', last: 'end' };
const MEANT = new Map<string, LossAt['kind']>([
  ['all', 'every'],
  ['end', 'last'],
]);

const isAssumed = (scene: Scene): boolean =>
  scene.gradient.targets.length > 0 &&
  !areTargetsKnown(inputOf(scene), networkOf(scene), scene.outputs).includes(true);

/** Steps in runs: `masked.0-3.7`. */
function writeAt(at: LossAt): string {
  if (at.kind === 'one') return `one.${at.t}`;
  if (at.kind !== 'masked') return at.kind;
  const runs: [from: number, to: number][] = [];
  for (const t of at.steps) {
    const last = runs.at(-1);
    if (last && last[1] === t - 1) last[1] = t;
    else runs.push([t, t]);
  }
  return ['masked', ...runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))].join(
    '.',
  );
}

/** More than any sequence has. */
const MOST = 9999;

function readAt(text: string): unknown {
  const [kind = '', ...parts] = text.split('.');
  const meant = MEANT.get(kind);
  if (meant) return { kind: meant };
  if (kind !== 'masked' && kind !== 'one') return { kind, of: 'targets' };
  const steps: number[] = [];
  for (const part of parts) {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    if (!match || steps.length > MOST) return null;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    for (let t = from; t <= to; t++) steps.push(t);
  }
  return kind === 'one' ? { kind, t: steps[0] ?? Number.NaN } : { kind, steps };
}

function readTarget(text: string): unknown {
  const match = /^(\d{1,4})\.(\d{1,4})\.(.+)$/.exec(text);
  const value = readShortest(match?.[3] ?? '');
  return match && !Number.isNaN(value)
    ? { t: Number(match[1]), output: Number(match[2]), value }
    : null;
}
