import { seeing } from '../see.ts';
import { readSpot } from '../spot.ts';
import { stepScene } from '../stepScene.ts';
import { chapters } from '../table.ts';
import type { Chapter, Step } from '../types.ts';
import { ideas } from './ideas.ts';
import type { Runs, SummedIdea } from './summedIdea.ts';

/** An idea with its runs. */
export interface Summed extends Runs {
  readonly idea: SummedIdea;
  /** The place of its chapter in the lesson. */
  readonly chapter: number;
}

/** Every idea of the lesson with its runs, once the chapters are fetched. */
export async function loadSummary(): Promise<readonly Summed[]> {
  const loaded = await Promise.all(chapters.map(({ load }) => load()));
  return ideas.map((idea) => {
    const see = seeing(stepScene(stepAt(loaded, idea.at)).scene);
    const { beside } = idea;
    const other = beside ? seeing(stepScene(stepAt(loaded, beside)).scene) : see;
    return { idea, see, other, chapter: placeOf(idea.at) };
  });
}

const placeOf = (at: string) => chapters.findIndex(({ id }) => id === readSpot(at).chapter);

function stepAt(loaded: readonly Chapter[], at: string): Step {
  const step = loaded[placeOf(at)]?.steps[readSpot(at).step];
  if (!step) throw new Error(`there is no step ${at}`);
  return step;
}

/** What is said of the runs of an idea and is not so. */
export const untrueOf = ({ idea, see, other }: Summed): readonly string[] =>
  Object.entries(idea.claims).flatMap(([claim, holds]) => (holds({ see, other }) ? [] : [claim]));
