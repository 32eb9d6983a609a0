import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterOf } from '../../engine/declare/declaration.ts';
import { namePlace } from '../../engine/declare/namePlace.ts';
import { tell } from '../../language/cellWords.ts';
import { en } from '../../language/en.ts';
import { ko } from '../../language/ko.ts';
import { withBias } from '../../scene/change/changeNetwork.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { drawScene } from '../../scene/fixtures/drawScene.ts';
import { decode } from '../../scene/link/link.ts';
import { phasesAtStep, stepsOf } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { momentOf } from '../../state/moment.ts';
import { fetchPreset } from '../../state/presetFiles.ts';
import { toldMoment } from './toldMoment.ts';

/** All that is said of the last timestep, phase by phase, in both languages. */
function toldOf(scene: Scene) {
  return [en, ko].map((words) =>
    phasesAtStep(scene, 1)
      .map(({ id }) => {
        const at = moveTo(scene, 1, id);
        const moment = momentOf(at);
        if (!moment) throw new Error('nothing is read');
        const told = tell(
          words,
          namePlace(moment.trace.network.spec, moment.phase),
          toldMoment(at, moment, words.stage.outputs),
        );
        return `${told.heading} ${told.text} ${told.spoken}`;
      })
      .join(' '),
  );
}

const sceneOf = (parts: Partial<Scene>, link = 'v=1&x=ab&voc=a,b&net=xavier.3&end'): Scene => ({
  ...decode(link).scene,
  ...parts,
});

test('a number is a number: not yes, not a logit, and not what comes next', () => {
  const [english, korean] = toldOf(sceneOf({ head: 'linear', outputs: 1 }));
  expect(english).toContain('one number');
  expect(english).toMatch(/the answer is [\u22120-9.]+/);
  expect(english).not.toMatch(/yes|next|logit|class/);
  expect(korean).toContain('숫자 하나');
  expect(korean).not.toMatch(/예\b|다음|로짓|클래스/);
});

test('a probability above 0 of which 0.00 is written is not contradicted', () => {
  const biasOf = (value: number) =>
    toldOf(sceneOf({ bias: true, edits: [{ parameter: 'b_y', index: 1, value }] }));
  expect(biasOf(0.5)[0]).toContain('are above 0 and add up to 1');
  const [english, korean] = biasOf(9);
  expect(english).toContain('above 0, even where they round to 0.00, and');
  expect(korean).toContain('0.00으로 적은 값까지 모두 0보다 크고');
});

test('what multiplies the joined state of two directions is told which one is above', () => {
  const told = (keys: string) => toldOf(sceneOf({}, `v=1&x=ab&voc=a,b&net=xavier.3&${keys}&end`));
  const joined = [
    /its first half is the forward one/g,
    /앞쪽 절반이 정방향이고 뒤쪽 절반이 역방향/g,
  ];
  for (const [keys, times] of [
    ['cell=rnn.2&both=on', 1],
    ['cell=rnn.2&both=on&up=gru.3', 1],
    ['cell=rnn.2&up=gru.3.both', 1],
    ['cell=rnn.2&both=on&up=gru.3.both', 3],
    ['cell=rnn.2&up=gru.3', 0],
  ] as const)
    expect(told(keys).map((said, i) => said.match(joined[i] ?? /^$/)?.length ?? 0)).toEqual([
      times,
      times,
    ]);
});

test('a class is chosen by its name, and does not come next', () => {
  const [english, korean] = toldOf(sceneOf({ head: 'softmax', outputs: 18 }));
  expect(english).toMatch(/Of 18 classes, the network chooses class \d+/);
  expect(english).not.toMatch(/comes next|yes/);
  expect(korean).toMatch(/클래스 18개 가운데 네트워크가 고른 것은 클래스 \d+/);
  expect(korean).not.toMatch(/다음 글자/);
});

test('one yes or no, and several, are told apart', () => {
  expect(toldOf(sceneOf({ head: 'sigmoid', outputs: 1 }))[0]).toMatch(/The answer: (yes|no)/);
  const [several] = toldOf(sceneOf({ head: 'sigmoid', outputs: 3 }));
  expect(several).toContain('a question of its own');
  expect(several).toMatch(/that of question \d/);
});

test('a symbol comes next only where the task is to say what comes next', () => {
  const next = sceneOf({});
  expect(toldOf(next)[0]).toContain('comes next');
  const training = { ...next.training, data: { kind: 'task', task: 'first', length: 20 } } as const;
  expect(toldOf({ ...next, training })[0]).not.toContain('comes next');
});

/** What is told of one moment of a link, in English. */
function toldAt(link: string) {
  const { scene } = decode(`v=1&${link}&end`);
  const moment = momentOf(scene);
  if (!moment) throw new Error('nothing is read');
  return tell(
    en,
    namePlace(moment.trace.network.spec, moment.phase),
    toldMoment(scene, moment, en.stage.outputs),
  );
}

test.each([
  ['f=relu&x=hellohello&t=4&p=f', 'every ReLU is off'],
  ['x=zqz&t=2&p=f', 'no symbol was known'],
  ['net=zero.1&x=hello&t=3&p=f', 'every weight is 0'],
])('of a state of zeros nothing is said to be kept: %s, where %s', (link) => {
  expect(toldAt(link).text).toContain('Every unit of it is 0');
});

test('equal probabilities have no most probable one, and the first of them is the answer', () => {
  expect(toldAt('net=zero.1&x=hello&t=3&p=softmax').spoken).toContain('4 outputs are equally');
  expect(toldAt('net=zero.1&x=hello&t=3&p=choose').text).toContain('4 outputs share the largest');
});

test('where a network writes by chance, its answer is not said to be what it writes', async () => {
  await fetchPreset('names-en-lstm');
  const at = decode('v=1&net=names-en-lstm&x=an&t=1&p=choose&end').scene;
  const moment = momentOf(at);
  if (!moment) throw new Error('nothing is read');
  expect(
    tell(
      ko,
      namePlace(moment.trace.network.spec, moment.phase),
      toldMoment(at, moment, ko.stage.outputs),
    ).text,
  ).toContain('온도 0.8');
});

test('whatever is read by whatever network, no phase is told what its numbers are not', () => {
  const scenes = fc.array(fc.nat(0xffffffff), { maxLength: 120, size: 'max' }).map(drawScene);
  fc.assert(
    fc.property(scenes, fc.nat(2000), (scene, place) => {
      const t = place % Math.max(1, stepsOf(scene));
      for (const { id } of stepsOf(scene) > 0 ? phasesAtStep(scene, t) : []) {
        const at = moveTo(scene, t, id);
        const moment = momentOf(at);
        if (!moment) throw new Error('nothing is read');
        const { trace } = moment;
        const made = moment.values.map((name) => trace.at(name, t));
        for (const words of [en, ko]) {
          const { heading, text, spoken } = tell(
            words,
            namePlace(trace.network.spec, moment.phase),
            toldMoment(at, moment, words.stage.outputs),
          );
          expect(`${heading} ${text} ${spoken}`).not.toMatch(
            /undefined|null|\b1 (places|outputs|symbols|classes)\b|column -1|-1열|t = -1/,
          );
        }
        const { text } = tell(
          en,
          namePlace(moment.trace.network.spec, moment.phase),
          toldMoment(at, moment, en.stage.outputs),
        );
        const isBroken = made.some((numbers) => numbers.some(Number.isNaN));
        expect([id, /NaN/.test(text)]).toEqual([id, isBroken || /become NaN/.test(text)]);
        if (isBroken) continue;
        const isZero = made.at(-1)?.every((number) => number === 0);
        if (letterOf(id) === 'f') expect(/Every unit of it is 0/.test(text)).toBe(isZero);
        if (/are above 0/.test(text)) expect(trace.at('y', t).every((y) => y > 0)).toBe(true);
        if (/^The largest probability/.test(text)) {
          const shares = [...trace.at('y', t)].sort((a, b) => b - a);
          expect(shares[0]).not.toBe(shares[1]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('where the numbers have become NaN, it is said that nothing can be chosen, and no phase is told otherwise', () => {
  const { scene } = decode(
    `v=1&f=relu&x=${'hello'.repeat(4)}&W_h=0.0:9e99,1.1:9e99,2.2:9e99,3.3:9e99&end`,
  );
  const moment = momentOf(moveTo(scene, 15, 'choose'));
  if (!moment) throw new Error('nothing is read');
  expect([...moment.trace.at('y', 15)].some(Number.isNaN)).toBe(true);
  const { text } = tell(
    en,
    namePlace(moment.trace.network.spec, 'choose'),
    toldMoment(moveTo(scene, 15, 'choose'), moment, en.stage.outputs),
  );
  expect(text).toMatch(/become NaN/);
});

test('of a layer backwards the symbols are those of its formulas, and what it read before is not called the timestep before', () => {
  const { scene } = decode('v=1&x=hello&net=xavier.3&cell=rnn.3&both=on&up=lstm.2.both&end');
  const told = (t: number, phase: string) =>
    [en, ko].map((words) => {
      const at = moveTo(scene, t, phase);
      const moment = momentOf(at);
      if (!moment) throw new Error('nothing is read');
      const place = namePlace(moment.trace.network.spec, moment.phase);
      const { heading, text } = tell(words, place, toldMoment(at, moment, words.stage.outputs));
      return `${heading} ${text}`;
    });
  for (const text of told(2, 'wh.1b')) {
    expect(text).toContain('\\overleftarrow{W}^{(1)}_h');
    expect(text).not.toMatch(/previous timestep|바로 앞 시점의 은닉/);
  }
  for (const text of told(2, 'wh.1f')) {
    expect(text).toContain('\\overrightarrow{W}^{(1)}_h');
    expect(text).toMatch(/previous timestep|바로 앞 시점의 은닉/);
  }
  for (const text of told(4, 'f.1b')) expect(text).toContain('\\overleftarrow{h}^{(1)}_4');
  for (const text of told(2, 'state.2b')) expect(text).not.toMatch(/next timestep|다음 시점/);
});

test('with a bias the product alone is not yet said to be the answer, and the sum names the bias', () => {
  const { scene } = decode('v=1&x=hello&t=2&end');
  const biased = withBias(scene, true);
  for (const [words, bias] of [
    [en, /bias/],
    [ko, /편향/],
  ] as const) {
    const text = (phase: string) => {
      const at = moveTo(biased, 2, phase);
      const moment = momentOf(at);
      if (!moment) throw new Error('nothing is read');
      return tell(
        words,
        namePlace(moment.trace.network.spec, moment.phase),
        toldMoment(at, moment, words.stage.outputs),
      ).text;
    };
    for (const phase of ['wy', 'by']) expect(text(phase)).toMatch(bias);
    expect(text('wy')).not.toBe(text('by'));
  }
});
