import type { Scene } from '../document/scene.ts';
import { outputSizeOf, phaseValuesAt, unitsAt } from '../read/derive.ts';
import { readText } from '../text/symbols.ts';
import { isIndex, replace } from './replace.ts';

/*
 * Every change that can be made to a scene. Each takes a valid scene and gives a valid one: the same object where
 * nothing changes, also where what is asked for is impossible (NaN as a weight, a unit that is not there).
 */

/** Another input; what is too long is left out. */
export const withText = (scene: Scene, text: string): Scene =>
  replace(scene, { text: readText(text, scene.vocabulary).text });

/** The value of the cursor's phase that is looked at; null: what the phase comes to. */
export const withValue = (scene: Scene, value: string | null): Scene =>
  value === null || phaseValuesAt(scene, scene.cursor).includes(value)
    ? replace(scene, { value })
    : scene;

/** The unit whose sum is written out. */
export const withUnit = (scene: Scene, unit: number): Scene =>
  isIndex(unit, unitsAt(scene, scene.cursor)) ? replace(scene, { unit }) : scene;

/** The output whose sum is written out, or null for always the largest. */
export const withOutput = (scene: Scene, output: number | null): Scene =>
  output === null || isIndex(output, outputSizeOf(scene)) ? replace(scene, { output }) : scene;

export const withRolled = (scene: Scene, rolled: boolean): Scene => replace(scene, { rolled });
