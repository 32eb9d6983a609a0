import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../engine/trace.ts';
import { refusals } from '../../language/en/refusals.ts';
import { DEFAULT_SCENE } from '../../scene/defaults.ts';
import { networkOf } from '../../scene/derive.ts';
import { parse } from '../../scene/parse.ts';
import { weightsOf } from '../../scene/weights.ts';
import { sceneOfModel } from '../open/sceneOfModel.ts';
import { onnxModel } from './onnxModel.ts';

const folder = new URL('./fixtures/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.onnx`, folder)));

/** Inputs, and what the graphs make of them: computed outside of the program, and by PyTorch where that wrote the file. */
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
  string,
  { x: number[][]; h?: number[][]; y: number[][] }
>;

describe('an ONNX file with one recurrent node', () => {
  test.each(Object.entries(expected))('%s computes here what it computes', (name, { x, h, y }) => {
    const model = onnxModel(bytesOf(name));
    if (!model.ok) throw new Error(refusals.refused(model.kind, model.names));
    const scene = sceneOfModel(DEFAULT_SCENE, model, {
      activation: model.says.activation ?? 'tanh',
      head: model.says.head ?? 'linear',
      vocabulary: null,
      text: null,
    });
    expect(parse(scene)).toEqual({ scene, problems: [] });
    const data = Float64Array.from(x.flat());
    const trace = run(networkOf(scene), weightsOf(scene), { kind: 'vectors', data });
    const off = (got: Float64Array, wanted: readonly number[]) =>
      Math.max(...wanted.map((value, i) => Math.abs((got[i] ?? Number.NaN) - value)));
    const answer = scene.head === 'linear' ? 'z' : 'y';
    // PyTorch answered in singles.
    const tolerance = name.startsWith('torch') ? 2e-7 : 1e-12;
    expect(off(trace.all(answer), y.flat())).toBeLessThan(tolerance);
    if (h) expect(off(trace.all('h'), h.flat())).toBeLessThan(tolerance);
  });

  test.each([
    ['no-reverse', 'onnxOption', 'RNN cell: reverse'],
    ['no-clip', 'onnxOption', 'LSTM cell: clip'],
    ['no-activation', 'onnxOption', 'GRU cell: activations Sigmoid, Relu'],
    ['no-torch-two-layers', 'severalLayers', 'GRU /rnn/GRU'],
    ['no-torch-bidirectional', 'bidirectional', 'LSTM /rnn/LSTM: bidirectional'],
    ['no-torch-dynamo-rnn', 'onnxNoNode', 'MatMul'],
    ['no-torch-embedding', 'embedding', 'emb.weight [4, 4]'],
  ])('%s is refused by name', (name, kind, first) => {
    const model = onnxModel(bytesOf(name));
    expect(model).toMatchObject({ ok: false, kind });
    expect(model.ok || model.names[0]).toBe(first);
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
        if (!model.ok) expect(refusals.refused(model.kind, model.names).length).toBeGreaterThan(10);
      }),
      { numRuns: 2000 },
    );
  });

  test('that promises more than it holds takes no more room than it is big', () => {
    // A tensor of a thousand million numbers, in forty bytes.
    const bytes = Uint8Array.from([
      ...[0x3a, 20, 0x2a, 18, 0x08, 0x80, 0x94, 0xeb, 0xdc, 0x03, 0x10, 0x01, 0x42, 1, 0x57],
      ...[0x4a, 5, 1, 2, 3, 4, 5],
    ]);
    expect(onnxModel(bytes)).toMatchObject({ ok: false, kind: 'wrongSize' });
    expect(onnxModel(new Uint8Array(100_000).fill(0x0a)).ok).toBe(false);
  });
});
