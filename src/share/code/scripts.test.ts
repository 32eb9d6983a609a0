import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../engine/trace.ts';
import { DEFAULT_SCENE } from '../../scene/defaults.ts';
import { inputOf, networkOf, symbolsOf } from '../../scene/derive.ts';
import { decode } from '../../scene/link.ts';
import type { Scene } from '../../scene/scene.ts';
import { weightsOf } from '../../scene/weights.ts';
import { npz } from '../numbers/npz.ts';
import { numbersOf } from '../numbers/table.ts';
import { torchTensors } from '../torch/torchTensors.ts';
import { latexOf } from './latex.ts';
import { numpyScript } from './numpyScript.ts';
import { stringLiteral } from './python.ts';
import { torchScript } from './torchScript.ts';

const scratch = mkdtempSync(join(tmpdir(), 'unrolled-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const has = (module: string): boolean => {
  try {
    execFileSync('python3', ['-c', `import ${module}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const hasNumpy = has('numpy');
const hasTorch = has('torch');

function python(script: string): string {
  const path = join(scratch, 'script.py');
  writeFileSync(path, script);
  return execFileSync('python3', ['-X', 'utf8', path], { encoding: 'utf8' });
}

const sceneOf = (link: string): Scene => decode(`v=1&${link}&end`).scene;
const scenes: readonly [string, Scene][] = [
  ['the network of a first visit', DEFAULT_SCENE],
  [
    'one with biases, an unknown symbol, quotes and a line end',
    sceneOf('x=he"%0A\\l&bias=on&b=0.0:0.5,2.0:-1.25&b_y=1.0:0.75'),
  ],
  ['yes or no', sceneOf('net=brackets')],
  [
    'ReLU that grows beyond all bounds',
    sceneOf(`f=relu&x=${'hello'.repeat(20)}&W_h=0.0:900,1.1:900,2.2:900,3.3:900`),
  ],
  ['numbers as input', sceneOf('wave=12.sin(t%2F2)&head=linear&net=xavier.3')],
  ...(['lstm', 'gru'] as const).map((cell): [string, Scene] => [
    cell,
    sceneOf(`cell=${cell}.5&net=xavier.7&bias=on`),
  ]),
];

/** What a script printed, number by number in the order of printing. */
const numbersIn = (printed: string): number[] =>
  [...printed.matchAll(/=\s*(?:tensor\()?\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((text) => Number(text.replace('inf', 'Infinity').replace('nan', 'NaN'))),
  );

/** What the page computed, in the same order, for the values of these names. */
function numbersOn(scene: Scene, names?: readonly string[]): number[] {
  const network = networkOf(scene);
  const trace = run(network, weightsOf(scene), inputOf(scene));
  const shown = [...network.values.values()]
    .filter(
      ({ symbol, part, name }) => names?.includes(name) ?? (symbol !== null && part !== 'input'),
    )
    .map(({ name }) => name)
    // The largest of NaN is nothing here and the first one there.
    .filter((name) => name !== 'e');
  return symbolsOf(scene).flatMap((_, t) => shown.flatMap((name) => [...trace.at(name, t)]));
}

describe('the NumPy script', () => {
  test.skipIf(!hasNumpy)(
    `prints the numbers on the screen${hasNumpy ? '' : ' (skipped: no python3 with numpy here)'}`,
    () => {
      for (const [what, scene] of scenes) {
        const script = numpyScript(scene).replace('("e", e), ', '');
        const printed = numbersIn(python(script));
        const wanted = numbersOn(scene);
        expect([what, printed.length]).toEqual([what, wanted.length]);
        expect([
          what,
          printed.findIndex((value, i) => !isClose(value, wanted[i] as number)),
        ]).toEqual([what, -1]);
      }
    },
  );
});

/** As close as six decimals tell; what has become infinite may be NaN a step earlier or later. */
const isClose = (a: number, b: number) =>
  !Number.isFinite(b) || Math.abs(a - b) <= 6e-7 + 1e-5 * Math.abs(b);

describe('the PyTorch script', () => {
  test.skipIf(!hasTorch)(
    `prints the numbers on the screen${hasTorch ? '' : ' (skipped: no python3 with torch here)'}`,
    () => {
      for (const [what, scene] of scenes) {
        const printed = numbersIn(python(torchScript(scene)));
        const wanted = numbersOn(scene, ['h', 'z', 'y']);
        if (torchScript(scene).includes('class Network'))
          expect([
            what,
            printed.findIndex((value, i) => !isClose(value, wanted[i] as number)),
          ]).toEqual([what, -1]);
      }
    },
    120_000,
  );

  test('uses PyTorch’s own layer where it computes the same, and says every operation where not', () => {
    expect(torchScript(DEFAULT_SCENE)).toContain(
      'self.rnn = nn.RNN(4, 4, nonlinearity="tanh", bias=False)',
    );
    expect(torchScript(sceneOf('f=sigmoid'))).toContain('h = torch.sigmoid(a)');
    expect(torchScript(sceneOf('cell=gru.5&net=xavier.7&bias=on'))).toContain(
      'self.rnn = nn.GRU(4, 5)',
    );
  });
});

test.skipIf(!hasNumpy)('the .npz file is read by NumPy as the same doubles', () => {
  const { trace, weights } = numbersOf(sceneOf('bias=on&b=0.0:0.125'));
  writeFileSync(join(scratch, 'numbers.npz'), npz([...trace, ...weights]));
  const said = python(
    `import numpy as np, json\nf = np.load(${JSON.stringify(join(scratch, 'numbers.npz'))})\nprint(json.dumps({k: [f[k].shape, f[k].ravel().tolist()] for k in f.files}))`,
  );
  expect(JSON.parse(said)).toEqual(
    Object.fromEntries(
      [...trace, ...weights].map(({ name, shape, data }) => [name, [shape, [...data]]]),
    ),
  );
});

test('weights go out under the names and in the shapes that load_state_dict takes', () => {
  const shapes = (scene: Scene) =>
    torchTensors(networkOf(scene), weightsOf(scene)).map(({ name, shape, data }) => [
      name,
      shape.join('x'),
      data.length,
    ]);
  expect(shapes(sceneOf('cell=lstm.5&net=xavier.7&bias=on'))).toEqual([
    ['rnn.weight_ih_l0', '20x4', 80],
    ['rnn.weight_hh_l0', '20x5', 100],
    ['rnn.bias_ih_l0', '20', 20],
    ['rnn.bias_hh_l0', '20', 20],
    ['fc.weight', '4x5', 20],
    ['fc.bias', '4', 4],
  ]);
  expect(shapes(DEFAULT_SCENE).map(([name]) => name)).toEqual([
    'rnn.weight_ih_l0',
    'rnn.weight_hh_l0',
    'fc.weight',
  ]);
  const biased = sceneOf('bias=on&b=1.0:0.5');
  const bias = torchTensors(networkOf(biased), weightsOf(biased)).find(
    ({ name }) => name === 'rnn.bias_ih_l0',
  );
  expect([...(bias?.data ?? [])]).toEqual([0, 0.5, 0, 0]);
});

test('any text is a Python string of the same text', () => {
  expect(stringLiteral('a"b\\c\n\u2028😀\u200d')).toBe(
    '"a\\u0022b\\u005cc\\u000a\\u2028😀\\u200d"',
  );
});

test('the equation is LaTeX, with the weights beside it', () => {
  const latex = latexOf(DEFAULT_SCENE);
  expect(latex).toContain('h_{t} &= \\tanh\\left(a_{t}\\right)');
  expect(latex).toContain('W_h &= \\begin{bmatrix} -0.72 & 0.47 & 0.04 & 0.57 \\\\ ');
});
