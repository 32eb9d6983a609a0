import { type Architecture, inputOf, networkOf, outputSizeOf, stepsOf } from './derive.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { fitGradientView } from './fitGradient.ts';
import {
  DEFAULT_GRADIENT,
  DEFAULT_GRADIENT_VIEW,
  type GradientSpec,
  type GradientView,
  type LossAt,
  lossesFor,
  type TargetEdit,
} from './gradient.ts';
import { areTargetsKnown } from './lossSteps.ts';
import type { Report } from './problem.ts';
import { MAX_OUTPUTS, MAX_STEPS, MAX_VOCABULARY, type Scene } from './scene.ts';

const reductions = { sum: 0, mean: 0 } as const;
const places = { every: 0, last: 0, one: 0, masked: 0 } as const;
const scales = { common: 0, step: 0 } as const;

type Known = Architecture & Pick<Scene, 'text' | 'head'>;

export function parseGradient(value: unknown, scene: Known, report: Report): GradientSpec {
  if (value === undefined) return DEFAULT_GRADIENT;
  const fields = fieldsOf(value, report, 'gradient.');
  const fitting = Object.fromEntries(lossesFor[scene.head].map((id) => [id, id]));
  const asked = fields.get('loss');
  const clip = fields.number('clip', DEFAULT_GRADIENT.clip);
  if (clip <= 0) report.add('gradient.clip', 'outOfRange', clip);
  const targets = parseTargets(fields.get('targets'), scene, report);
  return {
    loss:
      asked === null || asked === undefined
        ? null
        : (fields.key('loss', fitting, '') as GradientSpec['loss']) || null,
    reduction: fields.key('reduction', reductions, DEFAULT_GRADIENT.reduction),
    at: parseAt(fields.get('at'), targets, scene, report),
    targets,
    clip: clip > 0 ? clip : DEFAULT_GRADIENT.clip,
  };
}

function parseAt(
  value: unknown,
  targets: readonly TargetEdit[],
  scene: Known,
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
function ofTargets(kind: 'every' | 'last', targets: readonly TargetEdit[], scene: Known): LossAt {
  const steps = [...new Set(targets.map(({ t }) => t))];
  const isKnown = areTargetsKnown(inputOf(scene), networkOf(scene), scene.outputs).includes(true);
  const last = steps.at(-1);
  if (isKnown || last === undefined) return { kind };
  return kind === 'every' ? { kind: 'masked', steps } : { kind: 'one', t: last };
}

function parseTargets(value: unknown, scene: Known, report: Report): readonly TargetEdit[] {
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

export function parseGradientView(
  fields: Fields,
  scene: Architecture,
  t: number,
  report: Report,
): GradientView {
  const value = fields.get('gradientView');
  if (value === undefined) return DEFAULT_GRADIENT_VIEW;
  const parts = fieldsOf(value, report, 'gradientView.');
  const phase = parts.get('phase');
  const weight = parts.get('weight');
  const isWeight = typeof weight === 'string' && networkOf(scene).parameters.has(weight);
  if (!isWeight && weight !== undefined && weight !== null)
    report.add('gradientView.weight', 'unknown', weight);
  const view: GradientView = {
    phase: typeof phase === 'string' ? phase : DEFAULT_GRADIENT_VIEW.phase,
    scale: parts.key('scale', scales, DEFAULT_GRADIENT_VIEW.scale),
    lanes: parts.flag('lanes', DEFAULT_GRADIENT_VIEW.lanes),
    weight: isWeight ? weight : null,
  };
  const fitting = fitGradientView(view, scene, t);
  if (fitting !== view) report.add('gradientView.phase', 'doesNotFit', phase);
  return fitting;
}
