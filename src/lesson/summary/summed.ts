import { seeing } from '../see.ts';
import { readSpot } from '../spot.ts';
import { stepIn } from '../stepIn.ts';
import { stepScene } from '../stepScene.ts';
import { chapters } from '../table.ts';
import type { Chapter, Step, Tongue } from '../types.ts';
import { ideas } from './ideas.ts';
import type { Runs, SummedIdea } from './summedIdea.ts';

/** An idea with its runs. */
export interface Summed extends Runs {
  readonly idea: SummedIdea;
  /** The place of its chapter in the lesson. */
  readonly chapter: number;
}

/** Every idea of the lesson with its runs, in one language, once the chapters are fetched. */
export async function loadSummary(tongue: Tongue): Promise<readonly Summed[]> {
  const loaded = await Promise.all(chapters.map(({ load }) => load()));
  return ideas.map((idea) => {
    const see = seeing(stepScene(stepAt(loaded, idea.at, tongue)).scene);
    const { beside } = idea;
    const other = beside ? seeing(stepScene(stepAt(loaded, beside, tongue)).scene) : see;
    return { idea, tongue, see, other, chapter: placeOf(idea.at) };
  });
}

const placeOf = (at: string) => chapters.findIndex(({ id }) => id === readSpot(at).chapter);

function stepAt(loaded: readonly Chapter[], at: string, tongue: Tongue): Step {
  const step = loaded[placeOf(at)]?.steps[readSpot(at).step];
  if (!step) throw new Error(`there is no step ${at}`);
  return stepIn(step, tongue);
}

/** What is said of the runs of an idea and is not so. */
export const untrueOf = ({ idea, ...runs }: Summed): readonly string[] =>
  Object.entries(idea.claims).flatMap(([claim, holds]) => (holds(runs) ? [] : [claim]));
