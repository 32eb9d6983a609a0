import { formatOf } from '../declare/layers.ts';
import {
  createNetwork,
  type Network,
  type ParameterSlot,
  parameterOf,
  vectorOf,
} from '../declare/network.ts';
import { oncePerNetwork } from '../declare/oncePerNetwork.ts';
import { INPUT } from '../declare/part.ts';
import { compileForward } from './compile.ts';
import { runAll } from './forward.ts';
import { groupsOf } from './groups.ts';
import { type Buffers, bufferPlace } from './kernel.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { layOutRows } from './place.ts';
import type { Input } from './slot.ts';
import type { Trace } from './traced.ts';

/*
 * Networks of very many symbols. What is long in them is the vector of a symbol and of the answers: a run holds neither.
 * It is that of a network that knows no symbols but those of the text, and has no head; what the head makes of a timestep
 * is computed where it is looked at.
 */

/** So many symbols, or answers, are held as vectors at every timestep. */
export const MANY = 512;

type Sizes = Pick<Network, 'spec'>;

/** Whether a network has more answers than a run holds. */
export const hasManyAnswers = ({ spec }: Sizes): boolean =>
  spec.head !== null && spec.sizes.output > MANY;

/** Whether a value is not held, but made where it is looked at. */
export const isMadeLate = (network: Pick<Network, 'spec' | 'values'>, name: string): boolean =>
  hasManyAnswers(network) && network.values.get(name)?.part === 'head';

/** Whether a network has more symbols or answers than a run holds. */
export const isVast = (network: Sizes): boolean =>
  hasManyAnswers(network) || network.spec.sizes.input > MANY;

/** A network, with weights and something to read. */
export interface Course {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly input: Input;
}

/** The weights of which those of a core are a part. */
const wholes = new WeakMap<Float64Array, Float64Array>();

/** The same run but for what is long: its network knows the symbols that are read, in their order, and no others. */
export function coreOf({ network, weights, input }: Course): Course {
  const { input: all } = network.spec.sizes;
  const symbols = input.kind === 'symbols' ? symbolsRead(input.indices, all) : [];
  const core = coreNetwork(network, input.kind === 'symbols' ? symbols.length : all);
  const own = new Float64Array(core.weightCount);
  for (const slot of core.parameters.values())
    own.set(numbersOfSymbols(parameterOf(network, slot.name), weights, slot, symbols), slot.offset);
  wholes.set(own, weights);
  if (input.kind !== 'symbols') return { network: core, weights: own, input };
  const places = new Map(symbols.map((symbol, place) => [symbol, place]));
  const indices = input.indices.map((symbol) => places.get(symbol) ?? -1);
  return { network: core, weights: own, input: { kind: 'symbols', indices } };
}

/** The distinct symbols of a text, in the order of their places; where it has none, the first stands in for them. */
function symbolsRead(indices: Int32Array, all: number): readonly number[] {
  if (all <= MANY) return Array.from({ length: all }, (_, symbol) => symbol);
  const read = [...new Set(indices)].filter((symbol) => symbol >= 0 && symbol < all);
  return read.length > 0 ? read.sort((a, b) => a - b) : [0];
}

/** The numbers of a parameter; where the core's has a row, or a column, for each of some symbols alone, those of these. */
function numbersOfSymbols(
  { offset, rows, columns }: ParameterSlot,
  weights: Float64Array,
  core: ParameterSlot,
  symbols: readonly number[],
): Float64Array {
  const all = weights.subarray(offset, offset + rows * columns);
  if (core.rows === rows && core.columns === columns) return all;
  const own = new Float64Array(core.rows * core.columns);
  symbols.forEach((symbol, place) => {
    if (core.rows !== rows)
      own.set(all.subarray(symbol * columns, (symbol + 1) * columns), place * columns);
    else
      for (let i = 0; i < rows; i++)
        own[i * core.columns + place] = all[i * columns + symbol] as number;
  });
  return own;
}

const coresOf = oncePerNetwork(() => new Map<number, Network>());

function coreNetwork(network: Network, input: number): Network {
  const known = coresOf(network);
  const { spec } = network;
  const core =
    known.get(input) ??
    createNetwork({
      ...spec,
      head: hasManyAnswers(network) ? null : spec.head,
      sizes: { ...spec.sizes, input },
    });
  known.set(input, core);
  return core;
}

const traces = new WeakMap<Trace, Trace>();

/** The run of a network of many symbols, of that of its core. The same core gives the same run. */
export function vastTrace({ network, weights, input }: Course, core: Trace): Trace {
  const known = traces.get(core);
  if (known) return known;
  const { steps, made } = core;
  const earlier = core.earlier && {
    from: core.earlier.from,
    // It may have come and gone without having been looked at, so that it is not known yet.
    run: vastTrace(
      { network, weights: wholes.get(core.earlier.run.weights) ?? weights, input },
      core.earlier.run,
    ),
  };
  const trace: Trace = {
    network,
    weights,
    input,
    steps,
    made,
    earlier,
    at(name, t) {
      if (name === INPUT && input.kind === 'symbols') return inputAt(network, input.indices, t);
      if (!isMadeLate(network, name)) return core.at(name, t);
      if (earlier && t >= earlier.from) return earlier.run.at(name, t);
      return headAt(trace, core, t).get(name) as Float64Array;
    },
    all(name) {
      if (name === INPUT && input.kind === 'symbols' && network.spec.embedding !== undefined)
        return Float64Array.from(input.indices.subarray(0, made));
      if (vectorOf(network, name).size <= MANY) return core.all(name);
      throw new RangeError(`${name} is too long for all timesteps at once`);
    },
  };
  traces.set(core, trace);
  return trace;
}

/** The place of a symbol, where its row is looked up, or its one-hot vector. */
function inputAt({ spec }: Sizes, indices: Int32Array, t: number): Float64Array {
  const index = indices[t];
  if (index === undefined) throw new RangeError(`x has no timestep ${t}`);
  if (spec.embedding !== undefined) return Float64Array.of(index);
  const vector = new Float64Array(spec.sizes.input);
  if (index >= 0) vector[index] = 1;
  return vector;
}

/** Numbers of heads that are kept, of all runs together. */
const KEPT = 4e6;
/** Timesteps that are kept in any case. */
const LEAST = 4;

interface HeadValues {
  readonly of: Trace;
  readonly t: number;
  readonly values: ReadonlyMap<string, Float64Array>;
}

/** The last that were asked for, the newest last. */
let kept: HeadValues[] = [];

function headAt(trace: Trace, core: Trace, t: number): HeadValues['values'] {
  const found = kept.find((each) => each.of === trace && each.t === t);
  const values = found?.values ?? makerOf(trace)(core.at(trace.network.ports.state, t));
  const most = Math.max(LEAST, Math.floor(KEPT / numbersIn(values)));
  const others = kept.filter((each) => each !== found && each.values !== values);
  kept = [...others.slice(-(most - 1)), { of: trace, t, values }];
  return values;
}

const numbersIn = (values: HeadValues['values']): number =>
  [...values.values()].reduce((sum, { length }) => sum + length, 0);

type HeadMaker = (state: Float64Array) => HeadValues['values'];

const makers = new WeakMap<Trace, HeadMaker>();

function makerOf(trace: Trace): HeadMaker {
  const make = makers.get(trace) ?? createHead(trace.network, trace.weights);
  makers.set(trace, make);
  return make;
}

const singles = new WeakMap<Float64Array, Float32Array>();

function singlesOf(weights: Float64Array): Float32Array {
  const own = singles.get(weights) ?? Float32Array.from(weights);
  singles.set(weights, own);
  return own;
}

/**
 * What computes a head of one timestep, by the loops of any other run; the weights are read where they are, and what comes of
 * it is copied.
 */
function createHead(network: Network, weights: Float64Array): HeadMaker {
  const operations = network.parts.flatMap((part) => (part.kind === 'head' ? part.operations : []));
  const { state } = network.ports;
  const rows = [state, ...operations.map(({ makes }) => makes)].map((name) => ({
    lead: 0 as const,
    trail: 0 as const,
    parts: [{ name, size: vectorOf(network, name).size }],
  }));
  const { places, length } = layOutRows(rows, 1);
  const format = formatOf(network);
  const values = numbersOf(format, length);
  const none = numbersOf(format, 0);
  const buffers: Buffers<Numbers> = {
    network,
    steps: 1,
    weights: format === 'float32' ? singlesOf(weights) : weights,
    gradients: none,
    input: { kind: 'vectors', data: new Float64Array() },
    values,
    places,
    valueGradients: none,
    gradientPlaces: places,
    inputGradient: false,
  };
  const loops = compileForward(groupsOf(operations, network.states), buffers);
  return (read) => {
    values.set(read, bufferPlace(places, state).at);
    runAll(loops, 0, 1);
    return new Map(
      operations.map(({ makes }) => {
        const { at, size } = bufferPlace(places, makes);
        return [makes, new Float64Array(values.subarray(at, at + size))];
      }),
    );
  };
}
