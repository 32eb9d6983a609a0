import { expect, test } from 'vitest';
import { arraysMade } from '../../engine/fixtures/arraysMade.ts';
import { MAX_COLUMNS, MAX_STEPS } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { decode } from './link.ts';
import { MAX_LINK_LENGTH } from './longest.ts';

/** How many numbers room is made for while a link is read. */
const madeRoomFor = (link: string) => arraysMade(() => decode(link)).room;

const long = 'A'.repeat(12_000);

test.each([
  ['weights that are claimed and not there', 'v=1&net=own.2000000.AAAA&end'],
  ['as many doubles as there is text for', `v=1&cell=rnn.20&net=own.1000._${long}&end`],
  ['events that are claimed and not there', 'v=1&ev=32.2000.fAAAA&end'],
  ['events in steps of no bits', 'v=1&ev=32.2000.A&end'],
  ['a wave of a million steps', 'v=1&ev=999999~sin(t)&end'],
  ['packed weights of the wrong length', `v=1&cell=lstm.256&W_hi=f${long}&end`],
  ['a packed text', `v=1&x64=${long}&end`],
  ['a vocabulary', `v=1&voc=${long}&end`],
  ['thousands of keys', `v=1${'&a=1'.repeat(3000)}&end`],
  ['lanes without end', `v=1&lanes=${'own,'.repeat(2500)}&end`],
  ['fills without end', `v=1&fill=${'W_h~own,'.repeat(1500)}&end`],
  ['targets without end', `v=1&goal=${'1_1_1,'.repeat(1500)}&end`],
  ['nothing but dots', `v=1&cell=${'.'.repeat(15_000)}&end`],
])(
  '%s: reading makes room for a few times the length of the link, or the numbers that a scene may read',
  (_, link) => {
    expect(link.length).toBeLessThan(MAX_LINK_LENGTH);
    expect(madeRoomFor(link)).toBeLessThan(16 * link.length + 4 * MAX_COLUMNS * MAX_STEPS);
  },
);

test('changed weights make room for those of the network that the link names, once, and for no more', () => {
  const link = 'v=1&cell=rnn.256&W_h=0.0:9,1.1:8,2.2:7&end';
  const { weightCount } = networkOf(decode(link).scene);
  expect(madeRoomFor(link.replace('256', '255'))).toBeLessThan(4 * weightCount);
});

test('a link that is too long is refused before anything looks into it', () => {
  const room = madeRoomFor(`v=1&net=own.1000._${'A'.repeat(40_000_000)}&end`);
  expect(room).toBe(0);
});
