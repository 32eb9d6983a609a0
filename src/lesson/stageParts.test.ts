import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { learnWords } from '../language/learn.ts';
import { isTopic } from '../scene/document/ask.ts';
import type { PartId } from '../state/absent.ts';
import { namedIn, plainProse } from './prose.ts';
import { judge } from './questions/judge.ts';
import { seeing } from './see.ts';
import { absentAfter, stageParts } from './stageParts.ts';
import { stepIn } from './stepIn.ts';
import { stepScene } from './stepScene.ts';
import { chapters } from './table.ts';
import type { Question, Step, Tongue } from './types.ts';

const TONGUES = ['ko', 'en'] as const;

const declared = (
  await Promise.all(
    chapters.map(async ({ id, load }) =>
      (await load()).steps.map((step, i) => ({ name: `${id}.${i + 1}`, step })),
    ),
  )
).flat();

const stepsIn = (tongue: Tongue) =>
  declared.map(({ name, step }) => ({ name, step: stepIn(step, tongue) }));

const parts = Object.entries(stageParts) as [PartId, (typeof stageParts)[PartId]][];

/** What a step asks for cannot be answered without these. */
const ASKED: Readonly<Record<Question['kind'] | 'exercise', readonly PartId[]>> = {
  sign: ['equation'],
  next: ['answer'],
  guess: ['answer'],
  explodes: [],
  forgets: ['probe', 'lens-compare'],
  moves: ['states'],
  says: ['answer'],
  nearest: [],
  exercise: ['equation'],
};

/** What a step says, and the terms and symbols (`h_t` for every h) that it names. */
function toldBy(step: Step, more: 'text' | 'why' | 'notes' = 'text') {
  const see = seeing(stepScene(step).scene);
  const text = more === 'notes' ? step.notes : (step[more]?.(see) ?? '');
  const asked =
    more === 'text' &&
    step.question &&
    judge(step.question, see, learnWords[step.tongue].question)?.ask;
  const { symbols, terms } = namedIn(text);
  return {
    words: plainProse(`${text} ${asked || ''}`),
    names: [...terms, ...symbols.flatMap((symbol) => symbol.split(/\s+/)).map(withoutTime)],
  };
}

const withoutTime = (symbol: string) =>
  /^W_|^b/.test(symbol) ? symbol : symbol.replace(/^([a-z]+)_.*$/, '$1_t');

/** What a symbol is the letter of. */
const TERMS = new Map([
  ['h_t', 'h'],
  ['x_t', 'x'],
  ['y_t', 'y'],
  ['z_t', 'z'],
]);

const speaksOf = (id: PartId, { words, names }: ReturnType<typeof toldBy>, tongue: Tongue) =>
  stageParts[id].words?.[tongue].test(words) ||
  stageParts[id].named?.some((name) => names.includes(name)) === true;

test('a part of the stage comes in one step, or in none where the lesson never speaks of it', () => {
  const introduced = declared.flatMap(({ step }) => step.introduces ?? []);
  const spokenOf = parts.filter(([, { named, words }]) => named || words).map(([id]) => id);
  expect(introduced).toEqual(spokenOf);
});

test.each(TONGUES)('what a text names is on the stage, in %s', (tongue) => {
  const steps = stepsIn(tongue);
  const missing = steps.flatMap(({ name, step }, i) => {
    const absent = absentAfter(steps.slice(0, i + 1).map((each) => each.step));
    const isGrowth = stepScene(step).scene.figure === 'growth';
    const told = toldBy(step);
    return absent
      .filter((id) => speaksOf(id, told, tongue))
      .filter((id) => !isGrowth || id.startsWith('growth'))
      .map((id) => `${name} speaks of ${id}`);
  });
  expect(missing).toEqual([]);
});

test.each(
  TONGUES.flatMap((tongue) => (['why', 'notes'] as const).map((more) => [more, tongue] as const)),
)('what its %s name is on the stage, in %s', (more, tongue) => {
  const steps = stepsIn(tongue);
  const missing = steps.flatMap(({ name, step }, i) => {
    const absent = absentAfter(steps.slice(0, i + 1).map((each) => each.step));
    const isGrowth = stepScene(step).scene.figure === 'growth';
    const told = toldBy(step, more);
    return absent
      .filter((id) => speaksOf(id, told, tongue))
      .filter((id) => !isGrowth || id.startsWith('growth'))
      .map((id) => `${name} speaks of ${id}: ${told.words}`);
  });
  expect(missing).toEqual([]);
});

test.each(TONGUES)('what is on the stage has been spoken of, in %s', (tongue) => {
  const known = new Set<string>();
  const untold = stepsIn(tongue).flatMap(({ name, step }) => {
    const told = toldBy(step);
    for (const each of told.names) {
      known.add(each);
      known.add(TERMS.get(each) ?? each);
    }
    return (step.introduces ?? []).flatMap((id) => [
      ...(speaksOf(id, told, tongue) ? [] : [`${name} brings ${id} without a word`]),
      ...(stageParts[id].shows ?? [])
        .filter((each) => !known.has(each))
        .map((each) => `${name} brings ${id}, which shows ${each}`),
    ]);
  });
  expect(untold).toEqual([]);
});

test.each(TONGUES)(
  'what a question or an exercise needs is there when it is asked, in %s',
  (tongue) => {
    const steps = stepsIn(tongue);
    const missing = steps.flatMap(({ name, step }, i) => {
      const absent = absentAfter(steps.slice(0, i + 1).map((each) => each.step));
      const needed = [
        ...(step.question ? ASKED[step.question.kind] : []),
        // What a topic asks for is in no equation.
        ...(isTopic(stepScene(step).scene.ask?.of ?? 'order') ? [] : ASKED.exercise),
      ];
      return needed.filter((id) => absent.includes(id)).map((id) => `${name} needs ${id}`);
    });
    expect(missing).toEqual([]);
  },
);

test.each(TONGUES)(
  'what a step opens beside it, or shows by its scene, is introduced, in %s',
  (tongue) => {
    const steps = stepsIn(tongue);
    const wrong = steps.flatMap(({ name, step }, i) => {
      const absent = absentAfter(steps.slice(0, i + 1).map((each) => each.step));
      const { scene } = stepScene(step);
      const shown: PartId[] = [
        ...(step.tools?.filter((tool) => tool === 'input' || tool === 'settings') ?? []),
        ...(scene.probe ? (['probe'] as const) : []),
        ...(scene.rolled ? (['arrows'] as const) : []),
        ...(scene.figure === 'gradient' ? (['lenses'] as const) : []),
        ...(scene.figure === 'compare' ? (['lens-compare'] as const) : []),
        ...(step.chart ? ([`growth-${step.chart}`] as const) : []),
      ];
      return shown.filter((id) => absent.includes(id)).map((id) => `${name}: ${id}`);
    });
    expect(wrong).toEqual([]);
  },
);

/** Parts that are not drawn at all, or that move otherwise, where they are absent. */
const IN_SCRIPT: readonly PartId[] = ['input', 'settings', 'phases'];

test('every part has its rule in the sheet, or is not drawn', () => {
  const sheet = readFileSync('src/lesson/absent.css', 'utf8');
  const named = new Set([...sheet.matchAll(/\[data-absent~="([\w-]+)"\]/g)].map(([, id]) => id));
  expect([...new Set([...named, ...IN_SCRIPT])].sort()).toEqual(parts.map(([id]) => id).sort());
});
