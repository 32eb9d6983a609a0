import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lateAt } from '../../engine/declare/phases.ts';
import { torchLayerOf } from '../../engine/declare/torch.ts';
import { run } from '../../engine/run/trace.ts';
import { withOwnWeights } from '../../scene/change/withOwnWeights.ts';
import '../../scene/fixtures/smallPresets.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { decode } from '../../scene/link/link.ts';
import { inputOf, networkOf, symbolsOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { downloads } from '../dialog/downloads.ts';
import { npz } from '../numbers/npz.ts';
import { numbersOf } from '../numbers/table.ts';
import { torchTensors } from '../torch/torchTensors.ts';
import { kerasScript } from './kerasScript.ts';
import { latexOf } from './latex.ts';
import { numpyScript } from './numpyScript.ts';
import { pythonName, stringLiteral } from './python.ts';
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
const hasKeras = has('keras');

function python(script: string): string {
  const path = join(scratch, 'script.py');
  writeFileSync(path, script);
  return execFileSync('python3', ['-X', 'utf8', path], { encoding: 'utf8' });
}

/** What each of several scripts prints, run one after the other by one Python, which takes seconds to begin. */
function pythonAll(scripts: readonly string[]): readonly string[] {
  const path = join(scratch, 'scripts.json');
  writeFileSync(path, JSON.stringify(scripts));
  const mark = '==== the next script';
  return python(
    [
      'import json',
      `for script in json.load(open(${JSON.stringify(path)})):`,
      `    print("${mark}")`,
      '    exec(compile(script, "script", "exec"), {"__name__": "__main__"})',
    ].join('\n'),
  )
    .split(mark)
    .slice(1);
}

function sceneOf(link: string): Scene {
  const { scene, problems } = decode(`v=1&${link}&end`);
  expect(problems).toEqual([]);
  return scene;
}
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
  ['numbers as input', sceneOf('ev=12~sin(t%2F2)&head=linear&net=xavier.3')],
  ...['rnn', 'lstm', 'gru'].flatMap((cell) =>
    ['bias=off', 'bias=on', 'bias=on&bias2=on'].map((bias): [string, Scene] => [
      `${cell}, ${bias}`,
      withBiases(sceneOf(`cell=${cell}.5&net=xavier.7&${bias}`)),
    ]),
  ),
  ...[
    'f=relu',
    'f=sigmoid',
    'f=identity&head=sigmoid',
    'cell=gru.5&reset=before',
    'cell=gru.5&reset=before&bias2=on',
    'cell=lstm.5&peep=on',
    'cell=lstm.5&peep=on&bias2=on&head=linear',
    'cell=gru.5&head=sigmoid',
    'cell=lstm.3&head=linear&out=2',
    'cell=lstm.3&ev=9~sin(t);cos(t)&head=linear',
    'up=rnn.4_rnn.4',
    'cell=lstm.3&up=lstm.3&bias2=on',
    'cell=gru.3&up=gru.3',
    'cell=gru.3&up=lstm.2_rnn.4.relu',
    'both=on',
    'cell=lstm.3&both=on&up=lstm.3.both&bias2=on',
    'cell=gru.3&both=on&up=rnn.4&emb=2',
    'cell=gru.3&up=gru.3.both_lstm.2',
    'emb=3&x=helllo%3F',
    'cell=lstm.3&up=lstm.3&emb=2&bias2=on',
    'cell=gru.5&reset=before&emb=3&x=ho%3Fe',
    'h0=on',
    'cell=lstm.3&both=on&up=lstm.3.both&bias2=on&h0=on',
    'cell=gru.3&up=gru.3.both_lstm.2&h0=on',
    'when=last',
    'cell=lstm.3&up=lstm.3&when=last&head=sigmoid',
    'cell=gru.3&both=on&when=last',
    'cell=lstm.3&both=on&when=ends&bias2=on',
    'cell=gru.3&both=on&up=rnn.2.both&emb=2&when=ends&h0=on',
  ].map((link): [string, Scene] => [link, withBiases(sceneOf(`net=xavier.5&bias=on&${link}`))]),
];

/** With every bias and peephole, which are drawn as zeros, a number of its own. */
function withBiases(scene: Scene): Scene {
  const weights = weightsOf(scene).map((weight, i) => weight || Math.sin(i + 1) / 2);
  return withOwnWeights(scene, weights);
}

/** What a script printed, number by number in the order of printing. */
const numbersIn = (printed: string): number[] =>
  [...printed.matchAll(/=\s*(?:tensor\()?\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((text) => Number(text.replace('inf', 'Infinity').replace('nan', 'NaN'))),
  );

/** What the page computed, in the same order, for the values of these names; of some of them at the last timestep alone. */
function numbersOn(
  scene: Scene,
  names?: readonly string[],
  atLast: readonly string[] = [],
): number[] {
  const network = networkOf(scene);
  const trace = run(network, weightsOf(scene), inputOf(scene));
  const shown = [...network.values.values()]
    .filter(
      ({ symbol, part, name }) => names?.includes(name) ?? (symbol !== null && part !== 'input'),
    )
    .map(({ name }) => name)
    .filter((name) => name !== 'e');
  const isTold = (name: string, t: number) =>
    !lateAt(network, t, trace.steps).has(name) && (t === trace.steps - 1 || !atLast.includes(name));
  return symbolsOf(scene).flatMap((_, t) =>
    shown.flatMap((name) => (isTold(name, t) ? [...trace.at(name, t)] : [])),
  );
}

/** The largest of NaN is nothing here and the first one there: what is chosen is not compared. */
const CHOICE = /\("e", (?:e|run\[t\]\["e"\])\), /;

function expectSame(
  what: string,
  printed: readonly number[],
  wanted: readonly number[],
  near = isClose,
): void {
  expect([what, printed.length]).toEqual([what, wanted.length]);
  expect([what, printed.findIndex((value, i) => !near(value, wanted[i] as number))]).toEqual([
    what,
    -1,
  ]);
}

describe('the NumPy script', () => {
  test.skipIf(!hasNumpy)(
    `prints the numbers on the screen${hasNumpy ? '' : ' (skipped: no python3 with numpy here)'}`,
    () => {
      const printed = pythonAll(scenes.map(([, scene]) => numpyScript(scene).replace(CHOICE, '')));
      for (const [i, [what, scene]] of scenes.entries())
        expectSame(what, numbersIn(printed[i] ?? ''), numbersOn(scene));
    },
  );
});

/** As close as six decimals tell; what has become infinite may be NaN a step earlier or later. */
const isClose = (a: number, b: number) =>
  !Number.isFinite(b) || Math.abs(a - b) <= 6e-7 + 1e-5 * Math.abs(b);

/** What singles tell of numbers of about 1. */
const isCloseInSingles = (a: number, b: number) => Math.abs(a - b) <= 3e-6 + 1e-5 * Math.abs(b);

describe('the PyTorch script', () => {
  test.skipIf(!hasTorch)(
    `prints the numbers on the screen${hasTorch ? '' : ' (skipped: no python3 with torch here)'}`,
    () => {
      const scripts = scenes.map(([, scene]) => torchScript(scene).replace(CHOICE, ''));
      const printed = pythonAll(scripts);
      for (const [i, [what, scene]] of scenes.entries()) {
        const names = scripts[i]?.includes('class Network')
          ? ['v', networkOf(scene).ports.state, 'z', 'y']
          : undefined;
        expectSame(what, numbersIn(printed[i] ?? ''), numbersOn(scene, names));
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
    expect(torchScript(sceneOf('when=last'))).toContain('z = network.fc(h[-1:])');
    expect(torchScript(sceneOf('both=on&when=ends&net=xavier.7'))).toContain(
      'h1 = torch.cat([output[-1:, :4], output[:1, 4:]], dim=1)',
    );
    const embedded = torchScript(sceneOf('emb=3&net=xavier.7'));
    expect(embedded).toContain('self.embedding = nn.Embedding(4, 3)');
    expect(embedded).toContain('self.rnn = nn.RNN(3, 4, nonlinearity="tanh", bias=False)');
  });
});

describe('the Keras script', () => {
  test.skipIf(!hasKeras)(
    `prints the numbers on the screen${hasKeras ? '' : ' (skipped: no python3 with keras here)'}`,
    () => {
      // What grows beyond all bounds does so sooner in singles.
      const bounded = scenes.filter(([what]) => !what.includes('bounds'));
      const scripts = bounded.map(([, scene]) => kerasScript(scene).replace(CHOICE, ''));
      const printed = pythonAll(scripts);
      for (const [i, [what, scene]] of bounded.entries()) {
        const names = /zip\(\[(.*?)\], outputs\)/.exec(scripts[i] ?? '')?.[1]?.split(', ');
        expectSame(
          what,
          numbersIn(printed[i] ?? ''),
          numbersOn(
            scene,
            names && given(scene, names),
            given(scene, /not in \[(.*?)\]/.exec(scripts[i] ?? '')?.[1]?.split(', ') ?? []),
          ),
          isCloseInSingles,
        );
      }
    },
    180_000,
  );

  /** The names of the page for those that a model gives out. */
  const given = (scene: Scene, names: readonly string[]) =>
    [...networkOf(scene).values.keys()].filter((name) => names.includes(`"${pythonName(name)}"`));

  test('makes a model of the layers that Keras has, and says every operation where it has none', () => {
    const layered = kerasScript(sceneOf('cell=gru.3&both=on&up=rnn.4&emb=2&net=xavier.7&bias=on'));
    expect(layered).toContain('v = layers.Embedding(4, 2, name="v")(inputs)');
    expect(layered).toContain(
      'h1 = layers.Bidirectional(layers.GRU(3, reset_after=True, return_sequences=True), name="h1")(v)',
    );
    expect(layered).toContain(
      'h2 = layers.SimpleRNN(4, activation="tanh", return_sequences=True, name="h2")(h1)',
    );
    expect(layered).toContain('np.concatenate([W_xz1f, W_xr1f, W_xn1f]).T');
    const ended = kerasScript(sceneOf('cell=gru.3&both=on&when=ends&net=xavier.7'));
    expect(ended).toContain(
      'h1 = layers.Bidirectional(layers.GRU(3, reset_after=True, use_bias=False), name="h1")(inputs)',
    );
    expect(kerasScript(sceneOf('both=on&when=last&net=xavier.7'))).toContain('(h1[:, -1])');
    expect(kerasScript(sceneOf('when=last'))).toContain(
      'h = layers.SimpleRNN(4, activation="tanh", use_bias=False, name="h")(inputs)',
    );
    expect(kerasScript(sceneOf('f=identity'))).toContain('activation="linear", use_bias=False');
    const peeping = kerasScript(sceneOf('cell=lstm.5&peep=on&net=xavier.7'));
    expect(peeping).toContain('i = ops.sigmoid(ai)');
    expect(peeping).not.toContain('keras.Model(');
    // Not every backend of Keras has `@` for a matrix and a vector.
    expect(peeping).toContain('ops.matmul(W_hi, h_prev)');
    expect(peeping).not.toContain(' @ ');
  });
});

const hasSafetensors = hasTorch && has('safetensors.torch');
test.skipIf(!hasSafetensors)(
  `the .safetensors file is what load_state_dict takes, and PyTorch then computes the same${hasSafetensors ? '' : ' (skipped: no python3 with torch and safetensors here)'}`,
  () => {
    const taken = scenes.filter(([, scene]) => torchLayerOf(networkOf(scene)));
    expect(taken.length).toBeGreaterThan(8);
    const printed = pythonAll(
      taken.map(([what, scene], i) => {
        const path = join(scratch, `${i}.safetensors`);
        writeFileSync(path, downloads.safetensors.make(scene));
        const load = `from safetensors.torch import load_file\nnetwork.load_state_dict(load_file(${JSON.stringify(path)}))`;
        const script = torchScript(scene);
        const listed = /network\.load_state_dict\(\{.*?\n\}\)/s.exec(script)?.[0];
        if (!listed) throw new Error(`no weights in the script of ${what}`);
        return script.replace(listed, load);
      }),
    );
    for (const [i, [what, scene]] of taken.entries())
      expectSame(
        what,
        numbersIn(printed[i] ?? ''),
        numbersOn(scene, ['v', networkOf(scene).ports.state, 'z', 'y']),
      );
  },
  120_000,
);

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
  expect(shapes(sceneOf('emb=3&net=xavier.7'))).toEqual([
    ['embedding.weight', '4x3', 12],
    ['rnn.weight_ih_l0', '4x3', 12],
    ['rnn.weight_hh_l0', '4x4', 16],
    ['fc.weight', '4x4', 16],
  ]);
  const started = (link: string) =>
    shapes(sceneOf(`${link}&net=xavier.7&h0=on`)).filter(([name]) => /^[hc]_0/.test(`${name}`));
  expect(started('cell=lstm.3&both=on&up=lstm.3.both')).toEqual([
    ['h_0', '4x3', 12],
    ['c_0', '4x3', 12],
  ]);
  expect(started('cell=gru.3&up=lstm.3_lstm.3')).toEqual([
    ['h_0', '3x3', 9],
    ['c_0_l1', '3', 3],
    ['c_0_l2', '3', 3],
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
