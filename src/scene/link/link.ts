import { DEFAULT_SCENE, sceneOfPreset } from '../document/defaults.ts';
import { type Parsed, readScene } from '../document/parse.ts';
import { DEFAULT_PRESET, presetOf } from '../document/presets.ts';
import { createReport, MAX_PROBLEMS, type Report } from '../document/problem.ts';
import { MAX_LINK_WEIGHTS, type Scene, type WeightEdit } from '../document/scene.ts';
import { fieldsOfKind, pick } from '../fields/byKind.ts';
import type { LinkKey } from '../fields/field.ts';
import { sceneFields } from '../fields/table.ts';
import { networkOf } from '../read/derive.ts';
import { decodeEdits, encodeEdits } from './linkWeights.ts';
import { MAX_LINK_LENGTH } from './longest.ts';
import { migrations, type Pairs, VERSION } from './migrations.ts';
import { unescapeText } from './percent.ts';

/*
 * A scene as the fragment of an address: `v=1&cell=rnn.4&f=tanh&x=hello&t=2&p=f&end`. Whatever equals the preset is
 * left out. The final `end` shows that the link was not cut off.
 */

const END = 'end';

interface KnownKey {
  readonly key: string;
  readonly name: keyof Scene;
  /** What it says, as problems name it: `cursor.t`. */
  readonly path: string;
  readonly link: LinkKey<Scene[keyof Scene]>;
}

/** Every key of a link, in the order in which links have them; after these come the weights, by parameter. */
const linkKeys: ReadonlyMap<string, KnownKey> = new Map(
  sceneFields.flatMap(([name, { keys }]) =>
    Object.entries(keys).map(([key, link]) => {
      const path = link.part ? `${name}.${link.part}` : name;
      return [key, { key, name, path, link }] as const;
    }),
  ),
);

/** Whether a scene has more weights of its own than any link holds: its link says nothing of them, and nobody opens it. */
export const isBeyondLinks = ({ source }: Scene): boolean =>
  source.kind === 'own' && source.weights.length > MAX_LINK_WEIGHTS;

/**
 * The link of a scene, without '#', in ASCII. Hundreds of weights off the grid, or a thousand emoji of many parts,
 * can make it longer than MAX_LINK_LENGTH: such a link is good for the autosave, and not to be handed on.
 */
export function encode(scene: Scene): string {
  const { source } = scene;
  const preset = source.kind === 'preset' ? presetOf(source.preset) : undefined;
  const base = sceneOfPreset(preset ?? DEFAULT_PRESET);
  const pairs = [...linkKeys.values()].flatMap(({ key, name, link }) => {
    const value = link.write(scene[name], base[name], { scene, preset: base });
    return value === null ? [] : [`${key}=${value}`];
  });
  const weights = encodeEdits(scene).map(([parameter, written]) => `${parameter}=${written}`);
  return [`v=${VERSION}`, ...pairs, ...weights, END].join('&');
}

/**
 * The scene of a link, with or without '#', and everything in the link that it could not show. Takes any text and
 * never throws. An empty one is no link: the default scene without a problem.
 */
export function decode(link: string, limit = MAX_LINK_LENGTH): Parsed {
  const report = createReport();
  const text = link.replace(/^#/, '');
  const failed = { scene: DEFAULT_SCENE, problems: report.problems };
  if (text === '') return failed;
  if (text.length > limit) {
    report.add('', 'tooLong', text.length);
    return failed;
  }
  const pairs = split(text);
  if (!pairs.some(([key, value]) => value !== null && (key === 'v' || linkKeys.has(key)))) {
    report.add('', 'foreign', text);
    return failed;
  }
  const scene = read(migrate(pairs, report), report);
  return { scene, problems: report.problems };
}

/** Chats take a full stop, a bracket or a Korean particle for part of a link: what sticks to the end mark is not. */
const split = (text: string): Pairs =>
  text
    .replace(/&end(?:%[\da-f]{2}|[^\w&=%])+$/i, '&end')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, null] : [pair.slice(0, at), pair.slice(at + 1)];
    });

/** The pairs in the words of the newest version, without the version. */
function migrate(pairs: Pairs, report: Report): Pairs {
  const version = pairs.find(([key]) => key === 'v')?.[1];
  if (version === undefined) report.add('v', 'missing');
  else if (/^[1-9]\d*$/.test(version ?? '') && Number(version) > VERSION)
    report.add('v', 'newer', version);
  else if (!Object.hasOwn(migrations, version ?? '')) report.add('v', 'unreadable', version);
  return (migrations[Number(version)] ?? ((same) => same))(pairs);
}

function read(pairs: Pairs, report: Report): Scene {
  const said: Record<string, unknown> = {};
  const taken = new Set<string>();
  const weights = new Map<string, string>();
  const seen = new Set<string>();
  if (!pairs.some(([key, value]) => key === END && value === null)) report.add(END, 'cut');
  for (const [key, value] of pairs) {
    const known = linkKeys.get(key);
    if (seen.has(key)) report.add(key, 'repeated', value);
    else if (known) readKey(known, value, said, taken, report);
    else if (value !== null && key !== 'v') weights.set(key, unescapeText(value).text);
    else if (key !== 'v' && key !== END) report.add(key, 'unknownKey');
    seen.add(key);
  }
  return readScene(said, underKeys(report), (scene) => readWeights(weights, scene, report));
}

/** Puts what a key says into the data that `parse` reads; `taken` holds what earlier keys said. */
function readKey(
  { key, path, name, link }: KnownKey,
  value: string | null,
  said: Record<string, unknown>,
  taken: Set<string>,
  report: Report,
): void {
  const found = value === null ? null : link.read(value);
  if (!found || found.broken) report.add(key, 'unreadable', value);
  if (!found) return;
  if (taken.has(path)) {
    report.add(key, 'repeated', value);
    return;
  }
  taken.add(path);
  const part = link.part ? { [link.part]: found.value } : found.value;
  // Several keys of one field say parts of it.
  const isPart = link.part || Object.hasOwn(said, name);
  said[name] = isPart ? { ...(said[name] as object), ...(part as object) } : part;
  Object.assign(said, found.also);
}

/** The edits that are not known yet must not be asked for. */
const NETWORK = fieldsOfKind('network');

function readWeights(written: ReadonlyMap<string, string>, scene: Scene, report: Report) {
  if (written.size === 0) return undefined;
  const network = networkOf(scene);
  const withBias = networkOf({ ...pick(scene, NETWORK), bias: true });
  const edits: WeightEdit[] = [];
  for (const [key, value] of written)
    if (network.parameters.has(key)) edits.push(...decodeEdits(network, key, value, report));
    else report.add(key, withBias.parameters.has(key) ? 'doesNotFit' : 'unknownKey', value);
  return edits;
}

/** Reports what `parse` finds wrong under the key of the link that said it: the one that says the most of its path. */
const underKeys = (report: Report): Report => ({
  ...report,
  add(path, kind, value) {
    if (report.problems.length >= MAX_PROBLEMS) return;
    const says = [...linkKeys.values()]
      .flatMap((known) =>
        [known.path, ...(known.link.also ?? [])].map((of) => ({ key: known.key, of })),
      )
      .filter(({ of }) => path === of || path.startsWith(`${of}.`))
      .sort((a, b) => b.of.length - a.of.length);
    report.add(says[0]?.key ?? path, kind, value);
  },
});
