import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellId } from '../engine/cells/table.ts';
import { doubtsIn, examNumbers } from '../exercise/another.ts';
import { blanksOf } from '../exercise/exam.ts';
import { josa } from '../language/josa.ts';
import { learnWords } from '../language/learn.ts';
import { withText } from '../scene/change/change.ts';
import { withCell } from '../scene/change/changeCells.ts';
import { withSource } from '../scene/change/changeNetwork.ts';
import { withOwnWeights } from '../scene/change/withOwnWeights.ts';
import type { Ask } from '../scene/document/ask.ts';
import type { Scene } from '../scene/document/scene.ts';
import { drawScene } from '../scene/fixtures/drawScene.ts';
import { decode } from '../scene/link/link.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { createTrainingRun } from '../training/trainingRun.ts';
import { trainingSetOf } from '../training/trainingSet.ts';
import { glossary, termOf } from './glossary.ts';
import { addressOfSymbol, namedIn, plainProse } from './prose.ts';
import { judge } from './questions/judge.ts';
import { minutesOf } from './readingTime.ts';
import { wordsIn } from './rows.ts';
import { isPresent, seeing } from './see.ts';
import { sources } from './sources.ts';
import { readSpot, writeSpot } from './spot.ts';
import { stepIn } from './stepIn.ts';
import { stepNumbers } from './stepNumbers.ts';
import { stepScene } from './stepScene.ts';
import { chapters } from './table.ts';
import { tellStep, tellWhy, untrueIn } from './tellStep.ts';
import type { DeclaredStep, Tongue } from './types.ts';

const TONGUES = ['ko', 'en'] as const;
/** Words that say what becomes of numbers, or how they compare. */
const SAYS_HOW_MUCH =
  /vanish|explod|forget|remember|\bfades?\b|overflow|infinity|\bsame\b|\bequal\b|largest|\bnever\b|\bkeeps?\b/i;
const LONGEST = 330;
/** In the language that takes more letters. */
const LONGEST_REASON = 800;

const lessons = await Promise.all(
  chapters.map(async (entry) => ({ entry, steps: (await entry.load()).steps })),
);
/** Every step in each language, under its address. */
const steps = TONGUES.flatMap((tongue) =>
  lessons.flatMap(({ entry, steps }) =>
    steps.map(
      (step, i) => [writeSpot({ chapter: entry.id, step: i }), stepIn(step, tongue)] as const,
    ),
  ),
);
/** Every question once: most are the same in both languages. */
const questions = new Map(
  steps.flatMap(([name, { question, tongue }]) =>
    question ? [[JSON.stringify(question), [`${name} in ${tongue}`, question] as const]] : [],
  ),
);

test('the table of contents has as many steps as its chapters', () => {
  for (const { entry, steps } of lessons)
    expect([entry.id, steps.length]).toEqual([entry.id, entry.steps]);
});

test('the preview picture of a chapter is of one of its steps, and there the first numbers are made', () => {
  for (const { entry, steps } of lessons) {
    const step = steps[(entry.preview ?? 1) - 1];
    expect([entry.id, step]).toEqual([entry.id, expect.anything()]);
    for (const tongue of TONGUES) {
      const { figure, cursor } = stepScene(stepIn(step as DeclaredStep, tongue)).scene;
      expect([entry.id, figure === 'chain' && cursor.t === 0 && cursor.phase === 'x']).toEqual([
        entry.id,
        false,
      ]);
    }
  }
});

test('a chapter takes as long as there is to read and to do, and all of them not half a day', async () => {
  for (const tongue of TONGUES) {
    let sum = 0;
    for (const { entry, steps } of lessons) {
      const minutes = minutesOf({ steps }, tongue);
      expect([entry.id, minutes >= 2 && minutes <= 25]).toEqual([entry.id, true]);
      const one = steps.slice(0, 1);
      expect(minutesOf({ steps: one }, tongue)).toBeLessThanOrEqual(minutes);
      sum += minutes;
    }
    expect(sum).toBeLessThan(200);
  }
  const asked = lessons.find(({ entry }) => entry.id === 'first-step')?.steps ?? [];
  const told = asked.filter((step) => stepScene(stepIn(step, 'en')).scene.ask === null);
  expect(minutesOf({ steps: asked }, 'en')).toBeGreaterThan(minutesOf({ steps: told }, 'en'));
});

test('every chapter gives reasons, and most steps that are no exercise have one', () => {
  for (const { entry, steps } of lessons) {
    const told = steps.filter((step) => !stepScene(stepIn(step, 'ko')).scene.ask);
    const reasoned = told.filter(({ ko }) => ko.why);
    expect([entry.id, reasoned.length >= told.length * 0.6]).toEqual([entry.id, true]);
  }
});

/** A slide has the bar that moves through time, and, under the figure, the equation. */
const ON_EVERY_SLIDE = /아래 막대|아래쪽 수식|the bar below|위아래/g;

test.each(steps)('what step %s says stands below stands there on its slide too', (_, step) => {
  const see = seeing(stepScene(step).scene);
  expect(step.text(see).replace(ON_EVERY_SLIDE, '')).not.toMatch(/아래|\bbelow\b(?! [01])/);
});

test('an exercise can be worked out from its picture, and every slip be told', () => {
  const asked = steps.map(([name, step]) => [name, stepScene(step).scene] as const);
  const exercises = asked.filter(([, { ask }]) => ask !== null);
  expect(exercises.length).toBeGreaterThan(8);
  for (const [name, scene] of exercises) {
    const ask = scene.ask as Ask;
    expect([name, doubtsIn(blanksOf(examNumbers(scene, ask), ask))]).toEqual([name, 0]);
  }
});

test('a step that asks for a number does not tell it', () => {
  for (const [name, step] of steps) {
    const { scene } = stepScene(step);
    if (!scene.ask) continue;
    for (const { right } of blanksOf(examNumbers(scene, scene.ask), scene.ask))
      expect(step.text(seeing(scene)), name).not.toContain(Math.abs(right).toFixed(2));
  }
});

describe.each(steps.map(([name, step]) => [name, step.tongue, step] as const))(
  'step %s in %s',
  (name, tongue, step) => {
    const { scene, problems } = stepScene(step);
    const see = seeing(scene);

    test('shows a scene that is written without a fault', () => {
      expect(problems).toEqual([]);
    });

    test('tells one short thought', () => {
      const { heading, text, notes } = step;
      const told = plainProse(text(see));
      expect(heading.length).toBeLessThanOrEqual(40);
      expect(told.length).toBeLessThanOrEqual(LONGEST);
      expect(sentencesIn(told)).toBeLessThanOrEqual(3);
      expect(told).not.toMatch(/undefined|NaN|\u2014|null/);
      expect(notes.length).toBeGreaterThan(15);
      if (tongue === 'ko') expect(told).toMatch(/(다|요|까|오)[.?!]$/);
    });

    test('gives its reason in a few sentences, or none', () => {
      const { why } = step;
      const other = steps.find(([at, each]) => at === name && each.tongue !== tongue)?.[1];
      expect(why === undefined).toBe(other?.why === undefined);
      // The reason of an exercise is its solution, which is shown when it is asked for.
      if (scene.ask) expect(why).toBeUndefined();
      if (!why) return;
      const told = plainProse(why(see));
      expect(told.length).toBeGreaterThan(40);
      expect(told.length).toBeLessThanOrEqual(LONGEST_REASON);
      expect(told).not.toMatch(/undefined|NaN|\u2014|null/);
      if (tongue === 'ko') expect(told).toMatch(/(다|요|까|오)[.?!]$/);
    });

    test('says of its own numbers only what the engine computes', () => {
      expect(untrueIn({ ...step.claims, ...step.reasons, ...step.noted }, see)).toEqual([]);
      expect(tellStep(step, see).isOfOwn).toBe(false);
      expect(tellWhy(step, see)?.isOfOwn ?? false).toBe(false);
    });

    test('claims something where its words can be wrong about the numbers', () => {
      // What a step says in English it says in both languages.
      const { step: english, own } = stepOf(name);
      const read = seeing(own);
      const isChecked = step.claims ?? step.noted ?? step.question;
      expect(isChecked !== undefined || !SAYS_HOW_MUCH.test(english.text(read))).toBe(true);
      const isReasonChecked = step.reasons ?? isChecked;
      expect(isReasonChecked !== undefined || !SAYS_HOW_MUCH.test(english.why?.(read) ?? '')).toBe(
        true,
      );
    });

    test('names only terms and symbols that there are', () => {
      const { text, why } = step;
      const { symbols, terms } = namedIn(`${text(see)} ${why?.(see) ?? ''}`);
      for (const id of terms) expect(termOf(id), id).toBeDefined();
      for (const symbol of symbols.filter((each) => !/\s/.test(each))) {
        const at = addressOfSymbol(see.trace, symbol, scene.cursor.t);
        expect(at !== null && isPresent(see.trace, at), symbol).toBe(true);
      }
    });

    test('asks what its own scene can answer, and cites what there is', () => {
      const { question } = step;
      if (question) {
        const asked = judge(question, see, learnWords[tongue].question);
        expect(asked?.answers.length).toBeGreaterThan(0);
        expect(asked?.options.map(({ id }) => id)).toEqual(
          expect.arrayContaining([...(asked?.answers ?? [])]),
        );
      }
      for (const id of step.sources ?? []) expect(sources[id]).toBeDefined();
    });
  },
);

test('the words that a Korean step reads are Korean', () => {
  const read = steps.flatMap(([name, step]) => {
    const words = step.tongue === 'ko' ? wordsIn(seeing(stepScene(step).scene)) : [];
    return words.length > 0
      ? [[name, words.some((word) => /\p{Script=Hangul}/u.test(word))] as const]
      : [];
  });
  expect(read.length).toBeGreaterThan(8);
  expect(read.filter(([, isKorean]) => !isKorean)).toEqual([]);
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

test('in the first minutes a network learns to answer as the reader does', () => {
  const { own } = stepOf('order.6');
  const { text, vocabulary } = own;
  const found = trainingSetOf(own);
  if (!found.ok) throw new Error(found.problem.kind);
  const run = createTrainingRun(own, found.set, weightsOf(own));
  for (let i = 0; i < 300; i++) run.step();
  const trained = seeing(withOwnWeights(own, run.weights));
  expect(vocabulary.length).toBeGreaterThan(3);
  expect([0, 1, 2, 3].map((t) => trained.answer(t).name).join('')).toBe(text.slice(1));
});

test.each([...questions.values()])('the question of %s holds on any network', (_, question) => {
  const scenes = fc.array(fc.nat(0xffffffff), { maxLength: 120, size: 'max' }).map(drawScene);
  fc.assert(
    fc.property(scenes, (scene) => {
      for (const tongue of TONGUES) {
        const words = learnWords[tongue].question;
        const asked = judge(question, seeing(scene), words);
        if (!asked) continue;
        const { ask, options, answers, explain } = asked;
        expect(`${ask} ${explain}`).not.toMatch(/undefined|null|\u2014/);
        expect(explain).not.toContain(words.open);
        if (answers.length > 0) expect(explain).not.toMatch(/^$|NaN/);
        expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining([...answers]));
      }
    }),
    { numRuns: 25 },
  );
});

/** A step by its name, and its own scene. */
function stepOf(name: string, tongue: Tongue = 'en') {
  const step = steps.find(([each, step]) => each === name && step.tongue === tongue)?.[1];
  if (!step) throw new Error(`there is no step ${name}`);
  return { step, own: stepScene(step).scene };
}

const zeros = (scene: Scene) => withSource(scene, 'zero', 1);
const typed = (text: string) => (scene: Scene) => withText(scene, text);
const celled = (cell: CellId) => (scene: Scene) => withCell(scene, cell);

test.each([
  ['sharing.1', typed('olehl'), 't = 2 and t = 3 read two letters'],
  ['sharing.1', typed('l'), 'there is no t = 2'],
  ['order.2', typed('l'), 'one letter has no other order'],
  ['order.2', zeros, 'both states are 0'],
  ['order.3', celled('lstm'), 'nothing has been learned'],
  ['order.3', celled('gru'), 'nothing has been learned'],
  ['order.3', zeros, 'nothing has been learned'],
  ['order.3', typed('l'), 'there is no t = 2'],
  ['loop.2', typed('l'), 'there is no chain'],
  ['loop.4', typed('l'), 'there is no t = 3'],
  ['first-step.1', typed('zqz'), 'no letter is known'],
  ['first-step.3', celled('lstm'), 'a gate lies between'],
  ['next-step.4', zeros, 'nothing moves'],
  ['answer.5', celled('gru'), 'nothing has been learned'],
  ['one-line.1', celled('lstm'), 'the equations are six'],
  ['learning.1', typed('l'), 'nothing comes next'],
  ['lstm.1', celled('gru'), 'there is no input gate'],
  ['gru.3', celled('rnn'), 'there is no update gate'],
] as const)('%s speaks of its own scene where its words would be false', (name, change, _why) => {
  for (const tongue of TONGUES) {
    const { step, own } = stepOf(name, tongue);
    const changed = change(own);
    expect(changed).not.toEqual(own);
    const told = tellStep(step, seeing(changed));
    expect(told).toEqual({ text: step.text(seeing(own)), isOfOwn: true });
  }
});

test('where its words stay true, a step speaks of the scene as the reader has made it', () => {
  for (const [name, change] of [
    ['order.2', typed('hole')],
    ['first-step.1', typed('olleh')],
    ['loop.2', typed('he')],
    ['lstm.1', typed('holl')],
  ] as const) {
    const { step, own } = stepOf(name);
    expect([name, tellStep(step, seeing(change(own))).isOfOwn]).toEqual([name, false]);
  }
});

test('a question about what the scene has not is not asked', () => {
  const words = learnWords.en.question;
  for (const [name, change] of [
    ['sharing.4', celled('lstm')],
    ['loop.4', typed('l')],
    ['loop.4', typed('')],
    ['order.3', typed('')],
  ] as const) {
    const { step, own } = stepOf(name);
    expect([name, step.question && judge(step.question, seeing(change(own)), words)]).toEqual([
      name,
      null,
    ]);
  }
});

/** Holds what a step says against the scene as a reader has made it. */
function expectTrue([name, step]: (typeof steps)[number], drawn: Scene): void {
  const see = seeing(drawn);
  const why = tellWhy(step, see);
  if (why && !why.isOfOwn)
    expect([name, untrueIn({ ...step.claims, ...step.reasons }, see)]).toEqual([name, []]);
  const { text, isOfOwn } = tellStep(step, see);
  expect([name, `${text} ${why?.text ?? ''}`]).not.toEqual([
    name,
    expect.stringMatching(/undefined|NaN|\b1 (cells|rows|steps|times|symbols)\b/),
  ]);
  if (!isOfOwn) expect([name, untrueIn(step.claims ?? {}, see)]).toEqual([name, []]);
}

test('whatever the reader makes of the scene, no step says what is not so of it', () => {
  const scenes = fc.array(fc.nat(0xffffffff), { maxLength: 120, size: 'max' }).map(drawScene);
  const changes = fc.constantFrom(
    zeros,
    celled('rnn'),
    celled('lstm'),
    celled('gru'),
    ...['', 'l', 'he', 'olehl', 'zqz', 'hellohello'].map(typed),
  );
  const scene = fc.oneof(
    scenes,
    fc
      .tuple(fc.constantFrom(...steps), changes)
      .map(([[, step], change]) => change(stepScene(step).scene)),
  );
  fc.assert(
    fc.property(scene, fc.constantFrom(...steps), (drawn, step) => expectTrue(step, drawn)),
    { numRuns: 150 },
  );
});

test.each(['f=identity&both=on', 'up=rnn.3', 'cell=gru.3&up=lstm.2.both', 'emb=3&h0=on'])(
  'no step says what is not so of another network than those of the lesson: %s',
  (parts) => {
    const { scene } = decode(`v=1&net=xavier.1&${parts}&end`);
    for (const step of steps) expectTrue(step, scene);
  },
);

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
      if (step.tongue !== 'ko') return [];
      const see = seeing(stepScene(step).scene);
      const { heading, text, why, notes } = step;
      return [heading, text(see), why?.(see) ?? '', notes].map((words) => [name, words] as const);
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

test('every step has a number of its own in links, and those of old links are still there', () => {
  for (const { id, steps } of chapters) {
    const numbers = stepNumbers.get(id);
    if (numbers)
      expect([id, [...numbers].sort((a, b) => a - b)]).toEqual([
        id,
        Array.from({ length: steps }, (_, i) => i + 1),
      ]);
    for (let step = 0; step < steps; step++) {
      const spot = { chapter: id, step };
      expect(readSpot(writeSpot(spot))).toEqual(spot);
    }
  }
  const headings = Object.entries(FIRST_HEADINGS).map(([at]) => [at, stepOf(at).step.heading]);
  expect(Object.fromEntries(headings)).toEqual(FIRST_HEADINGS);
});

/** What links showed before steps were added between others. */
const FIRST_HEADINGS: Readonly<Record<string, string>> = {
  'order.1': 'One letter at a time, in order',
  'order.4': 'Not only text',
  'next-step.6': 'Your turn: what the previous state adds',
  'learning.3': 'Multiplied at every timestep',
  'learning.7': 'Your turn: back through tanh',
  'lstm.1': 'A cell with gates',
  'lstm.5': 'Left open, they remember',
  'gru.2': 'How much of the past to use?',
  'gru.4': 'Your turn: the mixture',
  'side-by-side.4': 'Which one to choose?',
};

test('a place in the lesson comes back from its address, and anything else is a first step', () => {
  const spot = { chapter: 'first-step', step: 4 };
  expect(readSpot(writeSpot(spot))).toEqual(spot);
  for (const at of ['first-step', 'first-step.0', 'first-step.x', 'first-step.-1'])
    expect(readSpot(at)).toEqual({ chapter: 'first-step', step: 0 });
});

/** Sentences of a told text; a full stop inside a number or between dots is none. */
const sentencesIn = (text: string): number =>
  text.split(/(?<=[.?!][”"')]?)\s+/).filter((part) => /[.?!][”"')]?$/.test(part)).length;

test('no step calls 0.00 what is not 0', () => {
  // A vector has two digits for each of its numbers.
  const alone = (text: string) => text.replace(/\([^()]*\)/g, '').match(/(?<!\d)0\.00(?!\d)/);
  const wrong = steps.flatMap(([name, step]) => {
    const see = seeing(stepScene(step).scene);
    const told = [step.text(see), step.why?.(see) ?? ''];
    return told.some(alone) ? [`${name} in ${step.tongue}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('a step that trains the three names the button by what stands on it', () => {
  const ours = steps.filter(([, { tools }]) => tools?.includes('trio'));
  expect(new Set(ours.map(([name]) => name)).size).toBe(1);
  for (const [, step] of ours)
    expect(step.text(seeing(stepScene(step).scene))).toContain(
      `“${learnWords[step.tongue].trio.train}”`,
    );
});
