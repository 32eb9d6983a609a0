import { readAddress } from '../../engine/explain/address.ts';
import { writeDistance } from '../../engine/measure/distance.ts';
import { run, type Trace } from '../../engine/run/trace.ts';
import { glyph } from '../../figures/glyph.ts';
import { literal } from '../../figures/markdown/literal.ts';
import type { LearnWords } from '../../language/sections/learn.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { isPresent, type See } from '../see.ts';
import type { QuestionKind } from './kind.ts';
import { questionText } from './questionText.ts';

/** How much a weight is changed to see what moves. */
const PUSH = 0.1;

/** Does one number depend on another? It is changed, and all computed again. */
export const moves: QuestionKind<'moves'> = {
  isAskable: ({ change, at }, { trace }) =>
    isPresent(trace, at) && isPresent(trace, change) && isOther(trace, change),
  options: () => ['yes', 'no'],
  answers(question, see) {
    const distance = distanceOf(question, see);
    return distance === null ? [] : [distance === 0 ? 'no' : 'yes'];
  },
  ask: (words, question, see) =>
    words.moves.ask(
      tellChange(words.moves, question.change, see),
      questionText(question.at, see.trace.network),
    ),
  name: (words, option) => words.moves.options[option as 'yes' | 'no'],
  explain(words, question, see) {
    const distance = distanceOf(question, see);
    if (distance === null) return '';
    return words.moves.explain(
      tellChange(words.moves, question.change, see),
      questionText(question.at, see.trace.network),
      writeDistance(distance),
      distance !== 0,
    );
  },
};

/** What is changed, in words: a symbol that is read, a number that is read, or a weight. */
function tellChange(words: MovesWords, change: string, { scene, trace }: See): string {
  const addressed = readAddress(change);
  if (addressed?.kind !== 'value' || addressed.name !== 'x')
    return words.weight(questionText(change, trace.network), PUSH);
  const { t } = addressed;
  if (trace.input.kind !== 'symbols') return words.number(t, 1);
  const shown = (symbol = '') => literal(glyph(symbol));
  const next = scene.vocabulary[symbolAfter(trace, t)];
  return words.symbol(t, shown(symbolsOf(scene)[t]), shown(next));
}

type MovesWords = LearnWords['question']['moves'];

/** The place of the symbol that is read instead: the next one that the network knows. */
const symbolAfter = ({ network, input }: Trace, t: number): number =>
  input.kind === 'symbols' ? ((input.indices[t] ?? -1) + 1) % network.spec.sizes.input : -1;

/** Whether there is another symbol to read in the place of the one that is changed. */
function isOther({ network, input }: Trace, change: string): boolean {
  const isSymbol = readAddress(change)?.name === 'x' && input.kind === 'symbols';
  return !isSymbol || network.spec.sizes.input > 1;
}

interface Asked {
  readonly change: string;
  readonly at: string;
}

/** How far the vector `at` moves, or null where either is not there or not a number. */
function distanceOf({ change, at }: Asked, { trace }: See): number | null {
  const wanted = readAddress(at);
  if (!isPresent(trace, at) || wanted?.kind !== 'value') return null;
  const changed = changedRun(trace, change);
  if (!changed) return null;
  const before = trace.at(wanted.name, wanted.t);
  const after = changed.at(wanted.name, wanted.t);
  const distance = Math.hypot(...before.map((value, i) => (after[i] ?? 0) - value));
  return Number.isNaN(distance) ? null : distance;
}

/** The same run with the first number of a parameter pushed, or another symbol read. */
function changedRun(trace: Trace, change: string): Trace | null {
  const { network, weights, input } = trace;
  const addressed = readAddress(change);
  if (!addressed || !isPresent(trace, change)) return null;
  if (addressed.kind === 'parameter') {
    const pushed = weights.slice();
    const { offset } = network.parameters.get(addressed.name) ?? { offset: 0 };
    pushed[offset] = (pushed[offset] ?? 0) + PUSH;
    return run(network, pushed, input);
  }
  if (addressed.name !== 'x') return null;
  const size = network.spec.sizes.input;
  if (input.kind === 'symbols') {
    const indices = input.indices.slice();
    indices[addressed.t] = symbolAfter(trace, addressed.t);
    return run(network, weights, { kind: 'symbols', indices });
  }
  const data = input.data.slice();
  data[addressed.t * size] = (data[addressed.t * size] ?? 0) + 1;
  return run(network, weights, { kind: 'vectors', data });
}
