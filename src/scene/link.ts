import { DEFAULT_PRESET, DEFAULT_SCENE, sceneOfPreset } from './defaults.ts';
import { networkOf } from './derive.ts';
import type { Said } from './linkKey.ts';
import { linkKeys } from './linkKeys.ts';
import { decodeEdits, encodeEdits } from './linkWeights.ts';
import { migrations, type Pairs, VERSION } from './migrations.ts';
import { type Parsed, parseUnedited } from './parse.ts';
import { parseEdits } from './parseEdits.ts';
import { decodeText } from './percent.ts';
import { presetOf } from './presets.ts';
import { createReport, type Report } from './problem.ts';
import type { Scene, WeightEdit } from './scene.ts';

/*
 * A scene as the fragment of an address: `v=1&cell=rnn.4&f=tanh&x=hello&t=2&p=f&end`. Whatever equals the preset is
 * left out. The final `end` shows that the link was not cut off.
 */

/** Code units of a link that is read at all; a longer one is refused before anything looks into it. */
export const MAX_LINK_LENGTH = 16_384;

const END = 'end';

/**
 * The link of a scene, without '#', in ASCII. Hundreds of weights off the grid, or a thousand emoji of many parts,
 * can make it longer than MAX_LINK_LENGTH: such a link is good for the autosave, and not to be handed on.
 */
export function encode(scene: Scene): string {
  const { source } = scene;
  const preset = source.kind === 'preset' ? presetOf(source.preset) : undefined;
  const base = sceneOfPreset(preset ?? DEFAULT_PRESET);
  const pairs = Object.entries(linkKeys).flatMap(([key, { write }]) => {
    const value = write(scene, base);
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
  if (
    !pairs.some(([key, value]) => value !== null && (key === 'v' || Object.hasOwn(linkKeys, key)))
  ) {
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
  const said: Said = {};
  const weights = new Map<string, string>();
  const seen = new Set<string>();
  if (!pairs.some(([key, value]) => key === END && value === null)) report.add(END, 'cut');
  for (const [key, value] of pairs) {
    if (seen.has(key)) report.add(key, 'repeated', value);
    else if (Object.hasOwn(linkKeys, key)) readKey(key, value, said, report);
    else if (value !== null && key !== 'v') weights.set(key, decodeText(value).text);
    else if (key !== 'v' && key !== END) report.add(key, 'unknownKey');
    seen.add(key);
  }
  const scene = parseUnedited(nested(said), underKeys(report));
  const edits = readWeights(weights, scene, report);
  return { ...scene, edits: parseEdits(edits, scene, report) };
}

/** What links say part by part, as `parse` reads it. */
function nested(said: Said): unknown {
  const {
    'cursor.t': t,
    'cursor.phase': phase,
    'training.data': data,
    'training.recipe': recipe,
    ...parts
  } = said;
  const saysTraining = data !== undefined || recipe !== undefined;
  return {
    ...parts,
    cursor: { t, phase },
    ...(saysTraining && { training: { ...(recipe ?? {}), data } }),
  };
}

function readKey(key: string, value: string | null, said: Said, report: Report): void {
  const found = value === null ? null : linkKeys[key]?.read(value);
  if (!found || found.broken) report.add(key, 'unreadable', value);
  if (Object.keys(found?.said ?? {}).some((part) => Object.hasOwn(said, part)))
    report.add(key, 'repeated', value);
  else Object.assign(said, found?.said);
}

function readWeights(written: ReadonlyMap<string, string>, scene: Scene, report: Report) {
  const network = networkOf(scene);
  const withBias = networkOf({ ...scene, bias: true });
  const edits: WeightEdit[] = [];
  for (const [key, value] of written)
    if (network.parameters.has(key)) edits.push(...decodeEdits(network, key, value, report));
    else report.add(key, withBias.parameters.has(key) ? 'doesNotFit' : 'unknownKey', value);
  return edits;
}

/** Reports what `parse` finds wrong under the key of the link that said it. */
const underKeys = (report: Report): Report => ({
  ...report,
  add(part, kind, value) {
    const says = Object.entries(linkKeys).find(([, key]) =>
      key.says.some((says) => part === says || part.startsWith(`${says}.`)),
    );
    report.add(says?.[0] ?? part, kind, value);
  },
});
