import { headOf } from '../../engine/declare/network.ts';
import { firstOf } from '../../engine/declare/phases.ts';
import { run, type Trace } from '../../engine/run/trace.ts';
import { withOwnWeights } from '../../scene/change/withOwnWeights.ts';
import { sceneOfPreset } from '../../scene/document/defaults.ts';
import { DEFAULT_PRESET } from '../../scene/document/presets.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { fieldsOfKind, pick } from '../../scene/fields/byKind.ts';
import { encode } from '../../scene/link/link.ts';
import { inputOf, networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { figureOf } from '../../scene/walk/figures.ts';

/** Characters of a whole link: chats turn longer ones into a file, or cut them. */
export const LINK_BUDGET = 1900;

/** A scene with rounded weights, and what rounding does to what one sees. */
export interface Rounded {
  readonly scene: Scene;
  /** The weights are multiples of it; a power of two. */
  readonly step: number;
  /** The largest change of a weight, and of an entry of the hidden state. */
  readonly weightChange: number;
  readonly stateChange: number;
  /** Timesteps whose answer is another, of how many. */
  readonly otherAnswers: number;
  readonly steps: number;
}

/** Finest and coarsest step that is tried: 2 to the minus this. */
const FINEST = 24;
const COARSEST = 2;

/**
 * The scene with its weights rounded as little as a link of so many characters needs; null where nothing helps, or where
 * only zeros would be left.
 */
export function roundedToFit(scene: Scene, characters: number): Rounded | null {
  const network = networkOf(scene);
  const weights = weightsOf(scene);
  // Each takes a bit at least, and six bits are a character.
  if (weights.length / 6 > characters) return null;
  for (let halvings = FINEST; halvings >= COARSEST; halvings--) {
    const step = 2 ** -halvings;
    const candidate = withOwnWeights(
      scene,
      weights.map((w) => Math.round(w / step) * step),
    );
    if (weightsOf(candidate).every((w) => w === 0)) return null;
    if (candidate === scene || encode(candidate).length > characters) continue;
    const before = run(network, weights, inputOf(scene));
    const after = run(network, weightsOf(candidate), inputOf(scene));
    const { choice } = headOf(network);
    return {
      scene: candidate,
      step,
      weightChange: largestChange(weights, weightsOf(candidate)),
      stateChange: largestChange(before.all(network.ports.state), after.all(network.ports.state)),
      otherAnswers: choice ? countOther(before, after, choice) : 0,
      steps: before.steps,
    };
  }
  return null;
}

/** A bound as it can be said: two digits, and never less than it is. */
export function bound(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const near = Number(value.toPrecision(2));
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return near >= value ? near : Number((near + unit).toPrecision(2));
}

function largestChange(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++)
    most = Math.max(most, Math.abs((a[i] as number) - (b[i] as number)) || 0);
  return most;
}

function countOther(before: Trace, after: Trace, name: string): number {
  let count = 0;
  for (let t = firstOf(before.network, name, before.steps); t < before.steps; t++) {
    const other = after.at(name, t);
    if (before.at(name, t).some((value, i) => value !== other[i])) count++;
  }
  return count;
}

/** What says how one looks, and not at what: the moment, and what is looked at of it, stay. */
const LOOKS = fieldsOfKind('detail', 'place').filter(
  (name) => name !== 'cursor' && name !== 'value',
);

/** The scene without how one looks at it, which a code that shall be read from afar can do without. */
export function plainlySeen(scene: Scene): Scene {
  const plain = sceneOfPreset(DEFAULT_PRESET);
  return {
    ...scene,
    ...pick(plain, [...LOOKS, 'order']),
    ...(figureOf(scene).isOfNetwork ? pick(plain, ['growth', 'growthView']) : {}),
  };
}
