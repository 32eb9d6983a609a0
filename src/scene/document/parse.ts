import { fieldsOf } from '../fields/object.ts';
import { sceneByField } from '../fields/onDemand.ts';
import { presetIn } from '../fields/weights.ts';
import { weightCountOf } from '../read/derive.ts';
import { isTooLarge } from '../read/sizes.ts';
import { sceneOfPreset } from './defaults.ts';
import { DEFAULT_PRESET } from './presets.ts';
import { createReport, NO_REPORT, type Problem, type Report } from './problem.ts';
import { MAX_WEIGHTS, type Scene } from './scene.ts';

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
  const make = (smaller: Partial<Scene>) =>
    sceneByField((name, field, scene) => {
      if (Object.hasOwn(smaller, name)) return smaller[name];
      // Nothing is made for what is too large.
      if (OF_WEIGHTS.includes(name) && isTooLarge(scene)) return base[name];
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
  const scene = make({});
  if (!isTooLarge(scene)) return scene;
  report.add('hidden', 'outOfRange', `${scene.hidden}: ${weightCountOf(scene)} > ${MAX_WEIGHTS}`);
  return make({ hidden: SMALL, above: [], embedding: scene.embedding && SMALL });
}

/** What a network is made with that was to be larger than the page shows. */
const SMALL = 4;

const OF_WEIGHTS: readonly (keyof Scene)[] = ['fills', 'edits'];
