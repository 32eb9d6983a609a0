import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawScene } from '../fixtures/drawScene.ts';
import { anyCharacter } from '../fuzz/anyCharacter.ts';
import { DEFAULT_SCENE, sceneOfPreset } from './defaults.ts';
import { parse } from './parse.ts';
import { presets } from './presets.ts';
import { MAX_STEPS, MAX_VOCABULARY } from './scene.ts';

const scene = DEFAULT_SCENE;
const kinds = (data: unknown) => parse(data).problems.map(({ key, kind }) => `${key}: ${kind}`);

test('a valid scene comes back as it is, also from a file', () => {
  const scenes = fc.array(fc.nat(0xffffffff), { maxLength: 200, size: 'max' }).map(drawScene);
  fc.assert(
    fc.property(scenes, (drawn) => {
      expect(parse(drawn)).toEqual({ scene: drawn, problems: [] });
      expect(parse(JSON.parse(JSON.stringify(drawn)))).toEqual({ scene: drawn, problems: [] });
    }),
  );
});

test('what is not said is as the preset has it', () => {
  expect(parse({})).toEqual({ scene, problems: [] });
  for (const preset of presets) {
    const source = { kind: 'preset', preset: preset.id };
    expect(parse({ source })).toEqual({ scene: sceneOfPreset(preset), problems: [] });
  }
});

test('anything at all makes a valid scene', () => {
  const field = fc.constantFrom(...Object.keys(scene), 'cursor', 'source', 'edits', '__proto__');
  const value = fc.oneof(
    fc.anything(),
    fc.constantFrom(-1, 1e9, Number.NaN, 1.5, 'tanh', 'symbols', null, [], {}, '\ud800'),
    fc.record({ t: fc.anything(), phase: fc.anything() }),
    fc.record({ kind: fc.constantFrom('preset', 'random'), seed: fc.anything() }),
    fc.array(
      fc.record({ parameter: fc.constant('W_h'), index: fc.anything(), value: fc.double() }),
    ),
    fc.array(fc.string({ unit: anyCharacter })),
  );
  const data = fc.oneof(
    fc.anything(),
    fc
      .array(fc.tuple(field, value))
      .map((entries) => ({ ...scene, ...Object.fromEntries(entries) })),
  );
  fc.assert(
    fc.property(data, (anything) => {
      const parsed = parse(anything);
      expect(parse(parsed.scene)).toEqual({ scene: parsed.scene, problems: [] });
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [null, [': unreadable']],
  [{ ...scene, cell: 'perceptron' }, ['cell: unknown']],
  [{ ...scene, hidden: 1e9 }, ['hidden: outOfRange']],
  [{ ...scene, hidden: '4' }, ['hidden: unreadable']],
  [{ ...scene, activation: 'toString' }, ['activation: unknown']],
  [{ ...scene, bias: 1 }, ['bias: unreadable']],
  [{ ...scene, vocabulary: 'helo' }, ['vocabulary: unreadable']],
  [
    { ...scene, vocabulary: ['h', '', 'e', 'h', 'l', 'o'] },
    ['vocabulary: unreadable', 'vocabulary: repeated'],
  ],
  [{ ...scene, hidden: 8 }, ['source.preset: doesNotFit']],
  [{ ...scene, source: { kind: 'preset', preset: 'nobody' } }, ['source.preset: unknown']],
  [
    { ...scene, source: { kind: 'random', initial: 'xavier', seed: -1 } },
    ['source.seed: outOfRange'],
  ],
  [{ ...scene, text: 'a\ud800' }, ['text: unreadable']],
  [{ ...scene, text: 'ab'.repeat(MAX_STEPS) }, ['text: shortened']],
  [{ ...scene, cursor: { t: 5, phase: 'f' } }, ['cursor.t: outOfRange']],
  [{ ...scene, cursor: { t: 0, phase: 'sum' } }, ['cursor.phase: doesNotFit']],
  [{ ...scene, cursor: 3 }, ['cursor: unreadable']],
  [{ ...scene, unit: 4 }, ['unit: outOfRange']],
  [{ ...scene, output: 4 }, ['output: outOfRange']],
  [{ ...scene, edits: {} }, ['edits: unreadable']],
  [{ ...scene, edits: [{ parameter: 'W_h', index: 16, value: 1 }] }, ['edits: outOfRange']],
  [{ ...scene, edits: [{ parameter: 'b', index: 0, value: 1 }] }, ['edits: unknown']],
  [{ ...scene, edits: [{ parameter: 'W_h', index: 0, value: Number.NaN }] }, ['edits: unreadable']],
])('%#: what is wrong is named', (data, expected) => {
  expect(kinds(data)).toEqual(expected);
});

test('edits are put in order, and those that change nothing are left out', () => {
  const preset = presets[0]?.weights.W_h ?? [];
  const edits = [
    { parameter: 'W_y', index: 3, value: 9 },
    { parameter: 'W_h', index: 2, value: -0 },
    { parameter: 'W_h', index: 1, value: (preset[1] ?? 0) / 100 },
  ];
  expect(parse({ ...scene, edits })).toEqual({
    scene: {
      ...scene,
      edits: [
        { parameter: 'W_h', index: 2, value: 0 },
        { parameter: 'W_y', index: 3, value: 9 },
      ],
    },
    problems: [],
  });
});

test('sizes are bounded before anything is made of them', () => {
  const vocabulary = Array.from({ length: 100_000 }, (_, i) => `${i}`);
  const parsed = parse({ vocabulary, edits: Array.from({ length: 100_000 }) });
  expect(parsed.scene.vocabulary).toHaveLength(MAX_VOCABULARY);
  expect(parsed.problems.length).toBeLessThan(100);
});
