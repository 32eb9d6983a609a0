import fc from 'fast-check';
import { afterAll, beforeAll, expect } from 'vitest';
import { en } from '../../language/en.ts';
import { ko } from '../../language/ko.ts';
import { isEqual } from '../../scene/document/equal.ts';
import { type Parsed, parse } from '../../scene/document/parse.ts';
import { MAX_PROBLEMS, type Problem } from '../../scene/document/problem.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { drawScene } from '../../scene/fixtures/drawScene.ts';
import { SIGNS, wounded } from '../../scene/fixtures/wounds.ts';
import { anyCharacter } from '../../scene/fuzz/anyCharacter.ts';
import { encode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';

/*
 * Whatever comes in from outside, by every way there is: what this program wrote, wounded in a few places, or nothing of
 * the kind at all. Each must come to a valid scene or deck, or to an error that both languages have words for.
 */

/** How much each file of these tests reads at least; together no less than TOGETHER. */
export const WANTED = { links: 6500, files: 13_500, messages: 5500, decks: 1400 } as const;
export const TOGETHER = 20_000;

let read = 0;

/** Counts one more that was read. */
export const count = (): void => {
  read++;
};

/** Fails the file that calls it where it read less than it has to. */
export function readsAtLeast(wanted: number): void {
  let before = 0;
  beforeAll(() => {
    before = read;
  });
  afterAll(() => expect(read - before).toBeGreaterThanOrEqual(wanted));
}

/** Scenes of every kind, with few weights: what is looked for is in how they are written, not in how many there are. */
export const scenes: readonly Scene[] = fc
  .sample(fc.array(fc.nat(), { minLength: 20, maxLength: 60 }), 120)
  .map(drawScene)
  .filter((scene) => networkOf(scene).weightCount < 800);
export const links = scenes.map(encode);

const junk = fc.oneof(
  fc.constantFrom(
    ...[...SIGNS, '_', '~', '{', '}', '[', ']', '"', '\\', '\n', '\0'],
    ...[
      '999999999999',
      '-1',
      '1e999',
      'NaN',
      'null',
      'true',
      '__proto__',
      'constructor',
      'toString',
    ],
    ...[
      'W_h=',
      'voc=',
      'cell=rnn.',
      'net=own.2000000.',
      'ev=32.2000.',
      '<img src=x onerror=1>',
      '가',
      '\u202e',
    ],
  ),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
);

/** A text with a few parts taken out, put in, or moved. */
export const anyWounded = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.record({ at: fc.nat(), length: fc.nat(30), put: junk, to: fc.option(fc.nat()) }),
        { maxLength: 6 },
      ),
    )
    .map(([whole, wounds]) => wounded(whole, wounds));

/** Reads so many, and counts them. */
export function check<T>(runs: number, given: fc.Arbitrary<T>, act: (each: T) => void): void {
  fc.assert(
    fc.property(given, (each) => {
      count();
      act(each);
    }),
    { numRuns: runs },
  );
}

/** Every problem has words. */
export function expectNamed(problems: readonly Problem[]): void {
  expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
  for (const { kind, key, value } of problems)
    for (const words of [en, ko]) expect(words.problems.of(kind, key, value)).toMatch(/\S/);
}

/** Valid: the gate lets it through again as it is. */
export function expectValid({ scene, problems }: Parsed): void {
  expectNamed(problems);
  const again = parse(scene);
  expect(again.problems).toEqual([]);
  if (!isEqual(again.scene, scene)) expect(again.scene).toEqual(scene);
}
