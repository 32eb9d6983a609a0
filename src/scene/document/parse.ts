import { fieldsOf } from '../fields/object.ts';
import { sceneByField } from '../fields/onDemand.ts';
import { presetIn } from '../fields/weights.ts';
import { sceneOfPreset } from './defaults.ts';
import { DEFAULT_PRESET } from './presets.ts';
import { createReport, NO_REPORT, type Problem, type Report } from './problem.ts';
import type { Scene } from './scene.ts';

/** A valid scene, and what of the data it does not say. */
export interface Parsed {
  readonly scene: Scene;
  readonly problems: readonly Problem[];
}

/**
 * The one way into a scene from outside: a link, a file, a message, the autosave. Takes anything and never throws.
 * What is absent is as the preset of its `source` has it, or the default preset; a valid scene comes back equal.
 */
export function parse(data: unknown): Parsed {
  const report = createReport();
  return { scene: readScene(data, report), problems: report.problems };
}

/**
 * The scene of any data.
 *
 * @param editsOf the edits, where these can be said only of a scene that is otherwise known.
 */
export function readScene(
  data: unknown,
  report: Report,
  editsOf?: (scene: Scene) => unknown,
): Scene {
  const fields = fieldsOf(data, report);
  const base = sceneOfPreset(presetIn(fields.get('source')) ?? DEFAULT_PRESET);
  return sceneByField((name, field, scene) => {
    const given = name === 'edits' && editsOf ? editsOf(scene) : fields.get(name);
    // What nobody said is fitted in silence.
    const at = {
      path: name,
      scene,
      before: null,
      report: given === undefined ? NO_REPORT : report,
    };
    const usual = base[name];
    const value = given === undefined ? usual : field.read(given, { ...at, usual });
    return field.fit ? field.fit(value, at) : value;
  });
}
