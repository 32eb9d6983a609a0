import type { Scene } from '../document/scene.ts';
import { answerName } from '../text/answerName.ts';
import { replace } from './replace.ts';

/** Other names for the answers, in their order, as they are typed: separated by commas. */
export function withAnswers(scene: Scene, typed: string): Scene {
  return replace(scene, { answers: typed.split(/[,、，]/).map(answerName) });
}
