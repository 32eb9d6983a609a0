import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withOutput, withRolled, withText, withUnit } from '../change/change.ts';
import { withHidden, withOwnNetwork, withSource, withWeight } from '../change/changeNetwork.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import type { Scene } from '../document/scene.ts';
import { sceneFields } from '../fields/table.ts';
import { drawScene } from '../fixtures/drawScene.ts';
import { weightsOf } from '../read/weights.ts';
import { moveTo } from '../walk/moments.ts';
import { decode, encode } from './link.ts';

const scene = DEFAULT_SCENE;
const choices = fc.array(fc.nat(0xffffffff), { maxLength: 200, size: 'max' });
const kinds = (link: string) => decode(link).problems.map(({ key, kind }) => `${key}: ${kind}`);

describe('a link', () => {
  test('gives back the scene that it was made of, and nothing to complain about', () => {
    fc.assert(
      fc.property(choices.map(drawScene), (drawn) => {
        const link = encode(drawn);
        expect(link).toMatch(/^v=1&([\x21-\x7e]+&)?end$/);
        expect(decode(link)).toEqual({ scene: drawn, problems: [] });
        expect(decode(`#${link}`).scene).toEqual(drawn);
      }),
      { numRuns: 400 },
    );
  });

  test('says every field there is: the scenes drawn here have each of them in more than one way', () => {
    const drawn = fc.sample(choices.map(drawScene), { numRuns: 400, seed: 1 });
    const alike = Object.keys(scene).filter(
      (name) => new Set(drawn.map((one) => JSON.stringify(one[name as keyof Scene]))).size < 2,
    );
    expect(alike).toEqual([]);
  });

  test('has no key that two fields claim', () => {
    const keys = sceneFields.flatMap(([, field]) => Object.keys(field.keys));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('says only what is not as the preset has it, in a fixed order', () => {
    expect(encode(scene)).toBe('v=1&end');
    const walked = withUnit(moveTo(withRolled(scene, true), 2, 'f'), 3);
    expect(encode(withOutput(walked, 0))).toBe('v=1&t=2&p=f&unit=3&o=0&roll=on&end');
    expect(encode(withSource(withHidden(scene, 3), 'orthogonal', 7))).toBe(
      'v=1&net=orthogonal.7&cell=rnn.3&end',
    );
    expect(encode(withText(scene, 'o hell'))).toBe('v=1&x=o+hell&end');
  });

  test.each([
    '안녕',
    '👨‍👩‍👧🇰🇷',
    'שלום \u202e',
    '#&=%+~',
    'a, b; (c)*',
    'a\0\r\n\t',
    '\ufeffx',
    '%41',
  ])('carries the text %j and a network that knows it', (text) => {
    const own = withOwnNetwork(withText(scene, text));
    expect(decode(encode(own)).scene).toEqual(own);
    expect(own.text).toBe(text);
  });

  test('carries symbols that would run together if they stood side by side', () => {
    const vocabulary = ['\u1112', '\u1161', 'e', '\u0301', '\r', '\n', '👧', '\u200d'];
    const odd = { ...withSource(scene, 'zero', 0), vocabulary };
    expect(decode(encode(odd))).toEqual({ scene: odd, problems: [] });
  });

  test('carries a page of Korean within its bounds', () => {
    const long = withText(scene, '그래서 어느 날 '.repeat(222));
    expect(encode(long).length).toBeLessThan(9000);
    expect(decode(encode(long))).toEqual({ scene: long, problems: [] });
  });

  test('carries single weights so that they can be read, and every double exactly', () => {
    const edited = withWeight(withWeight(scene, 'W_h', 4, -0.5), 'W_h', 0, 1 / 3);
    expect(encode(edited)).toBe('v=1&W_h=0.0:0.3333333333333333,1.0:-0.5&end');
    for (const value of [5e-324, Number.MAX_VALUE, -1e21, 123456.78]) {
      const extreme = withWeight(scene, 'W_y', 15, value);
      expect(decode(encode(extreme)).scene).toEqual(extreme);
    }
  });

  test('packs a matrix on the grid, and is then shorter than its numbers', () => {
    let edited = scene;
    for (let i = 0; i < 16; i++) edited = withWeight(edited, 'W_h', i, (i * 37 - 250) / 100);
    const link = encode(edited);
    expect(link).toMatch(/^v=1&W_h=[\w-]{28}&end$/);
    expect([...weightsOf(decode(link).scene)]).toEqual([...weightsOf(edited)]);
    expect(kinds(link.replace(/.&end/, '&end'))).toEqual(['W_h: unreadable']);
  });
});

describe('a matrix that was changed all over', () => {
  const all = (of: (i: number) => number) =>
    Array.from({ length: 16 }).reduce<Scene>(
      (old, _, i) => withWeight(old, 'W_h', i, of(i)),
      scene,
    );

  test.each([
    ['doubles', (i: number) => Math.sin(i + 1), /^v=1&W_h=_[\w-]{171}&end$/],
    ['singles', (i: number) => Math.fround(Math.sin(i + 1) / 999), /^v=1&W_h=s[\w-]{86}&end$/],
    ['eighths', (i: number) => (i - 7.5) / 4, /^v=1&W_h=-[\w-]{16}&end$/],
  ])('is packed off the grid of 0.01 too, to the last bit: %s', (_, of, form) => {
    const edited = all(of);
    expect(encode(edited)).toMatch(form);
    expect(decode(encode(edited))).toEqual({ scene: edited, problems: [] });
    expect(decode(encode(edited).replace(/.&end/, '&end')).problems).toMatchObject([
      { key: 'W_h', kind: 'unreadable' },
    ]);
  });

  test('says the same where an older version said it weight by weight', () => {
    const edited = all((i) => Math.sin(i + 1));
    const single = edited.edits.map(
      ({ index, value }) => `${Math.floor(index / 4)}.${index % 4}:${value}`,
    );
    const link = `v=1&W_h=${single.join()}&end`;
    expect(decode(link)).toEqual({ scene: edited, problems: [] });
    expect(encode(edited).length).toBeLessThan(link.length / 2);
  });

  test('is said weight by weight as long as few are changed', () => {
    const few = decode('v=1&net=xavier.3&cell=rnn.32&W_h=0.1:0.123,31.31:1e-9&end').scene;
    expect(encode(few)).toContain('W_h=0.1:0.123,31.31:1e-9&');
  });

  test('whichever way is shorter, every weight arrives', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, min: -9, max: 9 }),
      fc.integer({ max: 99, min: -99 }),
    );
    const drawn = fc.tuple(
      fc.uniqueArray(fc.nat(15)),
      fc.array(value, { minLength: 16, maxLength: 16 }),
    );
    fc.assert(
      fc.property(drawn, fc.constantFrom(1, 100, 64), ([places, values], divisor) => {
        const edited = places.reduce(
          (old, i) => withWeight(old, 'W_h', i, (values[i] ?? 0) / divisor + 0),
          scene,
        );
        const { scene: read, problems } = decode(encode(edited));
        expect(problems).toEqual([]);
        expect(read).toEqual(edited);
        expect(encode(read)).toBe(encode(edited));
      }),
    );
  });
});

describe('a link typed by hand', () => {
  test('says what it says, and is only missed its end mark', () => {
    const { scene: read, problems } = decode('#v=1&cell=rnn.4&f=tanh&x=hello&t=2&p=f');
    expect(read).toEqual(moveTo(scene, 2, 'f'));
    expect(problems).toEqual([{ key: 'end', kind: 'cut', value: '' }]);
  });

  test('may be typed as it is read', () => {
    expect(decode('v=1&x=안녕 하세요👋&end').scene.text).toBe('안녕 하세요👋');
    expect(decode('v=1&voc=안녕&net=xavier&end')).toMatchObject({
      scene: { vocabulary: ['안', '녕'], source: { initial: 'xavier', seed: 1 } },
      problems: [],
    });
  });

  test('gets random weights where the preset has none of its size', () => {
    expect(decode('v=1&cell=rnn.8&end')).toMatchObject({
      scene: { hidden: 8, source: { kind: 'random', initial: 'xavier', seed: 1 } },
      problems: [],
    });
    expect(kinds('v=1&net=hello&cell=rnn.8&end')).toEqual(['net: doesNotFit']);
  });
});
