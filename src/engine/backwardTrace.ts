import { isParameter, type Operation, type Read } from './declare.ts';
import { createLoss, type LossSpec } from './loss.ts';
import { type Network, parameterOf } from './network.ts';
import { createPlan, type Plan } from './plan.ts';
import type { Input, Slot } from './slot.ts';
import { type Trace, traceOf } from './trace.ts';

/** What a loss comes to, and how it changes with every number of a run. */
export interface BackwardTrace {
  /** The run forwards. */
  readonly trace: Trace;
  /** The loss; NaN where there are gradients of something else. */
  readonly loss: number;
  /** Loss of each step of the loss's spec, before the reduction over time. */
  readonly perStep: Float64Array;
  /**
   * dL/d(value) at timestep t, a view of `size` numbers, for the input, every value of the cell and the logits; of a
   * state the total, which backpropagation through time carries; t = -1 is the initial state. What comes after the
   * logits has zeros: losses are taken on the logits.
   */
  readonly at: (value: string, t: number) => Float64Array;
  /** The same for all timesteps from 0 on, steps x size, row-major; a view. */
  readonly all: (value: string) => Float64Array;
  /** The part of dL/dh_t that comes from the head at t; the rest came from t + 1. */
  readonly fromHead: (t: number) => Float64Array;
  /** dL/d(weights), flat, as `Network.parameters` describes: the sum over all timesteps. */
  readonly gradients: Float64Array;
  /** What timestep t adds to the gradient of a parameter, row-major; a new array. */
  readonly share: (parameter: string, t: number) => Float64Array;
}

/** What flows back: a loss, or whatever a function adds into a plan's value gradients. */
export type Seed = LossSpec | ((plan: Plan) => void);

/** The buffers of a backward run: plain data, fit to be sent from a worker. */
export interface BackwardResult
  extends Pick<Plan, 'network' | 'weights' | 'gradients' | 'input' | 'steps'>,
    Pick<Plan, 'values' | 'valueGradients'> {
  readonly loss: number;
  readonly perStep: Float64Array;
  /** The gradient of h as the head alone leaves it, laid out like that of h. */
  readonly head: Float64Array;
}

/**
 * Runs a network forwards and a loss backwards, and keeps everything.
 * @throws Error where the loss does not fit the network.
 * @throws RangeError where `truncation` is no positive integer.
 */
export const runBackward = (...given: Parameters<typeof computeBackward>): BackwardTrace =>
  backwardTraceOf(computeBackward(...given));

/** The same, for `backwardTraceOf` to read later or elsewhere. */
export function computeBackward(
  network: Network,
  weights: Float64Array,
  input: Input,
  seed: Seed,
  options: { readonly truncation?: number } = {},
): BackwardResult {
  const length =
    input.kind === 'symbols' ? input.indices.length : input.data.length / network.spec.sizes.input;
  const plan = createPlan(network, length, input, options);
  plan.weights.set(weights);
  plan.forward();
  const loss = typeof seed === 'function' ? null : createLoss(plan, seed);
  const total = loss?.value() ?? Number.NaN;
  let head = new Float64Array();
  plan.backward(
    () => (typeof seed === 'function' ? seed(plan) : loss?.seed()),
    () => {
      head = plan.valueGradients.get('h')?.data.slice() ?? head;
    },
  );
  const { gradients, steps, values, valueGradients } = plan;
  const perStep = loss?.perStep ?? new Float64Array();
  return {
    network,
    weights: plan.weights,
    gradients,
    input,
    steps,
    values,
    valueGradients,
    loss: total,
    perStep,
    head,
  };
}

/** Reads the buffers of a backward run. */
export function backwardTraceOf(result: BackwardResult): BackwardTrace {
  const { network, valueGradients, steps, head, gradients, loss, perStep } = result;
  const trace = traceOf(result);
  const gradient = traceOf({ ...result, values: valueGradients });
  const ofHead: Slot = { ...(valueGradients.get('h') as Slot), data: head };
  const ofHeads = traceOf({ ...result, values: new Map([['h', ofHead]]) });
  return {
    trace,
    loss,
    perStep,
    gradients,
    at: gradient.at,
    all: gradient.all,
    fromHead: (t) => ofHeads.at('h', t),
    share(parameter, t) {
      const { rows, columns } = parameterOf(network, parameter);
      const sum = new Float64Array(rows * columns);
      if (t < 0 || t >= steps) throw new RangeError(`there is no timestep ${t}`);
      for (const operation of network.operations)
        addShare(sum, operation, parameter, t, trace, gradient);
      return sum;
    },
  };
}

/** Adds what one operation at timestep t means for a parameter. */
function addShare(
  sum: Float64Array,
  operation: Operation,
  parameter: string,
  t: number,
  trace: Trace,
  gradient: Trace,
): void {
  const dy = gradient.at(operation.makes, t);
  const numbers = ({ value, previous }: Read) => trace.at(value, previous ? t - 1 : t);
  if (operation.kind === 'times' && operation.weight.name === parameter) {
    const x = numbers(operation.of);
    for (let i = 0; i < sum.length; i++)
      sum[i] =
        (sum[i] as number) + (dy[Math.floor(i / x.length)] as number) * (x[i % x.length] as number);
  } else if (operation.kind === 'sum') {
    for (const term of operation.terms)
      if (isParameter(term) && term.name === parameter)
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (dy[i] as number);
  } else if (operation.kind === 'multiply') {
    const [left, right] = operation.factors;
    const other = numbers(right);
    if (isParameter(left) && left.name === parameter)
      for (let i = 0; i < sum.length; i++)
        sum[i] = (sum[i] as number) + (dy[i] as number) * (other[i] as number);
  }
}
