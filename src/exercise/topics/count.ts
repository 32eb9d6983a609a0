import { type Network, parameterOf } from '../../engine/declare/network.ts';
import type { Dimension, Parameter } from '../../engine/declare/part.ts';
import { ALL } from '../../scene/document/ask.ts';
import type { TopicFacts } from './facts.ts';
import { declaredIn, drawSize, mixedUp, sizesIn } from './sizes.ts';
import { just, type Slip, slipTo, type Topic } from './topic.ts';

/** How many numbers there are to learn: in one matrix, or in all of the network. */
export const count: Topic<TopicFacts['count']> = {
  facts({ trace: { network }, ask }) {
    const name = ask.value === ALL ? null : `$${parameterOf(network, ask.value).symbol}$`;
    return {
      ...sizesIn(network),
      name,
      sets: setsOf(declaredIn(network)),
      hasBias: hasBias(declaredIn(network)),
    };
  },
  answers({ trace: { network }, ask }) {
    const all = declaredIn(network);
    const asked = ask.value === ALL ? all : all.filter(({ name }) => name === ask.value);
    const right = sum(network, asked);
    return [
      {
        address: ask.value === ALL ? '' : ask.value,
        half: 0,
        right,
        range: just(right),
        slips:
          asked.length > 1 ? ofAll(network, asked) : asked.flatMap((one) => ofOne(network, one)),
        written: {
          sum: asked.map((each) => product(network, each)).join(' + '),
          result: String(right),
        },
      },
    ];
  },
  draw: drawSize,
};

const size = ({ spec: { sizes } }: Network, of: Dimension | 1): number =>
  of === 1 ? 1 : sizes[of];

function numbersIn(network: Network, { name }: Parameter): number {
  const { rows, columns } = parameterOf(network, name);
  return rows * columns;
}

const sum = (network: Network, all: readonly Parameter[]) =>
  all.reduce((total, each) => total + numbersIn(network, each), 0);

function product(network: Network, { name }: Parameter): string {
  const { rows, columns } = parameterOf(network, name);
  return columns === 1 ? String(rows) : `${rows} × ${columns}`;
}

/** How many matrices take the input: one for each gate, and one for what is let through. */
const setsOf = (all: readonly Parameter[]): number =>
  all.filter(({ columns }) => columns === 'input').length;

const hasBias = (all: readonly Parameter[]): boolean => all.some(({ columns }) => columns === 1);

function ofOne(network: Network, { rows, columns }: Parameter): readonly Slip[] {
  if (columns === 1) return [];
  return [
    slipTo('mixed', size(network, rows) * size(network, mixedUp(columns))),
    slipTo('plus', size(network, rows) + size(network, columns)),
  ];
}

function ofAll(network: Network, all: readonly Parameter[]): readonly Slip[] {
  const biases = all.filter(({ columns }) => columns === 1);
  const head = all.filter(({ rows }) => rows === 'output');
  const firsts = all.filter(
    (each) => each === all.find(({ stack }) => stack === each.stack) || head.includes(each),
  );
  const matrices = all.filter(({ rows, columns }) => rows === 'hidden' && columns === 'hidden');
  const without = (some: readonly Parameter[]) => sum(network, all) - sum(network, some);
  return [
    ...(biases.length > 0 ? [slipTo('bias', without(biases))] : []),
    ...(firsts.length < all.length
      ? [slipTo('gates', sum(network, firsts), String(setsOf(all)))]
      : []),
    ...(head.length > 0 ? [slipTo('head', without(head))] : []),
    slipTo(
      'mixed',
      without(matrices) +
        matrices.reduce(
          (total, { name }) => total + parameterOf(network, name).rows * network.spec.sizes.input,
          0,
        ),
    ),
  ];
}
