import type { GradientTerm } from '../engine/back/backwardLine.ts';
import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import { startInJoin, termStep, termsAt } from '../engine/back/termNumbers.ts';
import { parameterOf } from '../engine/declare/network.ts';
import { isParameter, type Parameter, type Part } from '../engine/declare/part.ts';
import { readStep } from '../engine/declare/readStep.ts';
import { slight } from '../engine/explain/significant.ts';
import { comparedValue, divisorOf, seedFactor, targetOf } from '../engine/learn/targets.ts';
import { meaningOf, parametersOf, passBack } from '../engine/operations/table.ts';
import { madeOf, weightRange } from './given.ts';
import { halfOf, isNothing, noted, type Range, ranges, readOff, shown } from './range.ts';
import type { Change } from './slip.ts';

/** A gradient that is asked for. */
export interface WantedBack {
  readonly gradient: GradientTrace;
  readonly t: number;
  /** The values of the timestep whose gradients are not given. */
  readonly hidden: ReadonlySet<string>;
}

/** As in `ranges`; a derivative stands in a box of its own, with as many digits as boxes have. */
const withSlopes: typeof ranges = {
  ...ranges,
  slope: (activation, x) => readOff(ranges.slope(activation, x)),
};

const isLogits = ({ gradient: { trace } }: WantedBack, value: string) =>
  value === trace.network.ports.head?.logits;

/** What the gradient of a unit comes to from what is given; see `forwardRange`. */
export function backRange(
  wanted: WantedBack,
  value: string,
  unit: number,
  change: Change | null = null,
): Range | null {
  const { gradient, t, hidden } = wanted;
  const { trace, spec } = gradient;
  const { network } = trace;
  const weight = (name: string, row: number, column: number) =>
    weightRange(trace, name, row, column);
  return result(value, unit);

  function result(name: string, i: number): Range | null {
    const of = change?.makes === name ? change : null;
    if (isLogits(wanted, name)) return seed(i, of);
    const terms = termsAt(trace, name, t).map((term, k) => passed(term, i, k, of));
    const concerned = of && terms[of.place];
    if (of && (!concerned || isNothing(concerned))) return null;
    const kept = of?.slip === 'term' ? terms.filter((_, k) => k !== of.place) : terms;
    return madeOf(kept, ranges.sum);
  }

  /** The gradient of a value, here or at the next timestep. */
  function received(name: string, step: number, i: number): Range | null {
    if (step === t && hidden.has(name)) {
      const found = result(name, i);
      return found && noted(found, halfOf('gradient'));
    }
    const number = gradient.at(name, step)[i];
    return number === undefined ? null : shown(number, slight);
  }

  function seed(i: number, of: Change | null): Range | null {
    if (!spec.steps.includes(t)) return shown(0);
    const outputs = network.spec.sizes.output;
    const answer = shown(trace.at(comparedValue(network, spec.kind), t)[i] ?? Number.NaN);
    const aim = targetOf(spec, t, i, outputs);
    if (of?.slip === 'target' && aim === 0) return null;
    const target = shown(of?.slip === 'target' ? 0 : aim);
    const [over, under] = seedFactor(spec.kind, of?.slip === 'mean' ? 1 : divisorOf(spec, outputs));
    const difference = ranges.subtract(answer, target);
    return ranges.divide(ranges.multiply(difference, ranges.number(over)), ranges.number(under));
  }

  function passed(term: GradientTerm, i: number, k: number, of: Change | null): Range | null {
    const { operation, place, from } = term;
    const step = termStep(term, t, trace.steps);
    const mine = of?.place === k ? of : null;
    const meaning = meaningOf(operation);
    if (meaning.shape === 'matrix') {
      const [{ name }] = parametersOf(operation) as [Parameter];
      const { rows } = parameterOf(network, name);
      const products = Array.from({ length: rows }, (_, row) => {
        const w = mine?.slip === 'turned' ? weight(name, i, row) : weight(name, row, i);
        const d = received(from.value, step, row);
        return d && ranges.multiply(w, d);
      });
      return madeOf(products, ranges.sum);
    }
    const d = received(from.value, step, startInJoin(network, term) + i);
    if (!d || operation.kind === 'join') return d;
    if (mine?.slip === 'slope' || mine?.slip === 'factor') return d;
    return passBack(withSlopes, operation, place, (part) => number(part, step, i))(d);
  }

  function number(part: Part, step: number, i: number): Range {
    if (isParameter(part)) return weight(part.name, i, 0);
    const at = readStep(network, part, step);
    return shown(trace.at(part.value, at)[i] ?? Number.NaN);
  }
}

/** Everything that can be done differently on the way to a gradient. */
export function backChanges(wanted: WantedBack, value: string): Change[] {
  const { gradient, t, hidden } = wanted;
  const { trace } = gradient;
  const { network } = trace;
  const found: Change[] = [];
  const seen = new Set<string>();
  visit(value);
  return found;

  function visit(makes: string): void {
    if (seen.has(makes)) return;
    seen.add(makes);
    if (isLogits(wanted, makes)) {
      found.push({ slip: 'target', makes, place: 0 });
      if (divisorOf(gradient.spec, network.spec.sizes.output) > 1)
        found.push({ slip: 'mean', makes, place: 0 });
      return;
    }
    const terms = termsAt(trace, makes, t);
    terms.forEach(({ operation, from }, place) => {
      if (terms.length > 1) found.push({ slip: 'term', makes, place });
      if (operation.kind === 'apply') found.push({ slip: 'slope', makes, place });
      if (operation.kind === 'multiply') found.push({ slip: 'factor', makes, place });
      if (operation.kind === 'times') {
        const { rows, columns } = parameterOf(network, operation.weight.name);
        if (rows === columns && rows > 1) found.push({ slip: 'turned', makes, place });
      }
      if (!from.next && hidden.has(from.value)) visit(from.value);
    });
  }
}
