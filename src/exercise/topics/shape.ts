import { parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { readStep } from '../../engine/declare/readStep.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { parametersOf } from '../../engine/operations/table.ts';
import type { TopicFacts } from './facts.ts';
import { declaredIn, drawSize, mixedUp, sizesIn } from './sizes.ts';
import { just, type Slip, type Subject, slipTo, type Topic } from './topic.ts';

/** Of how many rows and columns a matrix is, or a vector. */
export const shape: Topic<TopicFacts['shape']> = {
  count: 2,
  facts: (subject) => ({
    ...sizesIn(subject.trace.network),
    name: `$${texOf(subject)}$`,
    isVector: !subject.trace.network.parameters.has(subject.ask.value),
  }),
  answers(subject) {
    const { network } = subject.trace;
    const { value } = subject.ask;
    const sides = sidesOf(subject);
    return sides.map((right, i) => ({
      address: value,
      half: 0,
      right,
      range: just(right),
      slips: slipsOf(subject, sides, i),
      written: {
        sum: network.parameters.has(value) ? productOf(subject) : `$${texOf(subject)}$: ? × 1`,
        result: `${sides[0]} × ${sides[1]}`,
      },
    }));
  },
  draw: drawSize,
};

const texOf = ({ trace: { network }, ask: { value, t } }: Subject): string =>
  network.parameters.has(value) ? parameterOf(network, value).symbol : valueTex(network, value, t);

function sidesOf({ trace: { network }, ask: { value } }: Subject): readonly [number, number] {
  const slot = network.parameters.get(value);
  return slot ? [slot.rows, slot.columns] : [vectorOf(network, value).size, 1];
}

/** Turned over, or, where that makes no difference, of another size. */
function slipsOf({ trace: { network, steps }, ask }: Subject, sides: readonly number[], i: number) {
  const [right, other] = [sides[i], sides[1 - i]] as [number, number];
  if (!network.parameters.has(ask.value)) {
    const lengths = i === 0 && steps !== right && steps !== other ? [slipTo('long', steps)] : [];
    return right === other ? lengths : [slipTo('transposed', other), ...lengths];
  }
  if (right !== other) return [slipTo('transposed', other)];
  const declared = declaredIn(network).find(({ name }) => name === ask.value);
  const of = i === 0 ? declared?.rows : declared?.columns;
  const slips: Slip[] = [];
  if (of && of !== 1) slips.push(slipTo('mixed', network.spec.sizes[mixedUp(of)]));
  return slips.filter(({ range }) => range.low !== right);
}

/** The product that the matrix is in, with the shapes of what goes in and comes out. */
function productOf({ trace: { network }, ask: { value, t } }: Subject): string {
  const operation = network.operations.find((each) =>
    parametersOf(each).some(({ name }) => name === value),
  );
  if (operation?.kind !== 'times') return '? × 1';
  const size = (name: string) => `(${vectorOf(network, name).size} × 1)`;
  const { symbol } = parameterOf(network, value);
  const read = operation.of.value;
  const at = Math.max(0, readStep(network, operation.of, t));
  return `$${symbol}$ $${valueTex(network, read, at)}$: (? × ?) ${size(read)} → ${size(operation.makes)}`;
}
