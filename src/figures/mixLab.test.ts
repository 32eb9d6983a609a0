import { interpolateLab, rgb } from 'd3';
import { expect, it } from 'vitest';
import { channelsOf, pixelOf } from './channelsOf.ts';
import { mixLab } from './mixLab.ts';

it('mixes colours as an independent implementation does, to the last step of a channel', () => {
  const pairs = [
    ['#c8321c', '#f5f3ee'],
    ['#2460c4', '#2a2e3a'],
    ['#000000', '#ffffff'],
    // A build shortens what it can: white stays white.
    ['#fff', '#c8321c'],
    ['#00ff00', '#0000ff'],
  ] as const;
  for (const [from, to] of pairs)
    for (let i = 0; i <= 64; i++) {
      const { r, g, b } = rgb(interpolateLab(from, to)(i / 64));
      expect(mixLab(from, to, i / 64)).toEqual([r, g, b].map(Math.round));
    }
});

it('reads white and any colour of three digits as the colour of six that it stands for', () => {
  expect(channelsOf('#fff')).toEqual([255, 255, 255]);
  expect(channelsOf('#1aF')).toEqual(channelsOf('#11aaff'));
  expect(pixelOf(channelsOf('#fff'))).toBe(0xffffffff);
});

it('takes nothing else for a colour', () => {
  for (const text of ['', '#', '#ffff', '#fffff', 'white', 'rgb(1, 2, 3)', '#12345g'])
    expect(() => channelsOf(text), text).toThrow(RangeError);
});
