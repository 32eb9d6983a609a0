import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { josa } from '../language/josa.ts';
import { learnWords } from '../language/learn.ts';
import { drawScene } from '../scene/fixtures/drawScene.ts';
import { createTrainingRun } from '../scene/trainingRun.ts';
import { trainingSetOf } from '../scene/trainingSet.ts';
import { weightsOf } from '../scene/weights.ts';
import { glossary, termOf } from './glossary.ts';
import { addressOfSymbol, plainProse, readProse } from './prose.ts';
import { judge } from './questions/judge.ts';
import { isPresent, seeing } from './see.ts';
import { sources } from './sources.ts';
import { readSpot, writeSpot } from './spot.ts';
import { stepScene } from './stepScene.ts';
import { chapters } from './table.ts';
import type { Step } from './types.ts';

const TONGUES = ['ko', 'en'] as const;
/** Words that say what becomes of numbers, or how they compare. */
const SAYS_HOW_MUCH =
  /vanish|explod|forget|remember|\bfades?\b|overflow|infinity|\bsame\b|\bequal\b|largest|\bnever\b|\bkeeps?\b/i;
const LONGEST = 330;

const lessons = await Promise.all(
  chapters.map(async (entry) => ({ entry, steps: (await entry.load()).steps })),
);
const steps = lessons.flatMap(({ entry, steps }) =>
  steps.map((step, i) => [`${entry.id}.${i + 1}`, step] as const),
);
const questions = steps.flatMap(([name, { question }]) =>
  question ? [[name, question] as const] : [],
);

test('the table of contents has as many steps as its chapters', () => {
  for (const { entry, steps } of lessons)
    expect([entry.id, steps.length]).toEqual([entry.id, entry.steps]);
});

test('the preview picture of a chapter is of one of its steps, and there the first numbers are made', () => {
  for (const { entry, steps } of lessons) {
    const step = steps[(entry.preview ?? 1) - 1];
    expect([entry.id, step]).toEqual([entry.id, expect.anything()]);
    const { figure, cursor } = stepScene(step as Step).scene;
    expect([entry.id, figure === 'chain' && cursor.t === 0 && cursor.phase === 'x']).toEqual([
      entry.id,
      false,
    ]);
  }
});

describe.each(steps)('step %s', (_, step: Step) => {
  const { scene, problems } = stepScene(step);
  const see = seeing(scene);

  test('shows a scene that is written without a fault', () => {
    expect(problems).toEqual([]);
  });

  test.each(TONGUES)('tells one short thought in %s', (tongue) => {
    const { heading, text, notes } = step[tongue];
    const told = plainProse(text(see));
    expect(heading.length).toBeLessThanOrEqual(40);
    expect(told.length).toBeLessThanOrEqual(LONGEST);
    expect(sentencesIn(told)).toBeLessThanOrEqual(3);
    expect(told).not.toMatch(/undefined|NaN|\u2014|null/);
    expect(notes.length).toBeGreaterThan(20);
    if (tongue === 'ko') expect(told).toMatch(/(다|요|까|오)[.?!]$/);
  });

  test('says of its own numbers only what the engine computes', () => {
    const untrue = Object.entries(step.claims ?? {}).filter(([, holds]) => !holds(see));
    expect(untrue.map(([claim]) => claim)).toEqual([]);
  });

  test('claims something where its words can be wrong about the numbers', () => {
    const isChecked = step.claims !== undefined || step.question !== undefined;
    expect(isChecked || !SAYS_HOW_MUCH.test(step.en.text(see))).toBe(true);
  });

  test.each(TONGUES)('names only terms and symbols that there are, in %s', (tongue) => {
    for (const run of readProse(step[tongue].text(see))) {
      if (run.kind === 'term') expect(termOf(run.id), run.id).toBeDefined();
      if (run.kind === 'symbol' && !/\s/.test(run.text)) {
        const at = addressOfSymbol(see.trace, run.text, scene.cursor.t);
        expect(at !== null && isPresent(see.trace, at), run.text).toBe(true);
      }
    }
  });

  test('asks what its own scene can answer, and cites what there is', () => {
    const { question } = step;
    if (question) {
      const { options, answers } = judge(question, see, learnWords.en.question);
      expect(answers.length).toBeGreaterThan(0);
      expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining([...answers]));
    }
    for (const id of step.sources ?? []) expect(sources[id]).toBeDefined();
  });
});

test('the training that a step invites to makes the loss smaller', () => {
  for (const [name, step] of steps.filter(([, { tools }]) => tools?.includes('training'))) {
    const { scene } = stepScene(step);
    const found = trainingSetOf(scene);
    if (!found.ok) throw new Error(`${name}: ${found.problem.kind}`);
    const { step: update } = createTrainingRun(scene, found.set, weightsOf(scene));
    const [first = 0, ...others] = Array.from({ length: 20 }, update);
    expect([name, others.at(-1)]).toEqual([name, expect.any(Number)]);
    expect(others.at(-1)).toBeLessThan(first);
  }
});

test.each(questions)('the question of %s holds on any network', (_, question) => {
  const scenes = fc.array(fc.nat(0xffffffff), { maxLength: 120, size: 'max' }).map(drawScene);
  fc.assert(
    fc.property(scenes, (scene) => {
      for (const tongue of TONGUES) {
        const { ask, options, answers, explain } = judge(
          question,
          seeing(scene),
          learnWords[tongue].question,
        );
        expect(ask).not.toMatch(/undefined/);
        expect(explain.length).toBeGreaterThan(0);
        expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining([...answers]));
      }
    }),
    { numRuns: 60 },
  );
});

test('the glossary tells every term in both languages, and has one entry for each', () => {
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  for (const { ko, en } of glossary) {
    expect(ko.text).toMatch(/다\.$/);
    expect(en.text).toMatch(/\.$/);
  }
});

test('after every symbol, number and Latin word the Korean particle is that of its last sound', () => {
  const told = [
    ...steps.flatMap(([name, step]) => {
      const see = seeing(stepScene(step).scene);
      const { heading, text, notes } = step.ko;
      return [heading, text(see), notes].map((words) => [name, words] as const);
    }),
    ...glossary.map(({ id, ko }) => [id, ko.text] as const),
  ];
  const wrong = told.flatMap(([name, words]) =>
    particlesIn(words)
      .filter(([word, said]) => josa(word, pairOf(said)) !== word + said)
      .map((found) => `${name}: ${found.join('')}`),
  );
  expect(told.flatMap(([, words]) => particlesIn(words)).length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

const PAIRS = ['은/는', '이/가', '을/를', '과/와', '으로/로'] as const;

/** Particles that stand right after something that is not Hangul, each with what it stands after. */
const particlesIn = (text: string) =>
  [
    ...plainProse(text).matchAll(
      /(?<![^\s“‘(])([^\s가-힣“‘]+)(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])/gu,
    ),
  ]
    // What stands in brackets after a word is not what the particle belongs to.
    .map(([, word = '', said = '']) => [word.replace(/(?<=.)\(.*$/, ''), said] as const)
    .filter(([word]) => /[A-Za-z\d]/.test(word));

const pairOf = (said: string) => PAIRS.find((pair) => pair.split('/').includes(said)) ?? PAIRS[0];

test('a place in the lesson comes back from its address, and anything else is a first step', () => {
  const spot = { chapter: 'first-step', step: 4 };
  expect(readSpot(writeSpot(spot))).toEqual(spot);
  for (const at of ['first-step', 'first-step.0', 'first-step.x', 'first-step.-1'])
    expect(readSpot(at)).toEqual({ chapter: 'first-step', step: 0 });
});

/** Sentences of a told text; a full stop inside a number or between dots is none. */
const sentencesIn = (text: string): number =>
  text.split(/(?<=[.?!][”"')]?)\s+/).filter((part) => /[.?!][”"')]?$/.test(part)).length;
