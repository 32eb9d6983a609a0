import { heads } from '../../engine/declare/heads.ts';
import { isHighestBoth, layersOf, type NetworkSpec } from '../../engine/declare/layers.ts';
import { mainState } from '../../engine/declare/levels.ts';
import { createNetwork, type Network } from '../../engine/declare/network.ts';
import { absentAt, type Phase, phasesAt, READING } from '../../engine/declare/phases.ts';
import { brief } from '../../engine/explain/decimal.ts';
import type { Input } from '../../engine/run/slot.ts';
import type { Cursor, Events, NetworkFields, Probe, Scene } from '../document/scene.ts';
import { readText } from '../text/symbols.ts';
import { eventColumns, eventData, eventSteps } from './events.ts';
import { remember } from './memo.ts';

/** The part of a scene that says which network it is, weights aside. */
export type Architecture = NetworkFields;

/** What a network reads. */
export type InputScene = Pick<Scene, 'text' | 'events' | 'vocabulary'>;

/** The number of outputs of a network. */
export const outputSizeOf = ({ outputs, vocabulary }: Pick<Scene, 'outputs' | 'vocabulary'>) =>
  outputs === 'symbols' ? vocabulary.length : outputs;

/** The number of inputs of a network: its symbols, or the columns of the numbers it reads. */
export const inputSizeOf = ({ events, vocabulary }: Pick<Scene, 'events' | 'vocabulary'>) =>
  events ? eventColumns(events) : vocabulary.length;

/**
 * The network of a scene; scenes that differ in text, weights or cursor share the object. A switched-on bias is one
 * vector (or PyTorch's two) in the cell and one in the head.
 */
export const networkOf = (scene: Architecture): Network => networkFor(...saidOf(scene));

/**
 * How many weights the network of a scene has, or would have. Of sizes that are only tried out `networkOf` knows nothing:
 * it would forget those that are in use.
 */
export const weightCountOf = (scene: Architecture): number => weightCountFor(...saidOf(scene));

const saidOf = (scene: Architecture) =>
  [
    scene.cell,
    scene.activation,
    scene.isBidirectional,
    JSON.stringify(scene.above),
    scene.embedding,
    scene.bias,
    scene.hasStart,
    scene.reset,
    scene.peepholes,
    scene.twoBiases,
    scene.numbers,
    scene.head,
    scene.answersAt,
    inputSizeOf(scene),
    scene.hidden,
    outputSizeOf(scene),
  ] as const;

const networkFor = remember(
  (...given: Parameters<typeof specFrom>) => createNetwork(specFrom(...given)),
  16,
);

const weightCountFor = remember(
  (...given: Parameters<typeof specFrom>) => createNetwork(specFrom(...given)).weightCount,
  16,
);

function specFrom(
  cell: Scene['cell'],
  activation: Scene['activation'],
  isBidirectional: boolean,
  above: string,
  embedding: number | null,
  bias: boolean,
  hasStart: boolean,
  reset: Scene['reset'],
  peepholes: boolean,
  twoBiases: boolean,
  numbers: Scene['numbers'],
  head: Scene['head'],
  answersAt: Scene['answersAt'],
  input: number,
  hidden: number,
  output: number,
): NetworkSpec {
  const options = {
    hasStart,
    reset,
    peepholes,
    bias: bias ? (twoBiases ? 'double' : 'single') : 'none',
  } as const;
  const layers = (JSON.parse(above) as Scene['above']).map((layer) => ({ ...layer, ...options }));
  // One direction ends at the last timestep; with a second one it is again as it was chosen.
  const isOfEnds = isHighestBoth({ isBidirectional, above: layers });
  const answers = answersAt === 'ends' && !isOfEnds ? 'last' : answersAt;
  return {
    cell,
    activation,
    isBidirectional,
    ...options,
    above: layers,
    ...(embedding !== null && { embedding }),
    head,
    headBias: bias,
    ...(answers !== 'every' && { answersAt: answers }),
    ...(numbers !== 'float64' && { numbers }),
    sizes: { input, hidden, output },
  };
}

/** What is written below each timestep: its symbol, or the number (the first of several) that it reads. */
export const symbolsOf = ({ text, events, vocabulary }: InputScene): readonly string[] =>
  events ? eventLabels(events) : readText(text, vocabulary).symbols;

const eventLabels = remember((events: Events): readonly string[] => {
  const columns = eventColumns(events);
  const data = eventData(events);
  return Array.from({ length: data.length / columns }, (_, t) => {
    const first = brief(data[t * columns] ?? Number.NaN);
    return columns === 1 ? first : `${first} \u2026`;
  });
});

/** The number of timesteps, possibly 0. */
export const stepsOf = ({ text, events, vocabulary }: InputScene): number =>
  events ? eventSteps(events) : readText(text, vocabulary).symbols.length;

/** What the network reads: numbers, or the place of each symbol in the vocabulary, -1 where it is not in there. */
export const inputOf = ({ text, vocabulary, events }: InputScene): Input =>
  events ? eventInput(events) : inputFor(text, vocabulary);

const eventInput = remember(
  (events: Events): Input => ({ kind: 'vectors', data: eventData(events) }),
);

const inputFor = remember((text: string, vocabulary: readonly string[]): Input => {
  const { symbols, places } = readText(text, vocabulary);
  if (places) return { kind: 'symbols', indices: Int32Array.from(places) };
  const known = new Map(vocabulary.map((symbol, i) => [symbol, i]));
  const indices = Int32Array.from(symbols, (symbol) => known.get(symbol) ?? -1);
  return { kind: 'symbols', indices };
});

/** What the network reads with the probe's one input changed. */
export const probedInputOf = (scene: Scene, probe: Probe): Input =>
  probedInput(inputOf(scene), probe.t, probe.place, inputSizeOf(scene));

const probedInput = remember((input: Input, t: number, place: number, size: number): Input => {
  if (input.kind === 'symbols') {
    const indices = input.indices.slice();
    indices[t] = place;
    return { kind: 'symbols', indices };
  }
  const data = input.data.slice();
  data[t * size + place] = (data[t * size + place] ?? 0) + 1;
  return { kind: 'vectors', data };
});

/** Whether the data ask for answers of their own at some timesteps, and not everywhere for what follows. */
export const asksAtTimes = ({ training: { data } }: Pick<Scene, 'training'>): boolean =>
  data.kind === 'task' || data.kind === 'labels';

/** The class that each timestep should answer, -1 where there is none; null where no target is known. */
export const targetsOf = (
  scene: InputScene & Pick<Scene, 'outputs' | 'head' | 'answersAt' | 'gradient' | 'training'>,
) =>
  scene.outputs === 'symbols' && heads[scene.head].answers === 'one' && !scene.events
    ? classesFor(inputOf(scene), scene.gradient, asksAtTimes(scene), scene.answersAt !== 'every')
    : null;

const classesFor = remember(
  (
    input: Input,
    { at, targets }: Scene['gradient'],
    isAsked: boolean,
    isAtLast: boolean,
  ): Int32Array | null => {
    if (input.kind !== 'symbols') return null;
    const isJudged = (t: number) =>
      isAtLast
        ? t === input.indices.length - 1
        : !isAsked ||
          (at.kind === 'one' ? at.t === t : at.kind === 'masked' ? at.steps.includes(t) : true);
    const chosen = new Map(
      targets.filter(({ value }) => value === 1).map(({ t, output }) => [t, output]),
    );
    return Int32Array.from(input.indices, (_, t) =>
      isJudged(t) ? (chosen.get(t) ?? input.indices[t + 1] ?? -1) : -1,
    );
  },
);

/** The distinct symbols of the text that the network does not know, in order of appearance. */
export const unknownSymbolsOf = ({ text, events, vocabulary }: InputScene): readonly string[] =>
  events ? NONE : unknownFor(text, vocabulary);

const NONE: readonly string[] = [];

const unknownFor = remember((text: string, vocabulary: readonly string[]): readonly string[] => {
  const known = new Set(vocabulary);
  return [...new Set(readText(text, vocabulary).symbols)].filter((symbol) => !known.has(symbol));
});

/**
 * The phases that there are at timestep t, in the order of computation; the same list for all timesteps but the first, and, where
 * a layer runs backwards, the last.
 */
export const phasesAtStep = (scene: Architecture & InputScene, t: number): readonly Phase[] =>
  phasesFor(networkOf(scene), ...likeStep(scene, t));

/**
 * The timestep of a sequence of at most three, and how long that is, which has the same phases as timestep t: those differ at
 * the first and at the last alone.
 */
export function likeStep(scene: InputScene, t: number): readonly [t: number, steps: number] {
  const like = Math.min(t, 1);
  return [like, like + 1 + (t < stepsOf(scene) - 1 ? 1 : 0)];
}

const phasesFor = remember(phasesAt);

/** How many units there are to choose of in a phase: those of its layer, in the head those that it reads. */
export function unitsAt(scene: Architecture, { phase }: Pick<Cursor, 'phase'>): number {
  const { operations, values, ports, spec } = networkOf(scene);
  if (phase === READING) return spec.sizes.hidden;
  const made = operations.find((operation) => operation.phase === phase)?.makes;
  const { part, layer, size } = values.get(made ?? ports.state) ?? {};
  const all = layersOf(spec);
  if (part === 'cell') return all[(layer ?? 1) - 1]?.hidden ?? spec.sizes.hidden;
  if (part === 'head') return values.get(ports.state)?.size ?? spec.sizes.hidden;
  return part === 'join' || part === 'embedding' ? (size ?? 1) : spec.sizes.hidden;
}

/** How many units there are to choose of at most, in whichever phase. */
export const mostUnits = (scene: Architecture): number =>
  Math.max(
    ...[...networkOf(scene).values.values()]
      .filter(({ part }) => part !== 'input' && part !== 'head')
      .map(({ size }) => size),
  );

/** The unit that is looked at: the chosen one, or where the layer at work has fewer the last of them. */
export const unitAt = (scene: Architecture & Pick<Scene, 'unit' | 'cursor'>): number =>
  Math.min(scene.unit, unitsAt(scene, scene.cursor) - 1);

/** The value that the rows of the stage show. */
export const rowsOf = (scene: Architecture & Pick<Scene, 'rows'>): string =>
  scene.rows ?? mainState(networkOf(scene));

/** The units of the rows of the stage. */
export const unitsShown = (scene: Architecture & Pick<Scene, 'rows'>): number =>
  networkOf(scene).values.get(rowsOf(scene))?.size ?? scene.hidden;

/** The values of the cell that the rows of the stage can show, in the order of computation: one number a unit, named. */
export const rowValuesOf = (scene: Architecture): readonly string[] => rowValues(networkOf(scene));

const rowValues = remember((network: Network): readonly string[] =>
  [...network.values.values()]
    .filter(({ part, symbol, size, layer }) => {
      const { hidden } = layersOf(network.spec)[(layer ?? 1) - 1] ?? network.spec.sizes;
      return part === 'cell' && symbol !== null && size === hidden;
    })
    .map(({ name }) => name),
);

/** The values that the phase of a moment makes there, in order. */
export const phaseValuesAt = (
  scene: Architecture & InputScene,
  { t, phase }: Cursor,
): readonly string[] => phaseValues(networkOf(scene), ...likeStep(scene, t), phase);

const phaseValues = remember(
  (network: Network, t: number, steps: number, phase: string): readonly string[] => {
    const absent = absentAt(network, t, steps);
    return network.operations
      .filter((operation) => operation.phase === phase && !absent.has(operation.makes))
      .map(({ makes }) => makes);
  },
  16,
);
