import { type Parsed, parse } from '../../scene/document/parse.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { fieldsOfKind, pick } from '../../scene/fields/byKind.ts';
import { decode, encode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { givenWeightsOf } from '../../scene/read/weights.ts';

/** The version of the two kinds of files; older ones stay readable for good. */
const VERSION = 1;

/** A scene as a file: what a link says, of any length. Links have versions and migrations of their own. */
export const writeSceneFile = (scene: Scene): string => linkFile(encode(scene));

/** The same of a link, whether or not this page can show it. */
export const linkFile = (link: string): string =>
  `${JSON.stringify({ format: 'unrolled-scene', version: VERSION, link }, null, 2)}\n`;

/** The network of a scene as a file that other programs can read too: sizes, symbols, and weights by the engine's names. */
export function writeNetworkFile(scene: Scene): string {
  const network = networkOf(scene);
  const weights = givenWeightsOf(scene);
  return `${JSON.stringify({
    format: 'unrolled-network',
    version: VERSION,
    network: pick(scene, fieldsOfKind('network')),
    text: scene.text,
    weights: Object.fromEntries(
      [...network.parameters.values()].map(({ name, rows, columns, offset, isVector }) => [
        name,
        {
          shape: isVector ? [rows] : [rows, columns],
          data: Array.from(weights.subarray(offset, offset + rows * columns)),
        },
      ]),
    ),
  })}\n`;
}

/** What a file of ours holds; null where it is none of ours. Takes any data and never throws. */
export function readOwnFile(data: unknown): Parsed | 'newer' | null {
  if (typeof data !== 'object' || data === null) return null;
  const { format, version, link, network, text, weights } = data as Record<string, unknown>;
  if (format !== 'unrolled-scene' && format !== 'unrolled-network') return null;
  if (typeof version === 'number' && version > VERSION) return 'newer';
  if (format === 'unrolled-scene')
    return decode(typeof link === 'string' ? link : '', Number.POSITIVE_INFINITY);
  const { scene, problems } = parse({ ...(network as object), text, source: undefined });
  const flat = flatWeights(scene, weights);
  if (!flat) {
    const problem = { key: 'weights', kind: 'doesNotFit', value: '' } as const;
    return { scene, problems: [...problems, problem] };
  }
  const own = parse({ ...(network as object), text, source: { kind: 'own', weights: flat } });
  return { scene: own.scene, problems: own.problems };
}

/** All weights in the order of the network's buffer, or null where one is missing or of another size. */
function flatWeights(scene: Scene, data: unknown): readonly number[] | null {
  if (typeof data !== 'object' || data === null) return null;
  const flat: number[] = [];
  for (const { name, rows, columns } of networkOf(scene).parameters.values()) {
    const entry = Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : null;
    const numbers = typeof entry === 'object' && entry && 'data' in entry ? entry.data : null;
    if (!Array.isArray(numbers) || numbers.length !== rows * columns) return null;
    for (const number of numbers) flat.push(number as number);
  }
  return flat;
}
