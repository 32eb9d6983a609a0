import { gradientValues } from '../../engine/back/backPhases.ts';
import type { Network } from '../../engine/declare/network.ts';
import { absentAt } from '../../engine/declare/phases.ts';
import { meaningOf, type Operation } from '../../engine/operations/table.ts';
import { type Ask, isTopic } from '../document/ask.ts';
import type { Scene } from '../document/scene.ts';
import { likeStep, networkOf, stepsOf } from './derive.ts';
import { remember } from './memo.ts';
import { namesIn } from './topicNames.ts';

/** The values of a timestep that can be asked for, in the order of computation. */
export const askableValues = (
  scene: Scene,
  of: 'value' | 'gradient',
  t: number,
): readonly string[] =>
  of === 'value' ? made(networkOf(scene), ...likeStep(scene, t)) : found(networkOf(scene));

/** What can be asked about by its name. */
export const askableNames = (scene: Scene, of: Ask['of'], t: number): readonly string[] =>
  isTopic(of) ? namesIn(networkOf(scene), of) : askableValues(scene, of, t);

/** How many entries there are of what is asked about; of a matrix as many as it has numbers. */
export function askableSize(scene: Scene, name: string): number {
  const { parameters, values } = networkOf(scene);
  const { rows = 1, columns = 1 } = parameters.get(name) ?? {};
  return values.get(name)?.size ?? rows * columns;
}

const made = remember((network: Network, t: number, steps: number): readonly string[] => {
  const absent = absentAt(network, t, steps);
  return network.operations
    .filter((operation) => !absent.has(operation.makes) && !isChoice(operation))
    .map(({ makes }) => makes);
}, 4);

/** Ones and zeros for what is decided are read off, and not worked out. */
function isChoice(operation: Operation): boolean {
  const meaning = meaningOf(operation);
  return meaning.shape === 'answer' && meaning.isChoice;
}

const found = remember(gradientValues, 4);

/** Whether a scene has the numbers that are asked for. */
export const isAskable = (scene: Scene, { of, value, t }: Pick<Ask, 'of' | 'value' | 't'>) =>
  t < stepsOf(scene) && askableNames(scene, of, t).includes(value);
