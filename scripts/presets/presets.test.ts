import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createNetwork } from '../../src/engine/declare/network.ts';
import { run } from '../../src/engine/run/trace.ts';
import { withSampler } from '../../src/scene/change/changeTraining.ts';
import { isOver, withAnswer } from '../../src/scene/change/write.ts';
import { sceneOfPreset } from '../../src/scene/document/defaults.ts';
import {
  addPreset,
  presets as first,
  type Preset,
  presetWeights,
} from '../../src/scene/document/presets.ts';
import { inputOf, networkOf as networkIn } from '../../src/scene/read/derive.ts';
import { eventColumns } from '../../src/scene/read/events.ts';
import { weightsOf as weightsIn } from '../../src/scene/read/weights.ts';
import { readText } from '../../src/scene/text/symbols.ts';
import { FETCHED } from '../../src/state/presetFiles.ts';
import { ALIKE_EN, ALIKE_KO } from './alikeLists.ts';
import { shareRight } from './brackets.ts';
import { fileText } from './file.ts';
import { KINDS_EN, KINDS_KO, MEANINGS_EN, MEANINGS_KO } from './kindLists.ts';
import { kindOf } from './kinds.ts';
import { leastProbability, writes } from './nextSymbol.ts';
import { nearAlike } from './plane.ts';
import { recipes } from './recipes.ts';
import { SUNSPOTS } from './sunspots.ts';
import { AGREEMENT, TENSE } from './wordLists.ts';

const fileOf = (id: string) =>
  readFileSync(new URL(`../../src/scene/document/presets/${id}.json`, import.meta.url), 'utf8');

const presets: readonly Preset[] = [
  ...first,
  ...FETCHED.map((id): Preset => JSON.parse(fileOf(id))),
];

const networkOf = ({
  cell,
  activation,
  isBidirectional,
  embedding,
  bias,
  head,
  vocabulary,
  outputs,
  hidden,
  events,
}: Preset) =>
  createNetwork({
    cell,
    activation,
    ...(isBidirectional && { isBidirectional }),
    ...(embedding !== undefined && { embedding }),
    bias: bias ? 'single' : 'none',
    head,
    headBias: bias,
    sizes: {
      input: events ? eventColumns(events) : vocabulary.length,
      hidden,
      output: outputs === 'symbols' ? vocabulary.length : outputs,
    },
  });

function trained(id: string) {
  const preset = presets.find((known) => known.id === id);
  if (!preset) throw new Error(`no preset ${id}`);
  const network = networkOf(preset);
  return { preset, network, weights: presetWeights(preset, network) };
}

test('there is a recipe for each preset, and hello comes first', () => {
  expect(presets.map(({ id }) => id)).toEqual(Object.keys(recipes));
  expect(presets[0]?.id).toBe('hello');
});

// The others take seconds to train; `npm run presets -- --check` compares all of them.
test.each([
  ...['hello', 'annyeong', 'wave', 'sunspots'],
  ...['plane-ko', 'plane-en', 'kinds-ko', 'kinds-en', 'meanings-ko', 'meanings-en'],
])('training %s again gives the same file, byte for byte', (id) => {
  expect(fileText((recipes[id] as () => Preset)())).toBe(fileOf(id));
});

describe.each(presets)('$id', (preset) => {
  test('has weights on the grid of 0.01, small enough to look at', () => {
    for (const w of Object.values(preset.weights).flat()) {
      expect(w).toSatisfy(Number.isInteger);
      expect(Math.abs(w)).toBeLessThanOrEqual(300);
    }
    const { network, weights } = trained(preset.id);
    expect(weights).toHaveLength(network.weightCount);
    for (const w of weights) expect(w).toBe(Number(w.toFixed(2)));
  });

  test('knows every symbol of its text, each once', () => {
    expect(preset.vocabulary).toEqual([...new Set(preset.vocabulary)]);
    for (const symbol of readText(preset.text, preset.vocabulary).symbols)
      expect(preset.vocabulary).toContain(symbol);
    expect(preset.text).toBe(preset.text.normalize('NFC'));
  });

  test('is laid out in its file as the formatter would', () => {
    expect(fileText(preset)).toBe(fileOf(preset.id));
  });
});

test.each(['hello', 'annyeong'])('%s is sure of every next symbol and writes on alone', (id) => {
  const { preset, network, weights } = trained(id);
  const word = [...preset.text].map((symbol) => preset.vocabulary.indexOf(symbol));
  expect(leastProbability(network, weights, word)).toBeGreaterThanOrEqual(0.9);
  expect(leastProbability(network, weights, word)).toBeCloseTo(preset.facts[0]?.value ?? 0, 2);
  expect(writes(network, weights, word)).toBe(true);
});

test('brackets answers as its facts say', () => {
  const { preset, network, weights } = trained('brackets');
  expect(shareRight(network, weights, 10)).toBe(preset.facts[0]?.value);
  expect(shareRight(network, weights, 14)).toBe(preset.facts[1]?.value);
  expect(preset.facts[0]?.value).toBeGreaterThan(0.97);
});

test('sunspots answers nearer to the next year than this year is, in years it was not trained on, too', () => {
  const { preset, network, weights } = trained('sunspots');
  const known = preset.events?.kind === 'numbers' ? preset.events.values : [];
  expect(known).toEqual(SUNSPOTS.map((count) => Math.round(count) / 100));
  // 1960 to 1999, of the same source.
  const later = [
    112, 54, 38, 28, 10, 15, 47, 94, 106, 106, 105, 67, 69, 38, 35, 16, 13, 28, 93, 155, 155, 140,
    116, 67, 46, 18, 13, 29, 100, 158, 143, 146, 94, 55, 30, 18, 9, 22, 64, 93,
  ].map((count) => count / 100);
  const all = [...known, ...later];
  const trace = run(network, weights, { kind: 'vectors', data: Float64Array.from(all) });
  const missed = (answer: (t: number) => number, from: number, to: number) => {
    let sum = 0;
    for (let t = from; t < to; t++) sum += Math.abs(answer(t) - (all[t + 1] as number));
    return sum / (to - from);
  };
  const answer = (t: number) => trace.at('z', t)[0] as number;
  const same = (t: number) => all[t] as number;
  const [end, last] = [known.length - 1, all.length - 1];
  expect(missed(answer, 0, end)).toBeLessThan(0.6 * missed(same, 0, end));
  expect(missed(answer, end, last)).toBeLessThan(0.6 * missed(same, end, last));
  // As the lesson says.
  expect(missed(answer, end, last)).toBeGreaterThan(missed(answer, 0, end));
});

describe('the weights of a preset', () => {
  test('leave a bias that is switched on at zero', () => {
    const { preset } = trained('hello');
    const network = networkOf({ ...preset, bias: true });
    const b = network.parameters.get('b');
    expect(presetWeights(preset, network).subarray(b?.offset, (b?.offset ?? 0) + 4)).toEqual(
      new Float64Array(4),
    );
  });

  test('do not go into a network of another size', () => {
    const { preset } = trained('hello');
    expect(() => presetWeights(preset, networkOf({ ...preset, hidden: 5 }))).toThrow(RangeError);
  });
});

describe.each(FETCHED.filter((id) => id.startsWith('names')))('%s', (id) => {
  test('writes names of its list, several of them, and ends each', () => {
    const { preset } = trained(id);
    addPreset(preset);
    const data = preset.training?.data;
    const names = new Set(data?.kind === 'lines' ? data.text.split('\n') : []);
    const written = Array.from({ length: 12 }, (_, seed) => {
      let scene = withSampler(sceneOfPreset(preset), { seed });
      for (let i = 0; i < 12 && !isOver(scene); i++) {
        const trace = run(networkIn(scene), weightsIn(scene), inputOf(scene));
        scene = withAnswer(scene, trace.at('z', trace.steps - 1));
      }
      return scene.text.trim();
    });
    expect(written.filter((name) => names.has(name)).length).toBeGreaterThanOrEqual(9);
    expect(new Set(written).size).toBeGreaterThan(3);
  });
});

describe.each([
  ['words-en', AGREEMENT],
  ['words-ko', TENSE],
] as const)('%s', (id, { learned, asked }) => {
  const { preset } = trained(id);
  const { vocabulary } = preset;

  test('gives the right form of the verb in most sentences that it has not learned', () => {
    addPreset(preset);
    const right = asked.filter(({ begin, follow }) => {
      const scene = { ...sceneOfPreset(preset), text: begin };
      const trace = run(networkIn(scene), weightsIn(scene), inputOf(scene));
      const shares = trace.at('y', trace.steps - 1);
      return follow.includes(vocabulary[shares.indexOf(Math.max(...shares))] ?? '');
    });
    expect(right.length).toBe(preset.facts[0]?.value);
    expect(right.length / asked.length).toBeGreaterThan(0.8);
  });

  test('goes on with a sentence by whole words, and ends it', () => {
    addPreset(preset);
    let scene = withSampler(sceneOfPreset(preset), { temperature: 0 });
    for (let i = 0; i < 12 && !isOver(scene); i++) {
      const trace = run(networkIn(scene), weightsIn(scene), inputOf(scene));
      scene = withAnswer(scene, trace.at('z', trace.steps - 1));
    }
    expect(scene.text.startsWith(`${preset.text} `)).toBe(true);
    expect(scene.text.endsWith('. <eos>')).toBe(true);
    const written = scene.text.slice(preset.text.length + 1).replace(/[. ]*<eos>$/, '');
    expect(learned.some((sentence) => sentence.endsWith(` ${written} .`))).toBe(true);
  });
});

describe.each([
  ['plane-en', ALIKE_EN],
  ['plane-ko', ALIKE_KO],
] as const)('%s', (id, { asked, groups, learned }) => {
  const { preset } = trained(id);

  test('goes on rightly with sentences that it has not learned', () => {
    addPreset(preset);
    const right = asked.filter(({ begin, follow }) => {
      const scene = { ...sceneOfPreset(preset), text: begin };
      const trace = run(networkIn(scene), weightsIn(scene), inputOf(scene));
      const shares = trace.at('y', trace.steps - 1);
      return follow.includes(preset.vocabulary[shares.indexOf(Math.max(...shares))] ?? '');
    });
    expect(learned.some((sentence) => asked.some(({ begin }) => sentence.startsWith(begin)))).toBe(
      false,
    );
    expect(right.length).toBe(asked.length);
    expect(right.length).toBe(preset.facts[0]?.value);
  });

  test('has words that are used alike nearest to each other in the plane', () => {
    expect(preset.embedding).toBe(2);
    expect(nearAlike(preset, groups)).toBe(preset.facts[1]?.value);
    expect(nearAlike(preset, groups)).toBe(groups.flat().length);
  });
});

describe.each([
  ['kinds-en', KINDS_EN],
  ['kinds-ko', KINDS_KO],
  ['meanings-en', MEANINGS_EN],
  ['meanings-ko', MEANINGS_KO],
] as const)('%s', (id, { asked, learned, text }) => {
  const { preset } = trained(id);

  test('names what it is in sentences that it has not learned', () => {
    addPreset(preset);
    const scene = sceneOfPreset(preset);
    const told = (sentence: (typeof asked)[number]) =>
      kindOf(
        scene,
        weightsIn(scene),
        sentence.sentence,
        'at' in sentence ? sentence.at : undefined,
      );
    expect(
      asked.filter((each) => learned.some(({ sentence }) => sentence === each.sentence)),
    ).toEqual([]);
    expect(asked.map(told)).toEqual(asked.map(({ kind }) => kind));
    expect(preset.facts[0]?.value).toBe(asked.length);
    expect(scene.answers).toEqual(preset.answers);
    expect(scene.text).toBe(text);
  });
});
