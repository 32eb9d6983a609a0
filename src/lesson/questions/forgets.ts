import { writeDistance } from '../../engine/measure/distance.ts';
import { FORGOTTEN, forgottenAfter } from '../../engine/measure/remembered.ts';
import { comparedProbe } from '../../scene/read/lanes.ts';
import { lanesIn, type SeenLane } from '../memoryOf.ts';
import type { See } from '../see.ts';
import type { QuestionKind } from './kind.ts';

/** A lane that can read what the stage reads, by its place, and how far the change moves its state at a timestep. */
const readingLanes = ({ t }: { readonly t: number }, see: See) =>
  lanesIn(see.scene).flatMap((lane, place) =>
    lane ? [{ id: String(place), lane, share: shareAt(lane, changedAt(see), t) }] : [],
  );

/** What is left of the first difference. */
const shareAt = ({ moved }: SeenLane, from: number, t: number) =>
  (moved[Math.min(t, moved.length - 1)] ?? Number.NaN) / (moved[from] ?? Number.NaN);

/** The timestep at which the comparison changes the input. */
const changedAt = ({ scene }: See) => comparedProbe(scene)?.t ?? 0;

const NONE = 'none';

/** Which network has forgotten? Any of which so little is left, and for good, as the comparison calls forgotten too. */
export const forgets: QuestionKind<'forgets'> = {
  isAskable: (question, see) =>
    see.scene.events === null &&
    changedAt(see) === 0 &&
    question.t <= see.last &&
    readingLanes(question, see).length > 0,
  options: (question, see) => [...readingLanes(question, see).map(({ id }) => id), NONE],
  answers({ t }, see) {
    const all = readingLanes({ t }, see).filter(({ share }) => Number.isFinite(share));
    if (all.length === 0) return [];
    const from = changedAt(see);
    const forgotten = all.filter(({ lane }) => {
      const after = forgottenAfter(lane.moved, from, FORGOTTEN);
      return after !== null && from + after <= t;
    });
    return forgotten.length > 0 ? forgotten.map(({ id }) => id) : [NONE];
  },
  ask: (words, { t }) => words.forgets.ask(t, 100 * FORGOTTEN),
  name: (words, option, see) =>
    option === NONE ? words.forgets.none : nameOf(see, Number(option)),
  explain(words, question, see) {
    const left = readingLanes(question, see).filter(({ share }) => Number.isFinite(share));
    if (left.length === 0) return '';
    return words.forgets.explain(
      question.t,
      left.map(({ id, share }) => [nameOf(see, Number(id)), writeDistance(share)] as const),
    );
  },
};

/** The cell of a lane; with its number where another lane has the same. */
function nameOf(see: See, place: number): string {
  const lanes = lanesIn(see.scene);
  const name = lanes[place]?.name ?? '';
  const isOnly = lanes.filter((lane) => lane?.name === name).length === 1;
  return isOnly ? name : `${name} ${place + 1}`;
}
