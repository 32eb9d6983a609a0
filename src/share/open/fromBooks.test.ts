import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backpropagate } from '../../engine/back/gradientTrace.ts';
import { torchParameters } from '../../engine/declare/torch.ts';
import { run } from '../../engine/run/trace.ts';
import { withEvents } from '../../scene/change/changeEvents.ts';
import { withGradient, withTarget } from '../../scene/change/changeGradient.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { decode, encode } from '../../scene/link/link.ts';
import { inputOf, networkOf } from '../../scene/read/derive.ts';
import { lossSpecOf } from '../../scene/read/gradientLoss.ts';
import { lossStepsOf } from '../../scene/read/lossSteps.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { readFiles } from './readIncoming.ts';
import { sceneOfModel } from './sceneOfModel.ts';

/*
 * Networks of books and lectures, saved as files. The right values were computed in NumPy, in doubles, from the same
 * files; states start at zero.
 */
const folder = new URL('./fixtures/', import.meta.url);
const right = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

async function opened(names: readonly string[], head: Scene['head'], vocabulary?: string[]) {
  const incoming = await readFiles(
    names.map((name) => {
      const bytes = readFileSync(new URL(name, folder));
      return { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
    }),
  );
  if (incoming.kind !== 'model') throw new Error(JSON.stringify(incoming));
  const { model, companion } = incoming;
  const symbols = vocabulary ?? companion.vocabulary;
  return sceneOfModel(DEFAULT_SCENE, model, {
    activation: 'tanh',
    head,
    vocabulary: symbols,
    text: symbols && 'hello',
  });
}

const reading = (scene: Scene, rows: readonly (readonly number[])[]) =>
  withEvents(scene, { kind: 'numbers', columns: rows[0]?.length ?? 0, values: rows.flat() });

const runOf = (scene: Scene) => run(networkOf(scene), weightsOf(scene), inputOf(scene));

function expectNear(trace: ReturnType<typeof run>, name: string, rows: readonly number[][]) {
  expect(trace.steps).toBe(rows.length);
  rows.forEach((row, t) => {
    row.forEach((wanted, i) => {
      expect(trace.at(name, t)[i]).toBeCloseTo(wanted, 7);
    });
  });
}

describe('a network of a book computes what the book says', () => {
  test.each(['w1-rnn-identity-head', 'w1-rnn-alone'])('%s', async (name) => {
    const rows = [1, 2, 3].map((x) => [x, x]);
    const trace = runOf(reading(await opened([`${name}.safetensors`], 'linear'), rows));
    expectNear(trace, 'h', right.w1);
    expectNear(trace, 'z', right.w1);
  });

  test('one number in, one number out', async () => {
    const trace = runOf(reading(await opened(['w4-tfbook-rnn.safetensors'], 'linear'), [[1], [2]]));
    expectNear(trace, 'h', right.w4.h);
    expectNear(
      trace,
      'z',
      right.w4.y.map((y: number) => [y]),
    );
  });

  test('letters with the vocabulary beside them', async () => {
    const files = ['w8-lab11-rnn.safetensors', 'w8-vocab.json'];
    expectNear(runOf(await opened(files, 'linear')), 'h', right.w8.hello);
  });

  test.each([
    ['an embedding', 'v06-embedding-lstm', 4, right.v06.h],
    ['an embedding multiplied in', 'v06d-embedding-multiplied-in', null, right.v06d.h],
  ])('%s', async (_, file, embedding, wanted) => {
    const symbols = [...'abcde'];
    const scene = {
      ...(await opened([`${file}.safetensors`], 'linear', symbols)),
      text: 'bcdde',
    };
    expect(scene.embedding).toBe(embedding);
    expectNear(runOf(scene), 'h', wanted);
  });

  test('a GRU that has learned what it begins with', async () => {
    const scene = await opened(['v18b-learned-h0-1d.safetensors'], 'softmax', [...'abcde']);
    const { network, at } = runOf(scene);
    expect(network.parameters.get('h_0')).toMatchObject({ rows: 3 });
    // As the file has it, in singles.
    expect([...at('h', -1)]).toEqual(right.v18b);
    expect(decode(encode(scene)).problems).toEqual([]);
  });

  test('a GRU with PyTorch\u2019s update gate, and with that of the book', async () => {
    const rows = [
      [1, 0.5],
      [0.5, -1],
      [0.25, 0.25],
    ];
    const after = reading(await opened(['w6-gru-as-in-book.safetensors'], 'linear'), rows);
    expectNear(runOf(after), 'h', right.w6.torch_after);
    // The book exchanges z and 1 - z, which the negated weights of z do too, and resets before the product.
    const negated = reading(await opened(['w6-gru-z-negated.safetensors'], 'linear'), rows);
    expectNear(runOf({ ...negated, reset: 'before' }), 'h', right.w6.negated_before);
    expectNear(runOf({ ...negated, reset: 'before' }), 'h', right.w6.book_before);
  });
});

describe('an LSTM, forward and back by hand', () => {
  const scene = async () => {
    const rows = [
      [1, 2],
      [0.5, 3],
    ];
    const whole = reading(await opened(['w5-gomez-lstm.safetensors'], 'linear'), rows);
    return withGradient(whole, { at: { kind: 'every' } });
  };

  test('its gates', async () => {
    const trace = runOf(await scene());
    for (const [name, value] of Object.entries({ i: 'i', f: 'f', g: 'g', o: 'og', c: 'c', h: 'h' }))
      expectNear(
        trace,
        value,
        right.w5.f.map((step: Record<string, number[]>) => step[name]),
      );
  });

  test('every timestep is judged, whichever target is chosen first', async () => {
    const one = withTarget(await scene(), 1, 0, 1.25);
    expect(lossStepsOf(one)).toEqual([0, 1]);
    const both = withTarget(one, 0, 0, 0.5);
    expect(backpropagate(runOf(both), lossSpecOf(both)).loss).toBeCloseTo(right.w5.loss_sum, 7);
  });

  test('its gradients, twice those of half the loss', async () => {
    const both = withTarget(withTarget(await scene(), 1, 0, 1.25), 0, 0, 0.5);
    const { weights } = backpropagate(runOf(both), lossSpecOf(both));
    const { parameters } = networkOf(both);
    const names = torchParameters('lstm');
    const gradientOf = (name: string) =>
      (names[name] ?? []).flatMap((part) => {
        const slot = parameters.get(part);
        if (!slot) throw new Error(part);
        return [...weights.subarray(slot.offset, slot.offset + slot.rows * slot.columns)];
      });
    for (const [name, wanted] of [
      ['weight_ih_l0', right.w5.dWx],
      ['weight_hh_l0', right.w5.dWh],
      ['bias_ih_l0', right.w5.db],
    ] as const)
      wanted.flat().forEach((number: number, i: number) => {
        expect(gradientOf(name)[i]).toBeCloseTo(2 * number, 7);
      });
  });
});

test('a link from before that judges `every` or the `last` chosen target shows what it showed', async () => {
  const rows = [
    [1, 2],
    [0.5, 3],
    [0, 1],
  ];
  const read = reading(await opened(['w5-gomez-lstm.safetensors'], 'linear'), rows);
  const whole = withTarget(withGradient(read, { at: { kind: 'every' } }), 1, 0, 1);
  const link = encode(whole);
  expect(decode(link, 1e6)).toEqual({ scene: whole, problems: [] });
  const judged = (word: string) =>
    lossStepsOf(decode(link.replace('_all_', `_${word}_`), 1e6).scene);
  expect(judged('all')).toEqual([0, 1, 2]);
  expect(judged('every')).toEqual([1]);
  expect(judged('last')).toEqual([1]);
  expect(judged('end')).toEqual([2]);
});
