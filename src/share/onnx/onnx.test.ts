import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PbfWriter } from 'pbf';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../engine/run/trace.ts';
import { refusals } from '../../language/en/refusals.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { parse } from '../../scene/document/parse.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { sceneOfModel } from '../open/sceneOfModel.ts';
import { specOf, bytesOf as write } from './fuzz/spec.ts';
import { onnxModel } from './onnxModel.ts';
import { filesNamedIn, readOnnx } from './readModel.ts';
import { recogniseOnnx } from './recogniseOnnx.ts';
import { MAX_FIELDS, wireOf } from './wire.ts';

const folder = new URL('./fixtures/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.onnx`, folder)));
/** The files of weights that a model names. */
const besideOf = (bytes: Uint8Array) =>
  new Map(
    filesNamedIn(bytes).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
  );

/** Inputs, and what the graphs make of them: computed outside of the program, and by PyTorch where that wrote the file. */
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
  string,
  /** Numbers, or the places of symbols; the answer at every timestep, or at the last. */
  { x?: number[][]; ids?: number[]; h?: number[][]; y: number[][] }
>;

const LETTERS = [...'abcdefghi'];

describe('an ONNX file that holds the initial states', () => {
  /** An LSTM in both directions, and what each begins with. */
  const withStates = (name: string, states: readonly number[]) => {
    const spec = specOf(bytesOf(name));
    const node = spec.nodes.find(({ op }) => op === 'LSTM');
    const R = spec.tensors.find((tensor) => tensor.name === node?.inputs[2]);
    const [directions = 1, , hidden = 1] = R?.shape ?? [];
    for (const [k, state] of ['own_h', 'own_c'].entries()) {
      const numbers = Array.from({ length: directions * hidden }, (_, i) => states[k + i] ?? 0.25);
      spec.tensors.push({ name: state, kind: 1, shape: [directions, 1, hidden], numbers });
    }
    if (node) node.inputs = [...node.inputs.slice(0, 4), '', 'own_h', 'own_c'];
    return { directions, hidden, model: onnxModel(write(spec)) };
  };

  test.each(['lstm', 'torch-bidirectional'])('begins with them: %s', (name) => {
    const states = Array.from({ length: 40 }, (_, i) => Math.fround(Math.sin(i + 1)));
    const { directions, hidden, model } = withStates(name, states);
    if (!model.ok) throw new Error(refusals.refused(model));
    const scene = sceneOfModel(DEFAULT_SCENE, model, {
      activation: 'tanh',
      head: model.says.head ?? 'linear',
      vocabulary: null,
      text: null,
    });
    const network = networkOf(scene);
    const trace = run(network, weightsOf(scene), {
      kind: 'vectors',
      data: new Float64Array(3 * model.sizes.input).fill(0.5),
    });
    const cells = network.parts.filter(({ kind }) => kind === 'cell');
    expect(cells.length).toBe(directions);
    for (const [at, { states: own, direction }] of cells.entries())
      for (const [k, state] of own.entries())
        expect([...trace.at(state, direction === 'backward' ? 3 : -1)]).toEqual(
          states.slice(k + at * hidden, k + (at + 1) * hidden),
        );
  });

  test('zeros are what every network begins with', () => {
    const { model } = withStates(
      'lstm',
      Array.from({ length: 40 }, () => 0),
    );
    expect(model).toMatchObject({ ok: true, hasStart: false });
  });
});

describe('an ONNX file with recurrent nodes', () => {
  test.each(Object.entries(expected))(
    '%s computes here what it computes',
    (name, { x, ids, h, y }) => {
      const bytes = bytesOf(name);
      const model = onnxModel(bytes, besideOf(bytes));
      if (!model.ok) throw new Error(refusals.refused(model));
      const scene = sceneOfModel(DEFAULT_SCENE, model, {
        activation: model.says.activation ?? 'tanh',
        head: model.says.head ?? 'linear',
        vocabulary: ids ? LETTERS.slice(0, model.sizes.input) : null,
        text: null,
      });
      expect(parse(scene)).toEqual({ scene, problems: [] });
      const isOfEnds = name.endsWith('-ends');
      if (y.length === 1) expect(scene.answersAt).toBe(isOfEnds ? 'ends' : 'last');
      const trace = run(
        networkOf(scene),
        weightsOf(scene),
        ids
          ? { kind: 'symbols', indices: Int32Array.from(ids) }
          : { kind: 'vectors', data: Float64Array.from((x ?? []).flat()) },
      );
      const answers = (value: string) =>
        y.length === 1 ? trace.at(value, trace.steps - 1) : trace.all(value);
      const off = (got: Float64Array, wanted: readonly number[]) =>
        Math.max(...wanted.map((value, i) => Math.abs((got[i] ?? Number.NaN) - value)));
      const answer = scene.head === 'linear' ? 'z' : 'y';
      // PyTorch answered in singles.
      const largest = Math.max(1, ...y.flat().map(Math.abs));
      const tolerance = name.startsWith('torch') ? 5e-7 * largest : 1e-12;
      expect(off(answers(answer), y.flat())).toBeLessThan(tolerance);
      if (h) expect(off(trace.all('h'), h.flat())).toBeLessThan(tolerance);
    },
  );

  test.each([
    ['torch-bigru-one-ends', [4, 8], [4, 5, 6, 7]],
    ['torch-bilstm-forward-half', [4, 8], [0, 1, 2, 3]],
    ['torch-birnn-backward-last', [4, 8], [4, 5, 6, 7]],
  ])('%s: the head reads one direction, and has zeros for the other', (name, reads, units) => {
    const model = onnxModel(bytesOf(name));
    if (!model.ok) throw new Error(refusals.refused(model));
    expect(model.says.headReads).toEqual(reads);
    expect(model.says.headDirection).toBe(units[0] === 0 ? 'forward' : 'backward');
    const row = model.parameters['head.weight']?.subarray(0, 8) ?? [];
    expect([...row].flatMap((weight, i) => (weight === 0 ? [] : [i]))).toEqual(units);
  });

  test.each([
    ['no-reverse', 'onnxOption', 'RNN cell: reverse'],
    ['no-clip', 'onnxOption', 'LSTM cell: clip'],
    ['no-activation', 'onnxOption', 'GRU cell: activations Sigmoid, Relu'],
    ['no-torch-side-by-side', 'onnxBranch', 'x'],
    ['no-torch-skip', 'onnxOperation', 'Add /Add'],
    ['no-torch-cell-loop', 'onnxNoNode', 'Constant'],
    ['no-act-constructor', 'onnxOption', 'RNN rnn: activations constructor'],
    ['no-relu-as-s', 'onnxOption', 'RNN rnn: activations (string)'],
    ['no-cyclic-source', 'onnxCycle', 'Identity identity'],
    ['no-self-cycle', 'onnxCycle', 'Identity identity'],
    ['no-cyclic-head', 'onnxTwice', 'Y'],
    ['no-dup-initializer', 'onnxTwice', 'W'],
    ['no-gather-perm', 'onnxMissing', 'idx'],
    ['no-h0-elsewhere', 'onnxElsewhere', 'x.bin'],
    ['no-seqlens-const', 'onnxOption', 'RNN rnn: sequence_lens L'],
    ['no-slice-hidden', 'onnxOrder', 'Z'],
    ['no-softmax-axis', 'onnxMissing', 'ax'],
    ['no-head-on-cell-state', 'onnxOperation', 'MatMul dense/MatMul'],
  ])('%s is refused by name', (name, kind, first) => {
    const model = onnxModel(bytesOf(name));
    expect(model).toMatchObject({ ok: false, kind });
    expect(model.ok || model.names[0]).toBe(first);
  });

  test('of nodes that go in a circle only those are named', () => {
    expect(onnxModel(bytesOf('no-self-cycle'))).toMatchObject({ names: ['Identity identity'] });
    expect(onnxModel(bytesOf('no-cyclic-source'))).toMatchObject({
      names: ['Identity identity', 'Identity id2'],
    });
  });

  test('layers that have too many weights together are refused, though each has not', () => {
    const hidden = 900;
    const square = (name: string) => ({
      name,
      kind: 1,
      shape: [1, 4 * hidden, hidden],
      numbers: new Array<number>(4 * hidden * hidden).fill(0.5),
    });
    const node = (op: string, inputs: string[], output: string, i: number) => ({
      op,
      name: `${op}${i}`,
      inputs,
      outputs: [output],
      attributes: [],
    });
    const stack = (layers: number) =>
      write({
        version: 14,
        inputs: [{ name: 'y0', kind: 1, shape: [null, 1, hidden] }],
        outputs: [`y${layers}`],
        tensors: [square('W'), square('R'), { name: 'axis', kind: 7, shape: [1], numbers: [1] }],
        nodes: Array.from({ length: layers }, (_, i) => [
          node('LSTM', [`y${i}`, 'W', 'R'], `h${i}`, i),
          node('Squeeze', [`h${i}`, 'axis'], `y${i + 1}`, i),
        ]).flat(),
      });
    expect(onnxModel(stack(3))).toMatchObject({ ok: true, above: [{}, {}] });
    expect(onnxModel(stack(6))).toMatchObject({ ok: false, kind: 'tooLarge' });
    expect(onnxModel(stack(9))).toMatchObject({ kind: 'tooLarge', names: ['9 layers > 8'] });
  });

  test('says what the page must not ask: activation, answer, and where there is no head', () => {
    expect(onnxModel(bytesOf('rnn-relu-gemm'))).toMatchObject({
      says: { activation: 'relu', head: null, hasHead: true },
    });
    expect(onnxModel(bytesOf('rnn-tanh'))).toMatchObject({ says: { head: 'softmax' } });
    expect(onnxModel(bytesOf('lstm-peepholes-alone'))).toMatchObject({
      says: { hasHead: false, peepholes: true },
    });
    expect(onnxModel(bytesOf('gru-reset-before'))).toMatchObject({ says: { reset: 'before' } });
  });
});

describe('a damaged file', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.onnx'))
    .map((name) => bytesOf(name.replace('.onnx', '')));

  test('cut off anywhere, it is refused', () => {
    const whole = bytesOf('lstm');
    for (let length = 0; length < whole.length; length++)
      expect(onnxModel(whole.subarray(0, length)).ok).toBe(false);
  });

  test('with other bytes in it, it is taken or refused in words, and never anything else', () => {
    const places = fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...files), places, (file, changes) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const model = onnxModel(bytes);
        if (!model.ok) expect(refusals.refused(model).length).toBeGreaterThan(10);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, Uint8Array]>([
    ['a node of a million inputs', nested([7, 1], field(1, letter, 1_000_000))],
    ['an attribute of a million strings', nested([7, 1, 5], field(9, letter, 1_000_000))],
    ['a tensor of a million lengths', nested([7, 5], field(1, new Uint8Array(1_000_000).fill(1)))],
    ['a list of a million numbers', nested([7, 1, 5], field(8, new Uint8Array(1_000_000).fill(1)))],
    ['a name of a million letters', nested([7, 1], field(3, new Uint8Array(1_000_000).fill(97)))],
    ['a million fields that nobody knows', nested([7], field(99, letter, 1_000_000))],
    ['a million nodes', nested([7], field(1, new Uint8Array(), 1_000_000))],
  ])('%s is refused before it is read to its end', (_, bytes) => {
    const wire = wireOf(bytes);
    expect(readOnnx(bytes, new Map(), wire)).toMatchObject({ ok: false, kind: expect.any(String) });
    expect(wire.fields).toBeLessThanOrEqual(MAX_FIELDS + 1);
    expect(onnxModel(bytes).ok).toBe(false);
  });

  test('what only claims to be large makes no room', () => {
    const whole = specOf(bytesOf('rnn-tanh'));
    const claims = (name: string, shape: readonly number[]) =>
      write({
        ...whole,
        tensors: whole.tensors.map((one) => (one.name === name ? { ...one, shape } : one)),
      });
    const room = vi.fn();
    vi.stubGlobal(
      'Float64Array',
      new Proxy(Float64Array, {
        construct(target, [given], self) {
          room(typeof given === 'number' ? given : 0);
          return Reflect.construct(target, [given], self);
        },
      }),
    );
    for (const shape of [
      [1, 4, 2 ** 40],
      [2 ** 31, 2 ** 31, 2 ** 31],
      [1, 1_000_000, 3],
    ])
      expect(onnxModel(claims('W', shape))).toMatchObject({
        ok: false,
        kind: expect.stringMatching(/wrongSize|tooLarge/),
      });
    const longest = whole.inputs.map((input) => ({ ...input, shape: [2 ** 40, 1, 3] }));
    expect(onnxModel(write({ ...whole, inputs: longest }))).toMatchObject({ kind: 'tooLarge' });
    const grown = (op: string, numbers: readonly number[]) => ({
      ...whole,
      tensors: [...whole.tensors, { name: '~', kind: 7, shape: [numbers.length], numbers }],
      nodes: [
        { op, name: '', inputs: ['~'], outputs: ['~~'], attributes: [] },
        ...whole.nodes.map((node) =>
          node.op === 'RNN' ? { ...node, inputs: [...node.inputs, '', '~~'] } : node,
        ),
      ],
    });
    expect(onnxModel(write(grown('ConstantOfShape', [1, 2 ** 26, 2 ** 26])))).toMatchObject({
      kind: 'tooLarge',
    });
    vi.unstubAllGlobals();
    const made = room.mock.calls.reduce((sum, [count]) => sum + count, 0);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(10_000);
  });

  test('a state that a thousand nodes of a thousand inputs make is looked at once for each', () => {
    const whole = specOf(bytesOf('rnn-tanh'));
    const nodes = Array.from({ length: 150 }, (_, i) => ({
      op: 'Concat',
      name: `c${i}`,
      inputs: new Array<string>(1000).fill(i === 0 ? '~' : `s${i - 1}`),
      outputs: [`s${i}`],
      attributes: [{ name: 'axis', type: 'int' as const, value: 0 }],
    }));
    const bytes = write({
      ...whole,
      tensors: [...whole.tensors, { name: '~', kind: 1, shape: [0, 4], numbers: [] }],
      nodes: [
        ...nodes,
        ...whole.nodes.map((node) =>
          node.op === 'RNN' ? { ...node, inputs: [...node.inputs, '', 's149'] } : node,
        ),
      ],
    });
    const graph = readOnnx(bytes);
    if ('ok' in graph) throw new Error(graph.kind);
    const asked = vi.spyOn(Map.prototype, 'get');
    expect(recogniseOnnx(graph)).toMatchObject({ ok: false });
    const times = asked.mock.calls.length;
    asked.mockRestore();
    // Some looks for each edge, and not one for each way through the graph.
    expect(times).toBeLessThan(10 * 150_000);
  });
});

const letter = Uint8Array.of(97);

/** A field of bytes, so many times. */
function field(tag: number, bytes: Uint8Array, times = 1): Uint8Array {
  const pbf = new PbfWriter();
  for (let i = 0; i < times; i++) pbf.writeBytesField(tag, bytes);
  return pbf.finish();
}

/** Messages inside of each other, with an empty set of operations behind them. */
function nested(tags: readonly number[], bytes: Uint8Array): Uint8Array {
  const whole = [...tags].reverse().reduce((inner, tag) => field(tag, inner), bytes);
  return Uint8Array.from([...whole, ...field(8, Uint8Array.of(0x10, 14))]);
}
