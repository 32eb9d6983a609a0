import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layersOf, suffixOf } from '../../engine/declare/layers.ts';
import { run } from '../../engine/run/trace.ts';
import { refusalWords } from '../../language/refusals.ts';
import { withEvents } from '../../scene/change/changeEvents.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { inputOf, networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { readFiles } from './readIncoming.ts';
import { sceneOfModel } from './sceneOfModel.ts';

/** Files as other programs write them, and beside each what it computes there. */
const folder = new URL('../../../scripts/reference/fixtures/files/', import.meta.url);
const all = readdirSync(folder);
const names = all.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));

interface Case {
  readonly network: { readonly layers: readonly { readonly activation?: 'tanh' | 'relu' }[] };
  readonly inputs: { readonly x?: readonly (readonly number[])[]; readonly x_index?: number[] };
  readonly expected: {
    readonly h: Readonly<Record<string, readonly (readonly number[])[]>>;
    readonly logits?: readonly (readonly number[])[];
  };
}

const given = (name: string, from = folder) => {
  const bytes = readFileSync(new URL(name, from));
  return { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
};

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The scene that the page makes of a file, reading what the case reads. */
async function sceneFor(name: string, { network, inputs }: Case) {
  const file = all.find((other) => other.startsWith(`${name}.`) && !other.endsWith('.json')) ?? '';
  const incoming = await readFiles([given(file)]);
  if (incoming.kind !== 'model') throw new Error(`${file}: ${JSON.stringify(incoming)}`);
  const { model } = incoming;
  const { x, x_index: ids } = inputs;
  const vocabulary = ids ? LETTERS.slice(0, model.sizes.input) : null;
  const scene = sceneOfModel(DEFAULT_SCENE, model, {
    activation:
      model.says.activation ?? network.layers.find((one) => one.activation)?.activation ?? 'tanh',
    head: 'linear',
    vocabulary,
    text: ids?.map((id) => LETTERS[id]).join('') ?? null,
  });
  return x
    ? withEvents(scene, { kind: 'numbers', columns: x[0]?.length ?? 0, values: x.flat() })
    : scene;
}

test.each([
  ['exported-keras-model-bi.keras', ['layers/bidirectional/']],
  ['exported-keras-bi.npz', ['sequential_6/bidirectional/']],
  ['exported-flax-linen-bi-2.npz', ['LSTMCell_0/ii/', 'LSTMCell_1/ii/']],
  ['exported-flax-nnx-bi.npz', ['bi/']],
  ['embedding-bigru-classes.safetensors', ['gru.']],
  ['min-char-rnn.npz', ['Wxh']],
])(
  'the layer in both directions of %s is called by what holds both directions',
  async (file, prefixes) => {
    const incoming = await readFiles([given(file)]);
    expect(incoming).toMatchObject({ kind: 'model', model: { prefixes } });
  },
);

describe('what another program writes opens, and computes here what it computes there', () => {
  test.each(names)('%s', async (name) => {
    const wanted = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Case;
    const scene = await sceneFor(name, wanted);
    const network = networkOf(scene);
    const trace = run(network, weightsOf(scene), inputOf(scene));
    const near = (value: string, rows: readonly (readonly number[])[]) => {
      const off = rows
        .flat()
        .map((number, i) => Math.abs((trace.all(value)[i] ?? Number.NaN) - number));
      expect(trace.all(value).length).toBe(rows.flat().length);
      expect(Math.max(...off)).toBeLessThan(2e-5);
    };
    for (const [where, rows] of Object.entries(wanted.expected.h)) {
      const [, at = '0', back] = /^l(\d+)(_reverse)?$/.exec(where) ?? [];
      const layer = Number(at) + 1;
      const isBoth = layersOf(network.spec)[layer - 1]?.isBidirectional;
      const direction = isBoth ? (back ? 'backward' : 'forward') : null;
      near(`h${suffixOf(network.spec, layer, direction)}`, rows);
    }
    if (wanted.expected.logits) near('z', wanted.expected.logits);
  });
});

test('an LSTM that projects its state is refused by name, and it is said what to do', async () => {
  const own = new URL('./fixtures/', import.meta.url);
  const incoming = await readFiles([given('no-torch-projection.safetensors', own)]);
  if (incoming.kind !== 'refused') throw new Error(incoming.kind);
  expect(incoming.refusal).toMatchObject({ kind: 'projection', names: ['weight_hr_l0'] });
  for (const words of Object.values(refusalWords))
    expect(words.refused(incoming.refusal)).toContain('proj_size');
});
