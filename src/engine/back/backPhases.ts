import type { DeclaredPart } from '../declare/declaration.ts';
import { suffixOf } from '../declare/layers.ts';
import { headOf, type Network } from '../declare/network.ts';
import { oncePerNetwork } from '../declare/oncePerNetwork.ts';
import { previous } from '../declare/part.ts';
import { isThereToRead } from '../declare/readStep.ts';
import { type Sweep, sweepAt, sweepsOf } from '../declare/sweeps.ts';
import { carryingValues, handedThrough, parameterLines } from './backwardLine.ts';
import { unreachedAt } from './unreached.ts';

/** The way back begins with the gradient of the logits; links name that phase so, whatever the head calls them. */
export const FIRST_BACK_PHASE = 'z';

/** A small step of a timestep on the way back. */
export interface BackPhase {
  /** Unique in a network: FIRST_BACK_PHASE, the name of the value whose gradient is found, `w.head`, `w.cell` (`w.cell.2` of several layers), or `to.` and a state. */
  readonly id: string;
  readonly kind: 'gradient' | 'weights' | 'carry';
  /** The value whose gradient is found or handed to the timestep before; null for weights. */
  readonly value: string | null;
  /** The parameters whose gradients the timestep adds to. */
  readonly parameters: readonly string[];
}

/**
 * The phases of a timestep on the way back, in order: the gradient of the logits, of the head's weights, of each value
 * of the cell, of its weights, and so down through the layers; then what goes on to the timestep before.
 */
export const backPhases = oncePerNetwork((network): readonly BackPhase[] => {
  const { logits } = headOf(network);
  const found = [...carryingValues(network)]
    .reverse()
    .filter((value) => handedThrough(network, value) === value);
  const gradient = (value: string): BackPhase => ({
    id: value,
    kind: 'gradient',
    value,
    parameters: [],
  });
  const lines = parameterLines(network);
  /** Backwards through a part: the gradients that it has, then those of its weights. */
  const through = (part: DeclaredPart): readonly BackPhase[] => {
    const made = new Set(part.operations.map(({ makes }) => makes));
    const parameters = lines.filter(({ from }) => made.has(from)).map(({ parameter }) => parameter);
    const place = `w.${part.kind}${part.kind === 'cell' ? suffixOf(network.spec, part.layer ?? 1, part.direction) : ''}`;
    return [
      ...found.filter((value) => made.has(value) && value !== logits).map(gradient),
      ...(parameters.length > 0
        ? [{ id: place, kind: 'weights', value: null, parameters } as const]
        : []),
    ];
  };
  return [
    { ...gradient(logits), id: FIRST_BACK_PHASE },
    ...[...network.parts].reverse().flatMap(through),
    ...network.states.map(
      (value): BackPhase => ({
        id: `to.${value}`,
        kind: 'carry',
        value,
        parameters: [],
      }),
    ),
  ];
});

/**
 * The phases that there are at timestep t of so many: where a layer begins there is nothing to hand on to, unless it begins
 * with weights; and of a head that answers at the last timestep there is nothing at the others.
 */
export function backPhasesAt(
  network: Network,
  t: number,
  steps = Number.POSITIVE_INFINITY,
): readonly BackPhase[] {
  const absent = unreachedAt(network, t, steps);
  return backPhases(network).filter((phase) =>
    phase.kind === 'carry' && phase.value !== null
      ? isThereToRead(network, previous(phase.value), t, steps)
      : absent.size === 0 || !absent.has(throughOf(network, phase)),
  );
}

/** The value that a phase goes back through: its own, or of weights what they made. */
const throughOf = (network: Network, { value, parameters: [first] }: BackPhase): string =>
  value ?? parameterLines(network).find(({ parameter }) => parameter === first)?.from ?? '';

/** The sweeps of the way back: those of the way there from the last, each against its direction, with the phases of this way. */
export const backSweepsOf = oncePerNetwork((network): readonly Sweep[] => {
  const forward = sweepsOf(network);
  /** In which sweep what a phase goes back through was made. */
  const sweepOf = (phase: BackPhase): number =>
    phase.id === FIRST_BACK_PHASE
      ? forward.length - 1
      : sweepAt(network, network.values.get(throughOf(network, phase))?.operation?.phase ?? '');
  const phases = backPhases(network);
  const back = forward.map(
    ({ direction }, i): Sweep => ({
      direction: direction === 'forward' ? 'backward' : 'forward',
      phases: new Set(phases.filter((phase) => sweepOf(phase) === i).map(({ id }) => id)),
    }),
  );
  return back.reverse();
});

/** The values whose gradients a timestep finds, in the order in which it does. */
export const gradientValues = (network: Network): readonly string[] =>
  backPhases(network).flatMap(({ kind, value }) =>
    kind === 'gradient' && value !== null ? [value] : [],
  );
