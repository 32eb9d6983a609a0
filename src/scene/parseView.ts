import { activations } from '../engine/activations.ts';
import type { InitialId } from '../engine/initial.ts';
import { initials } from '../engine/initial.ts';
import type { UnitOrder } from '../engine/unitOrder.ts';
import { areEvents } from './changeEvents.ts';
import { canonicalFills } from './changeWeights.ts';
import { DEFAULT_GROWTH, DEFAULT_GROWTH_VIEW } from './defaults.ts';
import { type Architecture, inputSizeOf, networkOf, stepsOf } from './derive.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Report } from './problem.ts';
import {
  type Events,
  type FigureId,
  type GrowthSpec,
  type GrowthView,
  MAX_COLUMNS,
  MAX_GROWTH_STEPS,
  MAX_SEED,
  MAX_STEPS,
  type Probe,
  type Scene,
  type WeightFill,
  type Window,
} from './scene.ts';
import { nearestWindow } from './window.ts';

/*
 * The parts of a scene that came after its first links: each is as it is by default where nothing is said of it.
 */

const orders = { index: 0, similarity: 0, activity: 0 } as const satisfies Record<UnitOrder, 0>;
const figures = {
  chain: 0,
  table: 0,
  growth: 0,
  gradient: 0,
  compare: 0,
} as const satisfies Record<FigureId, 0>;
const scales = { linear: 0, log: 0 } as const;

export function parseEvents(value: unknown, report: Report): Events | null {
  if (value === undefined || value === null) return null;
  const fields = fieldsOf(value, report, 'events.');
  if (fields.get('kind') === 'wave') {
    const formula = fields.get('formula');
    const steps = fields.integer('steps', { least: 1, most: MAX_STEPS, clamp: true }, 100);
    const wave = {
      kind: 'wave',
      formula: typeof formula === 'string' ? formula : '',
      steps,
    } as const;
    if (areEvents(wave)) return wave;
    report.add('events.formula', 'unreadable', formula);
    return null;
  }
  const columns = fields.integer('columns', { least: 1, most: MAX_COLUMNS }, 0);
  const values = fields.get('values');
  if (columns === 0 || !Array.isArray(values) || values.length > MAX_COLUMNS * MAX_STEPS) {
    if (columns !== 0) report.add('events', 'unreadable');
    return null;
  }
  const numbers = {
    kind: 'numbers',
    columns,
    values: values.map((v) => (v === 0 ? 0 : v)),
  } as const;
  if (values.every((v) => typeof v === 'number') && areEvents(numbers)) return numbers;
  report.add('events', 'unreadable');
  return null;
}

export function parseFills(
  value: unknown,
  scene: Architecture,
  report: Report,
): readonly WeightFill[] {
  if (value === undefined) return [];
  const { parameters } = networkOf(scene);
  if (!Array.isArray(value) || value.length > parameters.size) {
    report.add('fills', 'unreadable', value);
    return [];
  }
  const fills = value.flatMap((entry): WeightFill[] => {
    const fields = fieldsOf(entry, report, 'fills.');
    const parameter = fields.get('parameter');
    if (typeof parameter !== 'string' || !parameters.has(parameter)) {
      report.add('fills', 'unknown', parameter);
      return [];
    }
    const given = fields.get('initial');
    const initial: InitialId | null =
      given === null || given === undefined ? null : fields.key('initial', initials, 'xavier');
    const seed = fields.integer('seed', { least: 0, most: MAX_SEED }, 1);
    return [{ parameter, initial, seed, factor: fields.number('factor', 1) }];
  });
  return canonicalFills(scene, fills);
}

export type ViewParts = Pick<
  Scene,
  'window' | 'order' | 'pinned' | 'probe' | 'figure' | 'matrix' | 'growth' | 'growthView'
>;

/** How a scene is looked at; `scene` is valid without it. */
export function parseView(
  fields: Fields,
  scene: Architecture & Pick<Scene, 'text' | 'events' | 'hidden'>,
  report: Report,
): ViewParts {
  const growth = parseGrowth(fields.get('growth'), report);
  return {
    window: parseWindow(fields.get('window'), stepsOf(scene), report),
    order: fields.key('order', orders, 'index'),
    pinned: parsePinned(fields.get('pinned'), scene.hidden, report),
    probe: parseProbe(fields.get('probe'), scene, report),
    figure: fields.key('figure', figures, 'chain'),
    matrix: parseMatrix(fields.get('matrix'), scene, report),
    growth,
    growthView: parseGrowthView(fields.get('growthView'), growth, report),
  };
}

function parseWindow(value: unknown, steps: number, report: Report): Window | null {
  if (value === undefined || value === null) return null;
  const fields = fieldsOf(value, report, 'window.');
  const window = { from: fields.number('from', 0), span: fields.number('span', Number.NaN) };
  if (!Number.isNaN(window.span)) return nearestWindow(window, steps);
  report.add('window.span', 'missing');
  return null;
}

function parsePinned(value: unknown, hidden: number, report: Report): number | null {
  if (value === undefined || value === null) return null;
  const pinned = fieldsOf({ pinned: value }, report).integer(
    'pinned',
    { least: 0, most: hidden - 1 },
    -1,
  );
  return pinned < 0 ? null : pinned;
}

function parseProbe(
  value: unknown,
  scene: Architecture & Pick<Scene, 'text'>,
  report: Report,
): Probe | null {
  if (value === undefined || value === null) return null;
  const fields = fieldsOf(value, report, 'probe.');
  const t = fields.integer('t', { least: 0, most: stepsOf(scene) - 1 }, -1);
  const place = fields.integer('place', { least: 0, most: inputSizeOf(scene) - 1 }, -1);
  return t < 0 || place < 0 ? null : { t, place };
}

function parseMatrix(value: unknown, scene: Architecture, report: Report): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && networkOf(scene).parameters.has(value)) return value;
  report.add('matrix', 'unknown', value);
  return null;
}

function parseGrowth(value: unknown, report: Report): GrowthSpec {
  if (value === undefined) return DEFAULT_GROWTH;
  const fields = fieldsOf(value, report, 'growth.');
  return {
    w: fields.number('w', DEFAULT_GROWTH.w),
    start: fields.number('start', DEFAULT_GROWTH.start),
    steps: fields.integer(
      'steps',
      { least: 1, most: MAX_GROWTH_STEPS, clamp: true },
      DEFAULT_GROWTH.steps,
    ),
  };
}

function parseGrowthView(value: unknown, { steps }: GrowthSpec, report: Report): GrowthView {
  const at = Math.min(DEFAULT_GROWTH_VIEW.at, steps);
  if (value === undefined) return { ...DEFAULT_GROWTH_VIEW, at };
  const fields = fieldsOf(value, report, 'growthView.');
  return {
    at: fields.integer('at', { least: 0, most: steps, clamp: true }, at),
    chosen: fields.key('chosen', activations, DEFAULT_GROWTH_VIEW.chosen),
    scale: fields.key('scale', scales, DEFAULT_GROWTH_VIEW.scale),
  };
}
