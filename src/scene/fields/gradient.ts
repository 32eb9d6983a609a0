import { heads } from '../../engine/declare/heads.ts';
import { isEqual } from '../document/equal.ts';
import {
  DEFAULT_GRADIENT,
  type GradientSpec,
  type LossAt,
  type TargetEdit,
} from '../document/gradient.ts';
import type { Report } from '../document/problem.ts';
import { MAX_OUTPUTS, MAX_STEPS, MAX_VOCABULARY, type Scene } from '../document/scene.ts';
import { readShortest, shortest } from '../link/shortest.ts';
import { inputOf, networkOf, outputSizeOf, stepsOf } from '../read/derive.ts';
import { fitGradient, fitGradientView } from '../read/fitGradient.ts';
import { areTargetsKnown } from '../read/lossSteps.ts';
import type { Field, FieldContext } from './field.ts';
import { fieldsOf } from './object.ts';

/*
 * In a link: `loss=fit_sum_last_1` (kind, reduction, timesteps, limit of clipping, and the targets that were chosen,
 * each as timestep.output.value; `all` and `end` in place of `every` and `last` where the sequence tells no target),
 * `back=a_common_one_W-h` (step of the way back, colour scale, one cell or `lanes`, and the weights shown).
 */

const reductions = { sum: 0, mean: 0 } as const;
const places = { every: 0, last: 0, one: 0, masked: 0 } as const;
const scales = { common: 0, step: 0 } as const;

export const gradient: Field<'gradient'> = {
  read: readGradient,
  fit: (gradient, { scene }) => fitGradient(gradient, scene),
  keys: {
    loss: {
      write(gradient, preset, { scene }) {
        if (isEqual(gradient, preset)) return null;
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
      read(text) {
        const [loss = '', reduction, at = '', clip = '', ...targets] = text.split('_');
        const value = {
          loss: loss === 'fit' ? null : loss.replace('-', '_'),
          reduction,
          at: saidAt(at),
          clip: readShortest(clip),
          targets: targets.map(saidTarget),
        };
        const isRead = value.at !== null && !value.targets.includes(null);
        return isRead && !Number.isNaN(value.clip) ? { value } : null;
      },
    },
  },
};

function readGradient(value: unknown, { scene, report }: FieldContext): GradientSpec {
  const fields = fieldsOf(value, report, 'gradient.');
  const fitting = Object.fromEntries(heads[scene.head].losses.map((id) => [id, id]));
  const asked = fields.get('loss');
  const clip = fields.number('clip', DEFAULT_GRADIENT.clip);
  if (clip <= 0) report.add('gradient.clip', 'outOfRange', clip);
  const targets = readTargets(fields.get('targets'), scene, report);
  return {
    loss:
      asked === null || asked === undefined
        ? null
        : (fields.key('loss', fitting, '') as GradientSpec['loss']) || null,
    reduction: fields.key('reduction', reductions, DEFAULT_GRADIENT.reduction),
    at: readAt(fields.get('at'), targets, scene, report),
    targets,
    clip: clip > 0 ? clip : DEFAULT_GRADIENT.clip,
  };
}

function readAt(
  value: unknown,
  targets: readonly TargetEdit[],
  scene: Scene,
  report: Report,
): LossAt {
  if (value === undefined) return DEFAULT_GRADIENT.at;
  const fields = fieldsOf(value, report, 'gradient.at.');
  const kind = fields.key('kind', places, 'last');
  const last = Math.max(0, stepsOf(scene) - 1);
  if (kind === 'one')
    return { kind, t: fields.integer('t', { least: 0, most: last, clamp: true }, 0) };
  if (kind !== 'masked')
    return fields.get('of') === 'targets' ? ofTargets(kind, targets, scene) : { kind };
  const given = fields.get('steps');
  const listed = Array.isArray(given) && given.length <= MAX_STEPS ? given : [];
  const steps = [...new Set(listed)].filter(
    (t): t is number => Number.isInteger(t) && t >= 0 && t <= last,
  );
  if (steps.length === 0 || steps.length < listed.length)
    report.add('gradient.at', 'doesNotFit', given);
  return steps.length > 0
    ? { kind, steps: steps.map((t) => t + 0).sort((a, b) => a - b) }
    : DEFAULT_GRADIENT.at;
}

/** What a link that says `every` or `last` means: only chosen targets, where the sequence tells none. */
function ofTargets(kind: 'every' | 'last', targets: readonly TargetEdit[], scene: Scene): LossAt {
  const steps = [...new Set(targets.map(({ t }) => t))];
  const isKnown = areTargetsKnown(inputOf(scene), networkOf(scene), scene.outputs).includes(true);
  const last = steps.at(-1);
  if (isKnown || last === undefined) return { kind };
  return kind === 'every' ? { kind: 'masked', steps } : { kind: 'one', t: last };
}

function readTargets(value: unknown, scene: Scene, report: Report): readonly TargetEdit[] {
  if (value === undefined) return DEFAULT_GRADIENT.targets;
  if (!Array.isArray(value) || value.length > MAX_STEPS * Math.max(MAX_OUTPUTS, MAX_VOCABULARY)) {
    report.add('gradient.targets', 'unreadable');
    return [];
  }
  const found = new Map<number, TargetEdit>();
  const outputs = outputSizeOf(scene);
  for (const entry of value) {
    const fields = fieldsOf(entry, report, 'gradient.targets.');
    const t = fields.integer('t', { least: 0, most: stepsOf(scene) - 1 }, -1);
    const output = fields.integer('output', { least: 0, most: outputs - 1 }, -1);
    const number = fields.number('value', Number.NaN);
    if (t >= 0 && output >= 0 && !Number.isNaN(number))
      found.set(t * outputs + output, { t, output, value: number });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, edit]) => edit);
}

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

function saidAt(text: string): unknown {
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

function saidTarget(text: string): unknown {
  const match = /^(\d{1,4})\.(\d{1,4})\.(.+)$/.exec(text);
  const value = readShortest(match?.[3] ?? '');
  return match && !Number.isNaN(value)
    ? { t: Number(match[1]), output: Number(match[2]), value }
    : null;
}

export const gradientView: Field<'gradientView'> = {
  read(value, { scene, report, usual }) {
    const fields = fieldsOf(value, report, 'gradientView.');
    const phase = fields.get('phase');
    const weight = fields.get('weight');
    const isWeight = typeof weight === 'string' && networkOf(scene).parameters.has(weight);
    if (!isWeight && weight !== undefined && weight !== null)
      report.add('gradientView.weight', 'unknown', weight);
    return {
      phase: typeof phase === 'string' ? phase : usual.phase,
      scale: fields.key('scale', scales, usual.scale),
      lanes: fields.flag('lanes', usual.lanes),
      weight: isWeight ? weight : null,
    };
  },
  fit(view, { scene, report }) {
    const fitting = fitGradientView(view, scene, scene.cursor.t);
    if (fitting !== view) report.add('gradientView.phase', 'doesNotFit', view.phase);
    return fitting;
  },
  keys: {
    back: {
      write(view, preset) {
        if (isEqual(view, preset)) return null;
        const { phase, scale, lanes, weight } = view;
        const shown = weight === null ? [] : [weight.replace('_', '-')];
        return [phase, scale, lanes ? 'lanes' : 'one', ...shown].join('_');
      },
      read(text) {
        const [phase, scale, lanes = 'one', weight, ...rest] = text.split('_');
        if (rest.length > 0 || (lanes !== 'one' && lanes !== 'lanes')) return null;
        const value = { phase, scale, lanes: lanes === 'lanes', weight: weight?.replace('-', '_') };
        return { value };
      },
    },
  },
};
