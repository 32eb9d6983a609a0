import { activations } from '../../engine/activations/table.ts';
import type { GradientTerm } from '../../engine/back/backwardLine.ts';
import { termStep, termsAt } from '../../engine/back/termNumbers.ts';
import { type Network, parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { isParameter, type Part } from '../../engine/declare/part.ts';
import { presentParts } from '../../engine/declare/phases.ts';
import { readStep, strideOf } from '../../engine/declare/readStep.ts';
import { gradientTex } from '../../engine/explain/backwardTex.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { type Operation, parametersOf, partsOf, readsOf } from '../../engine/operations/table.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { Slip } from '../../exercise/exam.ts';
import type { Change } from '../../exercise/slip.ts';
import type { SlipFacts } from '../../language/sections/exercise.ts';
import type { Ask } from '../../scene/document/ask.ts';

/** TeX as a symbol of a sentence. */
const symbol = (tex: string): string => `$${tex}$`;

/** The symbol of what is asked for, with the entry where it is one. */
export function askedTex(network: Network, { of, t }: Ask, value: string): string {
  const tex = of === 'gradient' ? gradientTex(network, value, t) : valueTex(network, value, t);
  // Of an expression the entry is that of all of it.
  return vectorOf(network, value).symbol === null ? `(${tex})` : tex;
}

/** What a sentence about a slip names. */
export function factsOf(
  { network, steps }: Pick<Trace, 'network' | 'steps'>,
  ask: Ask,
  unit: number,
  { change, range, of = '' }: Slip,
): SlipFacts {
  const none: SlipFacts = { of, matrix: '', row: range.low, unit, read: '', instead: '' };
  if (!change) return none;
  return ask.of !== 'gradient'
    ? forward(network, steps, ask, change, none)
    : back(network, steps, ask, change, none);
}

function forward(
  network: Network,
  steps: number,
  { t }: Ask,
  change: Change,
  none: SlipFacts,
): SlipFacts {
  const operation = vectorOf(network, change.makes).operation as Operation;
  const [weight] = parametersOf(operation);
  const [read] = readsOf(operation);
  const at = read ? readStep(network, read, t) : t;
  const isOfSum = change.slip === 'term' || change.slip === 'minus';
  const parts = isOfSum ? presentParts(network, operation, t, steps) : partsOf(operation);
  const part = parts[change.place];
  return {
    ...none,
    of:
      change.slip === 'activation' && operation.kind === 'apply'
        ? activations[operation.activation].label
        : part
          ? symbol(partTex(network, part, t))
          : '',
    matrix: weight ? symbol(parameterOf(network, weight.name).symbol) : '',
    row: change.place,
    read: read ? symbol(valueTex(network, read.value, at)) : '',
    instead: read ? symbol(valueTex(network, read.value, at - strideOf(network, read.value))) : '',
  };
}

function back(
  network: Network,
  steps: number,
  { t }: Ask,
  change: Change,
  none: SlipFacts,
): SlipFacts {
  const term = termsAt({ network, steps }, change.makes, t)[change.place];
  if (!term) return none;
  const [weight] = parametersOf(term.operation);
  return {
    ...none,
    of: backOf(network, change, term, { t, steps }),
    matrix: weight ? symbol(parameterOf(network, weight.name).symbol) : '',
  };
}

/** On the way back: the activation whose slope is missing, the other factor, or the gradient that a term begins with. */
function backOf(
  network: Network,
  { slip }: Change,
  term: GradientTerm,
  { t, steps }: { readonly t: number; readonly steps: number },
): string {
  const { operation, place, from } = term;
  const step = termStep(term, t, steps);
  if (slip === 'slope' && operation.kind === 'apply')
    return activations[operation.activation].label;
  if (slip === 'factor' && operation.kind === 'multiply')
    return symbol(partTex(network, operation.factors[1 - place] as Part, step));
  return symbol(gradientTex(network, from.value, step));
}

function partTex(network: Network, part: Part, t: number): string {
  if (isParameter(part)) return parameterOf(network, part.name).symbol;
  return valueTex(network, part.value, readStep(network, part, t));
}
