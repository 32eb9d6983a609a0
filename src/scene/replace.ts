import { lastStep, nearestCursor, phaseOrder } from './cursor.ts';
import {
  inputSizeOf,
  networkOf,
  outputSizeOf,
  phaseValuesAt,
  rowValuesOf,
  stepsOf,
} from './derive.ts';
import { isEqual } from './equal.ts';
import { fitGradient, fitGradientView } from './fitGradient.ts';
import { carriedSource } from './ownWeights.ts';
import type { Scene } from './scene.ts';
import { nearestWindow } from './window.ts';

/** Puts parts into a scene, and right what depends on them. Equal parts do not count as a change. */
export function replace(scene: Scene, parts: Partial<Scene>): Scene {
  const keys = Object.keys(parts) as (keyof Scene)[];
  if (keys.every((key) => isEqual(scene[key], parts[key]))) return scene;
  const next = { ...scene, ...parts };
  const network = networkOf(next);
  const isThere = ({ parameter }: { readonly parameter: string }) =>
    network.parameters.has(parameter);
  const { probe, window, pinned, matrix, rows } = next;
  const cursor = nearestCursor(next, next.cursor, phaseOrder(scene));
  const isOfPhase = next.value !== null && phaseValuesAt(next, cursor).includes(next.value);
  const isProbe = probe !== null && probe.t <= lastStep(next) && probe.place < inputSizeOf(next);
  return {
    ...next,
    source:
      next.source === scene.source
        ? carriedSource(next.source, networkOf(scene), network)
        : next.source,
    fills: next.fills.every(isThere) ? next.fills : next.fills.filter(isThere),
    edits: next.edits.every(isThere) ? next.edits : next.edits.filter(isThere),
    unit: Math.min(next.unit, next.hidden - 1),
    output: (next.output ?? 0) < outputSizeOf(next) ? next.output : null,
    cursor,
    value: isOfPhase ? next.value : null,
    window: window && nearestWindow(window, stepsOf(next)),
    pinned: pinned !== null && pinned < next.hidden ? pinned : null,
    rows: rows !== null && rowValuesOf(next).includes(rows) ? rows : null,
    probe: isProbe && stepsOf(next) > 0 ? probe : null,
    matrix: matrix !== null && network.parameters.has(matrix) ? matrix : null,
    gradient: fitGradient(next.gradient, next),
    gradientView: fitGradientView(next.gradientView, next, cursor.t),
  };
}

export const rounded = (value: number, least: number, most: number): number =>
  Math.min(Math.max(least, Math.round(value)), most);

export const isIndex = (value: number, count: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < count;
