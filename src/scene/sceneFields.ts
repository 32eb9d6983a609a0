import type { Scene } from './scene.ts';

/** What a field of the scene is about. */
type FieldKind =
  /** Which network it is, weights aside. */
  | 'network'
  | 'weights'
  /** What is read. */
  | 'text'
  /** What is learned, and how. */
  | 'training'
  /** What is asked of this network besides. */
  | 'question'
  /** Made by the reader too, and about no network in particular. */
  | 'beside'
  /** How any network is looked at. */
  | 'look'
  /** What is looked at of this one. */
  | 'detail'
  /** Where one stands: what walking about changes. */
  | 'place';

/** Every field of the scene, and what it is about: a new one is named here once, and is in every list that is made of this. */
const KINDS = {
  cell: 'network',
  hidden: 'network',
  activation: 'network',
  bias: 'network',
  reset: 'network',
  peepholes: 'network',
  twoBiases: 'network',
  head: 'network',
  vocabulary: 'network',
  outputs: 'network',
  // The columns of the numbers are its inputs.
  events: 'network',
  source: 'weights',
  fills: 'weights',
  edits: 'weights',
  text: 'text',
  training: 'training',
  sampler: 'question',
  gradient: 'question',
  growth: 'beside',
  lanes: 'beside',
  rolled: 'look',
  order: 'look',
  figure: 'look',
  growthView: 'look',
  gradientView: 'look',
  value: 'detail',
  output: 'detail',
  rows: 'detail',
  pinned: 'detail',
  probe: 'detail',
  matrix: 'detail',
  cursor: 'place',
  window: 'place',
  unit: 'place',
} as const satisfies Readonly<Record<keyof Scene, FieldKind>>;

type Kinds = typeof KINDS;

/** The names of the fields of some kinds. */
export type FieldOf<K extends FieldKind> = {
  [Name in keyof Scene]: Kinds[Name] extends K ? Name : never;
}[keyof Scene];

/** A scene without the place in it at which one stands: what walking about does not change. */
export type StillScene = Omit<Scene, FieldOf<'place'>>;

/** The names of the fields of some kinds. */
export const fieldsOfKind = <K extends FieldKind>(...kinds: readonly K[]): readonly FieldOf<K>[] =>
  (Object.keys(KINDS) as (keyof Scene)[]).filter((name): name is FieldOf<K> =>
    (kinds as readonly FieldKind[]).includes(KINDS[name]),
  );

/** The fields of some names, alone. */
export const pick = <K extends keyof Scene>(
  scene: Pick<Scene, K>,
  names: readonly K[],
): Pick<Scene, K> =>
  Object.fromEntries(names.map((name) => [name, scene[name]])) as unknown as Pick<Scene, K>;
