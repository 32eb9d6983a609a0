import { interpolateLab, rgb } from 'd3';
import { expect, it } from 'vitest';
import { mixLab } from './mixLab.ts';

it('mixes colours as an independent implementation does, to the last step of a channel', () => {
  const pairs = [
    ['#c8321c', '#f5f3ee'],
    ['#2460c4', '#2a2e3a'],
    ['#000000', '#ffffff'],
    ['#00ff00', '#0000ff'],
  ] as const;
  for (const [from, to] of pairs)
    for (let i = 0; i <= 64; i++) {
      const { r, g, b } = rgb(interpolateLab(from, to)(i / 64));
      expect(mixLab(from, to, i / 64)).toEqual([r, g, b].map(Math.round));
    }
});
