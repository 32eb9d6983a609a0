import { writeDistance } from '../../engine/distance.ts';
import { lanesIn, type SeenLane } from '../memoryOf.ts';
import type { See } from '../see.ts';
import type { QuestionKind } from './kind.ts';

/** A lane that can read what the stage reads, by its place, and how far the change moves its state at a timestep. */
const readingLanes = ({ t }: { readonly t: number }, see: See) =>
  lanesIn(see.scene).flatMap((lane, place) =>
    lane ? [{ id: String(place), lane, moved: movedAt(lane, t) }] : [],
  );

const movedAt = ({ moved }: SeenLane, t: number) =>
  moved[Math.min(t, moved.length - 1)] ?? Number.NaN;

/** Which network forgets? The one whose state a changed input moves least. */
export const forgets: QuestionKind<'forgets'> = {
  options: (question, see) => readingLanes(question, see).map(({ id }) => id),
  answer(question, see) {
    const all = readingLanes(question, see).filter(({ moved }) => Number.isFinite(moved));
    if (all.length < 2) return null;
    const least = all.reduce((a, b) => (b.moved < a.moved ? b : a));
    return all.filter(({ moved }) => moved === least.moved).length === 1 ? least.id : null;
  },
  ask: (words, { t }) => words.forgets.ask(t),
  name: (_, option, see) => nameOf(see, Number(option)),
  explain: (words, question, see) =>
    words.forgets.explain(
      Math.min(question.t, see.last),
      readingLanes(question, see).map(
        ({ id, moved }) => [nameOf(see, Number(id)), writeDistance(moved)] as const,
      ),
    ),
};

/** The cell of a lane; with its number where another lane has the same. */
function nameOf(see: See, place: number): string {
  const lanes = lanesIn(see.scene);
  const name = lanes[place]?.name ?? '';
  const isOnly = lanes.filter((lane) => lane?.name === name).length === 1;
  return isOnly ? name : `${name} ${place + 1}`;
}
