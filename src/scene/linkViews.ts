import { isEqual } from './equal.ts';
import { decodeEvents, encodeEvents } from './linkEvents.ts';
import type { LinkKey } from './linkKey.ts';
import { lanesKey } from './linkLanes.ts';
import { decodeText } from './percent.ts';
import type { Scene, WeightFill } from './scene.ts';
import { readShortest, shortest } from './shortest.ts';

/*
 * The keys of a link for what is seen of a network, and for what it reads besides text.
 */

/** A key whose parts are split by '_'; left out where the part is as the preset has it. */
const listed = (
  part: 'window' | 'pinned' | 'probe' | 'growth' | 'growthView',
  write: (scene: Scene) => readonly (string | number)[] | null,
  read: (parts: readonly string[]) => unknown,
): LinkKey => ({
  says: [part],
  write: (scene, preset) =>
    isEqual(scene[part], preset[part]) ? null : (write(scene)?.join('_') ?? null),
  read(value) {
    const said = read(value.split('_'));
    return said === null ? null : { said: { [part]: said } };
  },
});

/** Numbers in fixed places; null where one is none. */
const numbers = (parts: readonly string[], count: number): readonly number[] | null => {
  const read = parts.map(readShortest);
  return read.length === count && !read.some(Number.isNaN) ? read : null;
};

const word = (part: 'order' | 'figure' | 'matrix' | 'rows'): LinkKey => ({
  says: [part],
  write: (scene, preset) => (scene[part] === preset[part] ? null : scene[part]),
  read: (value) => ({ said: { [part]: decodeText(value).text } }),
});

export const viewKeys: Readonly<Record<string, LinkKey>> = {
  ev: {
    says: ['events'],
    write: ({ events }, preset) =>
      isEqual(events, preset.events) ? null : events && encodeEvents(events),
    read(value) {
      const events = decodeEvents(value);
      return events === null ? null : { said: { events } };
    },
  },
  fill: {
    says: ['fills'],
    write: ({ fills }) => (fills.length === 0 ? null : fills.map(writeFill).join(',')),
    read(value) {
      const fills = value.split(',').map(readFill);
      return fills.includes(null) ? null : { said: { fills } };
    },
  },
  win: listed(
    'window',
    ({ window }) => window && [window.from, window.span],
    (parts) => {
      const read = numbers(parts, 2);
      return read && { from: read[0], span: read[1] };
    },
  ),
  rows: word('rows'),
  order: word('order'),
  pin: listed(
    'pinned',
    ({ pinned }) => (pinned === null ? null : [pinned]),
    (parts) => numbers(parts, 1)?.[0] ?? null,
  ),
  probe: listed(
    'probe',
    ({ probe }) => probe && [probe.t, probe.place],
    (parts) => {
      const read = numbers(parts, 2);
      return read && { t: read[0], place: read[1] };
    },
  ),
  fig: word('figure'),
  mat: word('matrix'),
  lanes: lanesKey,
  grow: listed(
    'growth',
    ({ growth: { w, start, steps } }) => [shortest(w), shortest(start), steps],
    (parts) => {
      const read = numbers(parts, 3);
      return read && { w: read[0], start: read[1], steps: read[2] };
    },
  ),
  look: listed(
    'growthView',
    ({ growthView: { at, chosen, scale } }) => [at, chosen, scale],
    ([at = '', chosen, scale, ...rest]) =>
      rest.length > 0 || Number.isNaN(readShortest(at))
        ? null
        : { at: readShortest(at), chosen, scale },
  ),
};

/** `parameter~initial.seed~factor`, with `own` for what the source gives. */
const writeFill = ({ parameter, initial, seed, factor }: WeightFill) =>
  `${parameter}~${initial ? `${initial}.${seed}` : 'own'}${factor === 1 ? '' : `~${shortest(factor)}`}`;

function readFill(text: string): unknown {
  const [parameter, kind = '', factor = '1', ...rest] = text.split('~');
  const [initial, seed = '1', ...more] = kind.split('.');
  const number = readShortest(factor);
  const isRead =
    rest.length + more.length === 0 && /^\d{1,10}$/.test(seed) && !Number.isNaN(number);
  if (!isRead) return null;
  return {
    parameter,
    initial: initial === 'own' ? null : initial,
    seed: Number(seed),
    factor: number,
  };
}
