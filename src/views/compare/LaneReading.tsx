import { FORGOTTEN, forgottenAfter, type Remembered } from '../../engine/measure/remembered.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection } from '../../language/useWords.ts';
import { DistanceTable } from './DistanceTable.tsx';

/** After so many steps it is read what is left. */
export const STEPS_READ = [5, 20, 100] as const;

/** What a network still remembers, in words. */
export function LaneReading({
  remembered,
  from,
}: {
  readonly remembered: Remembered;
  readonly from: number;
}) {
  const text = useSection(compareWords);
  const { distances, steps } = remembered;
  const first = distances[from] ?? 0;
  const after = forgottenAfter(distances, from, FORGOTTEN);
  const left = steps - 1 - from;
  const verdict = () => {
    if (first === 0) return text.unmoved;
    if (left === 0) return text.nothingAfter;
    return after === null ? text.remembers(left) : text.forgets(after);
  };
  return (
    <div className="lane-reading">
      <p className="lane-verdict">{verdict()}</p>
      {left > 0 && (
        <DistanceTable
          rows={readAfter(left).map((count) => ({
            id: count,
            name: text.after(count),
            distance: distances[from + count] ?? Number.NaN,
            first,
          }))}
        />
      )}
    </div>
  );
}

/** After how many steps it is read, where there are so many: of a short input at its end as well. */
const readAfter = (most: number): readonly number[] => {
  const read: readonly number[] = STEPS_READ.filter((count) => count <= most);
  return most < Math.max(...STEPS_READ) && most > 0 && !read.includes(most)
    ? [...read, most]
    : read;
};
