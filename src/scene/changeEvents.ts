import { DEFAULT_PRESET } from './defaults.ts';
import { eventColumns } from './events.ts';
import { parseFormula } from './formula.ts';
import { replace } from './replace.ts';
import { type Events, MAX_COLUMNS, MAX_STEPS, type Scene } from './scene.ts';
import { presetFits, RANDOM } from './weights.ts';

/** Whether numbers are such as a scene can hold. */
export function areEvents(events: Events): boolean {
  if (events.kind === 'wave')
    return isCount(events.steps, MAX_STEPS) && parseFormula(events.formula).ok;
  const { columns, values } = events;
  return (
    isCount(columns, MAX_COLUMNS) &&
    isCount(values.length / columns, MAX_STEPS) &&
    values.every(Number.isFinite)
  );
}

const isCount = (value: number, most: number) =>
  Number.isInteger(value) && value >= 1 && value <= most;

/** Numbers to read in place of the text; what a scene cannot hold changes nothing. Another width is another network. */
export function withEvents(scene: Scene, events: Events): Scene {
  if (!areEvents(events)) return scene;
  const columns = eventColumns(events);
  if (scene.events && eventColumns(scene.events) === columns) return replace(scene, { events });
  const source = scene.source.kind === 'random' ? scene.source : RANDOM;
  return replace(scene, {
    events,
    source,
    fills: [],
    edits: [],
    head: 'linear',
    outputs: columns,
  });
}

/** The text is read again, by a network that answers with its symbols. */
export function withoutEvents(scene: Scene): Scene {
  if (!scene.events) return scene;
  const next = { ...scene, events: null, outputs: 'symbols', head: 'softmax' } as const;
  const source = presetFits(DEFAULT_PRESET, next)
    ? ({ kind: 'preset', preset: DEFAULT_PRESET.id } as const)
    : RANDOM;
  return replace(scene, { ...next, source, fills: [], edits: [] });
}
