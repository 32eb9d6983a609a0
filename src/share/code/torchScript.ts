import { layersOf } from '../../engine/declare/layers.ts';
import { headOf, type Network, vectorOf } from '../../engine/declare/network.ts';
import { torchLayerOf } from '../../engine/declare/torch.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { startTensors, torchTensors } from '../torch/torchTensors.ts';
import { PLACES, type Program, parameterStatements, programOf } from './programOf.ts';
import {
  arrayLiteral,
  type Dialect,
  lateNames,
  printLine,
  pythonName,
  runLines,
} from './python.ts';

const dialect: Dialect = {
  product: (matrix, vector) => `${matrix} @ ${vector}`,
  activations: {
    tanh: (of) => `torch.tanh(${of})`,
    sigmoid: (of) => `torch.sigmoid(${of})`,
    relu: (of) => `torch.relu(${of})`,
    identity: (of) => of,
  },
  zeros: (size) => `torch.zeros(${size})`,
  join: (of) => `torch.cat([${of.join(', ')}])`,
  exponentiate: (of) => `torch.exp(${of} - ${of}.max())`,
  normalise: (of) => `${of} / ${of}.sum()`,
  largest: (of, size) => `torch.eye(${size})[${of}.argmax()]`,
  threshold: (of) => `(${of} > 0.5).to(${of}.dtype)`,
};

/** The answer, as the head makes it of the logits of all timesteps. */
function answerLine(network: Network): string | null {
  const { logits, answer } = headOf(network);
  const made = vectorOf(network, answer).operation;
  if (made?.kind === 'normalise') return `${answer} = torch.softmax(${logits}, dim=1)`;
  if (made?.kind === 'apply') return `${answer} = ${dialect.activations[made.activation](logits)}`;
  return null;
}

/**
 * A script that runs the network of a scene over its input with PyTorch: with its own layer where there is one that
 * computes the same, else operation by operation.
 */
export function torchScript(scene: Scene): string {
  const program = programOf(scene);
  const body = torchLayerOf(program.network) ? layerLines(program) : loopLines(program);
  return [
    '# The network of this moment, its weights and its input. Needs Python 3 and PyTorch.',
    'import torch',
    'from torch import nn',
    '',
    `torch.set_default_dtype(torch.${scene.numbers})`,
    'torch.set_grad_enabled(False)',
    'torch.set_printoptions(precision=6, sci_mode=False, linewidth=100)',
    '',
    ...inputLines(program),
    `symbols = ${program.symbols}`,
    '',
    ...body,
    '',
  ].join('\n');
}

function inputLines({ network, input }: Program): readonly string[] {
  if (input.kind === 'vectors') return [`x = torch.tensor(${input.literal})`];
  if (network.spec.embedding !== undefined) return [PLACES, `x = torch.tensor(${input.literal})`];
  return [
    '# One-hot: a 1 at the place of each symbol, nothing where the network does not know it (-1).',
    `places = ${input.literal}`,
    `x = torch.zeros(len(places), ${network.spec.sizes.input})`,
    'for t, place in enumerate(places):',
    '    if place >= 0:',
    '        x[t, place] = 1',
  ];
}

function layerLines({ network, weights, t }: Program): readonly string[] {
  const { spec } = network;
  const layer = torchLayerOf(network);
  if (!layer) return [];
  const { input, hidden, output } = spec.sizes;
  const { embedding } = spec;
  const layers = layersOf(spec).length;
  const options = [
    layer.nonlinearity ? `, nonlinearity="${layer.nonlinearity}"` : '',
    spec.bias === 'none' ? ', bias=False' : '',
    layers > 1 ? `, num_layers=${layers}` : '',
    spec.isBidirectional ? ', bidirectional=True' : '',
  ].join('');
  const state = pythonName(network.ports.state);
  const { logits, answer } = headOf(network);
  const answering = answerLine(network);
  const starts = startTensors(network, weights);
  const from = starts.map(({ name }) => `network.${name}`);
  const given =
    from.length > 1 ? `, (${from.join(', ')})` : from.map((name) => `, ${name}`).join('');
  const late = lateNames(network);
  const shown = new Set([...(embedding === undefined ? [] : ['v']), state, logits, answer]);
  // What each direction ends with is joined from the first and the last of what the layer gives out.
  const made = late.has(state) ? 'output' : state;
  const listed = (isShown: (name: string) => boolean) =>
    [...shown]
      .filter(isShown)
      .map((name) => `("${name}", ${name})`)
      .join(', ');
  const top = vectorOf(network, network.ports.state).size / 2;
  return [
    'class Network(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    ...(embedding === undefined
      ? []
      : [`        self.embedding = nn.Embedding(${input}, ${embedding})`]),
    `        self.rnn = ${layer.layer}(${embedding ?? input}, ${hidden}${options})`,
    `        self.fc = nn.Linear(${vectorOf(network, network.ports.state).size}, ${output}${spec.headBias ? '' : ', bias=False'})`,
    ...starts.map(
      ({ name, shape }) => `        self.${name} = nn.Parameter(torch.zeros(${shape.join(', ')}))`,
    ),
    '',
    'network = Network()',
    'network.load_state_dict({',
    ...torchTensors(network, weights).map(
      ({ name, shape, data }) =>
        `    "${name}": torch.tensor(${arrayLiteral(data, shape[1] ?? null)}),`,
    ),
    '})',
    ...(embedding === undefined
      ? [`${made}, _ = network.rnn(x${given})`]
      : [
          '# nn.Embedding has no row for -1: zeros stand for it.',
          'v = torch.where((x >= 0).unsqueeze(1), network.embedding(x.clamp(min=0)), 0.0)',
          `${made}, _ = network.rnn(v${given})`,
        ]),
    ...(late.has(state)
      ? [
          '# What each direction ends with: forwards at the last timestep, backwards at the first.',
          `${state} = torch.cat([output[-1:, :${top}], output[:1, ${top}:]], dim=1)`,
        ]
      : []),
    `${logits} = network.fc(${late.has(logits) && !late.has(state) ? `${state}[-1:]` : state})`,
    ...(answering ? [answering] : []),
    'for t in range(len(x)):',
    printLine(t),
    `    for name, values in [${listed((name) => !late.has(name))}]:`,
    '        print(f"  {name} =", values[t])',
    ...(late.size > 0
      ? [
          '    if t == len(x) - 1:',
          `        for name, values in [${listed((name) => late.has(name))}]:`,
          '            print(f"  {name} =", values[0])',
        ]
      : []),
  ];
}

function loopLines(program: Program): readonly string[] {
  const { network, shown, t } = program;
  return [
    ...parameterStatements(program, (literal) => `torch.tensor(${literal})`),
    '',
    ...runLines(network, dialect, [printLine(t)], shown),
  ];
}
