import type { ActivationId } from '../engine/activations/table.ts';
import { headOf } from '../engine/declare/network.ts';
import { lateAt } from '../engine/declare/phases.ts';
import { readAddress, vectorAddress } from '../engine/explain/address.ts';
import { brief, fixed } from '../engine/explain/decimal.ts';
import { tellingBeyond } from '../engine/explain/telling.ts';
import { stepLosses } from '../engine/learn/stepLoss.ts';
import { writeDistance } from '../engine/measure/distance.ts';
import { type Fate, fateOf } from '../engine/measure/fate.ts';
import { grow } from '../engine/measure/growth.ts';
import { spectralRadius } from '../engine/measure/spectral.ts';
import type { Trace } from '../engine/run/trace.ts';
import { run } from '../engine/run/trace.ts';
import { glyph } from '../figures/glyph.ts';
import { literal } from '../figures/markdown/literal.ts';
import type { Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf, symbolsOf, targetsOf } from '../scene/read/derive.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { readText } from '../scene/text/symbols.ts';
import { differenceIn, traceOf } from '../state/selectors.ts';
import { lanesIn } from './memoryOf.ts';

/** Thrown where words ask for a number that the scene, as the reader has made it, does not have. */
class Absent extends Error {}

/** What is there; what is not, or is no number any more, cannot be told. */
function there<T>(found: T | null | undefined): T {
  if (found === null || found === undefined || Number.isNaN(found)) throw new Absent('not there');
  return found;
}

/**
 * Reads the numbers of a scene for the words beside it. What is asked for in words, and is not there, throws Absent:
 * a step then speaks of its own scene.
 */
export interface See {
  readonly scene: Scene;
  readonly trace: Trace;
  /** The number at an address such as `h@2[1]` or `W_h[0,0]`, or NaN where there is none. */
  readonly number: (address: string) => number;
  /** The same as text, with two decimals. */
  readonly say: (address: string) => string;
  /** The same, as it is. */
  readonly exactly: (address: string) => number;
  /** A vector such as `h@2` as text: `(0.83, 0.55, …)`. */
  readonly vector: (address: string) => string;
  /** The text that is read. This, and the symbols below, are Markdown that stands for nothing but itself. */
  readonly text: string;
  /** The symbol read at timestep t, to be seen. */
  readonly symbol: (t: number) => string;
  /** The likeliest output at timestep t, to be seen, and its number. */
  readonly answer: (t: number) => SeenAnswer;
  /** The same, just as it is, or null where there is no such timestep or its numbers have become NaN. */
  readonly answerAt: (t: number) => SeenAnswer | null;
  /** The last timestep, -1 where there is none. */
  readonly last: number;
  /** How far the probe's changed input has moved the state at timestep t. */
  readonly moved: (t: number) => string;
  /** The recurrence of the growth laboratory under an activation, and what becomes of it. */
  readonly grown: (activation: ActivationId) => {
    readonly last: string;
    /** The product of the slopes along the way: what a gradient is multiplied by on its way back. */
    readonly slope: string;
    readonly fate: Fate;
  };
  /** The loss at timestep t: minus the logarithm of the probability of the next symbol. */
  readonly loss: (t: number) => string;
  /** A network of the comparison, by its place: its cell, its weights, and how far the changed input moves its state. */
  readonly lane: (place: number) => {
    readonly name: string;
    readonly weights: string;
    readonly moved: (t: number) => string;
  };
  /** The spectral radius of the recurrent weights. */
  readonly radius: string;
  /** The text, and so many answers written after it, each the likeliest and then read. */
  readonly written: (count: number) => string;
  /** The same network, reading another text. */
  readonly reading: (text: string) => See;
  /** The text from its end to its start. */
  readonly backwards: string;
}

/** An answer as it is spoken of. */
export interface SeenAnswer {
  readonly name: string;
  readonly share: string;
  /** How many outputs share its number, itself among them. */
  readonly tied: number;
}

/** With as many digits as a sentence can bear; charts and tables have more. */
export const inWords = (value: number): number => Number(value.toPrecision(6));

/** Entries of a vector that are written out. */
const SHOWN = 6;

export const seeing = (scene: Scene): See => look(scene, traceOf(scene));

function look(scene: Scene, trace: Trace): See {
  const number = (address: string) => numberAt(trace, address);
  const answerAt = (t: number): SeenAnswer | null => {
    const outputs = vectorOf(vectorAddress(headOf(trace.network).answer, t));
    if (!outputs || outputs.some(Number.isNaN)) return null;
    const largest = Math.max(...outputs);
    const best = outputs.indexOf(largest);
    const name = (scene.outputs === 'symbols' ? scene.vocabulary : scene.answers)[best];
    return {
      name: glyph(name || String(best)),
      share: fixed(largest, 2),
      tied: outputs.filter((output) => output === largest).length,
    };
  };
  const vectorOf = (address: string): Float64Array | null => {
    const addressed = readAddress(address);
    if (addressed?.kind !== 'value' || !isThere(trace, addressed.name, addressed.t)) return null;
    return trace.at(addressed.name, addressed.t);
  };
  return {
    scene,
    trace,
    number,
    say(address) {
      return brief(there(number(address)));
    },
    exactly: (address) => there(number(address)),
    vector(address) {
      const vector = there(vectorOf(address));
      vector.forEach(there);
      const shown = [...vector.subarray(0, SHOWN)].map(brief).join(', ');
      return `(${shown}${vector.length > SHOWN ? ', …' : ''})`;
    },
    text: literal(scene.text),
    symbol: (t) => literal(glyph(there(symbolsOf(scene)[t]))),
    answer(t) {
      const answer = there(answerAt(t));
      return { ...answer, name: literal(answer.name) };
    },
    answerAt,
    last: trace.steps - 1,
    moved(t) {
      return writeDistance(there(differenceIn(scene)?.norms[t]));
    },
    grown(activation) {
      const { values, products, valueLogs, productLogs } = grow({ activation, ...scene.growth });
      const end = values.length - 1;
      return {
        last: tellingBeyond(inWords(there(values[end])), there(valueLogs[end])),
        slope: tellingBeyond(inWords(there(products[end])), there(productLogs[end])),
        fate: fateOf(values, valueLogs),
      };
    },
    loss(t) {
      const targets = targetsOf(scene);
      return brief(there(targets && stepLosses(trace, targets)[t]));
    },
    lane(place) {
      const lane = there(lanesIn(scene)[place]);
      return {
        name: lane.name,
        weights: String(lane.weightCount),
        moved: (t) => writeDistance(there(lane.moved[t])),
      };
    },
    get radius() {
      const { rows, offset } = there(trace.network.parameters.get('W_h'));
      return fixed(spectralRadius(trace.weights.subarray(offset, offset + rows * rows), rows), 2);
    },
    written(count) {
      let text = scene.text;
      for (let i = 0; i < count && scene.outputs === 'symbols'; i++) {
        const { trace: run, last } = this.reading(text);
        const scores = last < 0 ? null : run.at(headOf(run.network).logits, last);
        if (!scores || scores.some(Number.isNaN)) break;
        text += scene.vocabulary[scores.indexOf(Math.max(...scores))] ?? '';
      }
      return literal(text);
    },
    reading(text) {
      const other = { ...scene, events: null, text: readText(text).text };
      return look(other, run(networkOf(other), weightsOf(other), inputOf(other)));
    },
    backwards: [...readText(scene.text).symbols].reverse().join(''),
  };
}

const isThere = ({ network, steps }: Trace, name: string, t: number): boolean =>
  network.values.has(name) &&
  t < steps &&
  t >= (network.states.includes(name) ? -1 : 0) &&
  !lateAt(network, t, steps).has(name);

/** Whether the run has what an address names. */
export function isPresent(trace: Trace, address: string): boolean {
  const addressed = readAddress(address);
  if (!addressed) return false;
  if (addressed.kind === 'parameter') return trace.network.parameters.has(addressed.name);
  const size = trace.network.values.get(addressed.name)?.size ?? 0;
  return isThere(trace, addressed.name, addressed.t) && (addressed.unit ?? 0) < size;
}

function numberAt(trace: Trace, address: string): number {
  const addressed = readAddress(address);
  if (!addressed || !isPresent(trace, address)) return Number.NaN;
  if (addressed.kind === 'value')
    return trace.at(addressed.name, addressed.t)[addressed.unit ?? 0] ?? Number.NaN;
  const slot = trace.network.parameters.get(addressed.name);
  const { row, column } = addressed.entry ?? { row: 0, column: 0 };
  if (!slot || row >= slot.rows || column >= slot.columns) return Number.NaN;
  return trace.weights[slot.offset + row * slot.columns + column] ?? Number.NaN;
}
