import { useStore } from 'zustand';
import type { Scene } from '../scene/document/scene.ts';
import { type Attempt, attempts } from './attempt.ts';
import { attemptAt } from './exercise.ts';

/** How far the exercise of a scene has come; the component draws again with every answer. */
export function useAttempt(scene: Scene): Attempt {
  useStore(attempts);
  return attemptAt(scene);
}
