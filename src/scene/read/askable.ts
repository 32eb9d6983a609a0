import { gradientValues } from '../../engine/back/backPhases.ts';
import type { Network } from '../../engine/declare/network.ts';
import { absentAt } from '../../engine/declare/phases.ts';
import { meaningOf, type Operation } from '../../engine/operations/table.ts';
import type { Ask } from '../document/ask.ts';
import type { Scene } from '../document/scene.ts';
import { networkOf, stepsOf } from './derive.ts';
import { remember } from './memo.ts';

/** The values of a timestep that can be asked for, in the order of computation. */
export const askableValues = (scene: Scene, of: Ask['of'], t: number): readonly string[] =>
  of === 'value' ? made(networkOf(scene), t > 0) : found(networkOf(scene));

const made = remember((network: Network, hasPrevious: boolean): readonly string[] => {
  const absent = absentAt(network, hasPrevious ? 1 : 0);
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
  t < stepsOf(scene) && askableValues(scene, of, t).includes(value);
