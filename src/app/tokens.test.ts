import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { describe, expect, test } from 'vitest';

/*
 * The hues of what a figure names: readable on every ground, and apart from each other for whoever sees them, without
 * red, green or blue too.
 */

type Triple = readonly [number, number, number];

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokensOf = (selector: string): Record<string, string> => {
  // Windows of a lecture wear the same.
  const [, block = ''] = sheet.split(
    new RegExp(`\n${selector.replace(/[[\]]/g, '\\$&')}(?:,[^{]*)? {`),
  );
  const own = block.slice(0, block.indexOf('\n}'));
  return Object.fromEntries(
    [...own.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  );
};
const light = tokensOf(':root');
const dark = { ...light, ...tokensOf(':root[data-theme="dark"]') };
const high = (theme: string) => tokensOf(`:root[data-contrast="high"][data-theme="${theme}"]`);
const THEMES = {
  light,
  dark,
  'light, high contrast': { ...light, ...high('light') },
  'dark, high contrast': { ...dark, ...high('dark') },
};

const GATES = ['gate-keep', 'gate-write', 'gate-new', 'gate-show'];
const IDENTITIES = ['x', 'h', 'y'];
const SIGNS = ['positive', 'negative'];
const GROUNDS = ['ground', 'panel', 'h-wash'];

const map3 = (each: (k: 0 | 1 | 2) => number): Triple => [each(0), each(1), each(2)];
const dot = ([a, b, c]: Triple, [x, y, z]: Triple) => a * x + b * y + c * z;
const times = (rows: readonly Triple[], v: Triple) => map3((k) => dot(rows[k] as Triple, v));

function linearOf(colour: string): Triple {
  const { r, g, b } = rgb(colour);
  const straight = (channel: number) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return [straight(r / 255), straight(g / 255), straight(b / 255)];
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [a, b]
    .map((colour) => dot([0.2126, 0.7152, 0.0722], linearOf(colour)) + 0.05)
    .sort((one, other) => one - other);
  return high / low;
}

/** How who lacks one kind of cone sees linear sRGB: Machado, Oliveira and Fernandes, 2009, at full severity. */
const EYES: Readonly<Record<string, readonly Triple[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** B. Ottosson, A perceptual color space for image processing, 2020: a difference of 0.02 is just seen. */
function okLab(linear: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    map3((k) => Math.cbrt(cones[k])),
  );
}

function distance(a: string, b: string, eye: string): number {
  const seen = (colour: string) =>
    okLab(map3((k) => Math.max(0, Math.min(1, times(EYES[eye] ?? [], linearOf(colour))[k]))));
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(...map3((k) => one[k] - other[k]));
}

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  const colour = (name: string) => tokens[name] ?? '';

  test('a name in the colour of x, h, y or a gate can be read on every ground', () => {
    for (const name of [...IDENTITIES, ...GATES])
      for (const ground of GROUNDS)
        expect(
          contrast(colour(name), colour(ground)),
          `${name} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(EYES))('four gates are four colours: %s', (eye) => {
    GATES.forEach((one, i) => {
      for (const other of GATES.slice(0, i))
        expect(distance(colour(one), colour(other), eye), `${one}, ${other}`).toBeGreaterThan(
          0.075,
        );
    });
  });

  test.each(Object.keys(EYES))('no gate looks like x, h or y: %s', (eye) => {
    for (const gate of GATES)
      for (const name of IDENTITIES)
        expect(distance(colour(gate), colour(name), eye), `${gate}, ${name}`).toBeGreaterThan(
          eye === 'all' ? 0.1 : 0.04,
        );
  });

  test('no gate looks like a sign', () => {
    for (const gate of GATES)
      for (const sign of SIGNS)
        expect(distance(colour(gate), colour(sign), 'all'), `${gate}, ${sign}`).toBeGreaterThan(
          0.1,
        );
  });
});
