import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import type { Network } from '../engine/declare/network.ts';
import { READING } from '../engine/declare/phases.ts';
import { strideOf } from '../engine/declare/readStep.ts';
import { comesAt, sweepAt } from '../engine/declare/sweeps.ts';
import { BLANK } from '../engine/explain/blank.ts';
import type { Trace } from '../engine/run/trace.ts';
import { type Ask, isTopic } from '../scene/document/ask.ts';
import { askedKey, askedOf, hiddenIn, orderOf } from './asked.ts';

/*
 * A run in which what is asked for is blank, so that no figure, table, tooltip or word can tell it. All that is made
 * after it is blank too: it follows from it. What has been answered (`found`, by `askedKey`) is there again.
 */

type Reader = Pick<Trace, 'at' | 'all'>;

/** The run as it is shown while numbers of it are asked for. */
export function blankedTrace(trace: Trace, ask: Ask, found: ReadonlySet<string>): Trace {
  if (ask.of !== 'value' || isAnswered(trace.network, ask, found)) return trace;
  // An earlier run, which stands in for a long one, is not asked about.
  return {
    ...trace,
    earlier: null,
    ...blanked(trace, trace, ask, found, 'after'),
  };
}

/** The same of the way back, where what is made after it belongs to earlier timesteps. */
export function blankedGradient(
  gradient: GradientTrace,
  ask: Ask,
  found: ReadonlySet<string>,
): GradientTrace {
  const { network } = gradient.trace;
  // What a topic asks for is no number of the run.
  if (isTopic(ask.of) || isAnswered(network, ask, found)) return gradient;
  // While a number of the run is asked for, all of the way back would tell it: it begins with what comes out.
  const isRun = ask.of === 'value';
  const isHidden = (value: string, t: number) =>
    isRun || comesTo(network, { value, t }, ask) !== 'after';
  return {
    ...gradient,
    ...(isRun ? allBlank(gradient) : blanked(gradient, gradient.trace, ask, found, 'before')),
    trace: blankedTrace(gradient.trace, ask, found),
    ...(isRun && { loss: BLANK, perStep: gradient.perStep.map(() => BLANK) }),
    // They add up all timesteps.
    weights: gradient.weights.map(() => BLANK),
    flows: gradient.flows.map((flow) => ({
      ...flow,
      sizes: flow.sizes.map((size, t) => (isHidden(flow.value, t) ? BLANK : size)),
      factors: flow.factors.map((factor, t) =>
        isHidden(flow.value, t - strideOf(network, flow.value)) ? Number.NaN : factor,
      ),
    })),
  };
}

/** When a value of a timestep is made, as seen from what is asked for. */
function comesTo(
  network: Network,
  { value, t }: { readonly value: string; readonly t: number },
  ask: Ask,
): 'before' | 'now' | 'after' {
  const phaseOf = (name: string) => network.values.get(name)?.operation?.phase ?? READING;
  const sweep = sweepAt(network, phaseOf(value));
  return comesAt(network, { sweep, t }, { t: ask.t, phase: phaseOf(ask.value) });
}

const allBlank = (reader: Reader): Reader => ({
  at: (value, t) => reader.at(value, t).map(() => BLANK),
  all: (value) => reader.all(value).map(() => BLANK),
});

/** Whether nothing is left to be asked. */
const isAnswered = (network: Network, ask: Ask, found: ReadonlySet<string>): boolean =>
  askedOf(network, ask).every((asked) => found.has(askedKey(asked)));

function blanked(
  reader: Reader,
  { network, steps }: Pick<Trace, 'network' | 'steps'>,
  ask: Ask,
  found: ReadonlySet<string>,
  /** What is made later, or, on the way back, was made earlier. */
  hides: 'after' | 'before',
): Reader {
  const open = askedOf(network, ask).filter((asked) => !found.has(askedKey(asked)));
  const openKeys = new Set(open.map(askedKey));
  const named = new Set(open.map(({ value }) => value));
  const of = ask.of === 'gradient' ? 'gradient' : 'value';
  const order = orderOf(network, of);
  const last = Math.max(order.indexOf(ask.value), order.indexOf(ask.than?.value ?? ''));
  // Whole values: what the open ones are made of on the way, and all that comes after the last of them.
  const whole = new Set(order.slice(last + 1));
  for (const value of named)
    for (const on of hiddenIn(network, ask, value)) if (!named.has(on)) whole.add(on);
  const isBlank = (value: string, t: number, unit: number): boolean => {
    if (t !== ask.t)
      return (
        network.values.get(value)?.part !== 'input' && comesTo(network, { value, t }, ask) === hides
      );
    return whole.has(value) || openKeys.has(askedKey({ value, unit }));
  };
  const rows = new Map<string, Float64Array>();
  const at: Reader['at'] = (value, t) => {
    const numbers = reader.at(value, t);
    // A state before the first timestep, or behind the last.
    if (t < 0 || t >= steps) return numbers;
    const key = `${value}@${t}`;
    const row =
      rows.get(key) ?? numbers.map((number, unit) => (isBlank(value, t, unit) ? BLANK : number));
    rows.set(key, row);
    return row;
  };
  return {
    at,
    all(value) {
      const all = reader.all(value).slice();
      const size = network.values.get(value)?.size ?? 1;
      for (let t = 0; t < all.length / size; t++) all.set(at(value, t), t * size);
      return all;
    },
  };
}
