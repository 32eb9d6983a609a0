import { DEFAULT_PRESET } from '../document/presets.ts';
import type { Events, Scene } from '../document/scene.ts';
import { areEvents, eventColumns } from '../read/events.ts';
import { presetFits, RANDOM } from '../read/weights.ts';
import { replace } from './replace.ts';

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
