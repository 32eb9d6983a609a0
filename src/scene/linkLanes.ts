import { isEqual } from './equal.ts';
import type { LinkKey } from './linkKey.ts';
import { decodeText, encodeText } from './percent.ts';
import type { Lane } from './scene.ts';

/** Networks that are compared, split by ',': `own`, `net.hello` or `lstm.xavier.1`. */
export const lanesKey: LinkKey = {
  says: ['lanes'],
  write: ({ lanes }, preset) =>
    isEqual(lanes, preset.lanes) ? null : lanes.map(writeLane).join(','),
  read(value) {
    const lanes = value.split(',').map(readLane);
    return lanes.includes(null) ? null : { said: { lanes } };
  },
};

function writeLane(lane: Lane): string {
  if (lane.kind === 'own') return 'own';
  if (lane.kind === 'preset') return `net.${encodeText(lane.preset)}`;
  return `${lane.cell}.${lane.initial}.${lane.seed}`;
}

function readLane(text: string): unknown {
  if (text === 'own') return { kind: 'own' };
  const [first = '', second, seed, ...rest] = text.split('.');
  if (first === 'net' && second !== undefined && seed === undefined)
    return { kind: 'preset', preset: decodeText(second).text };
  if (second === undefined || !/^\d{1,10}$/.test(seed ?? '') || rest.length > 0) return null;
  return { kind: 'random', cell: first, initial: second, seed: Number(seed) };
}
