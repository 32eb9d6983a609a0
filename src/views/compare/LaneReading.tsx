import { writeDistance } from '../../engine/measure/distance.ts';
import { FORGOTTEN, forgottenAfter, type Remembered } from '../../engine/measure/remembered.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection } from '../../language/useWords.ts';
import { partLeft } from './partLeft.ts';

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
  return (
    <div className="lane-reading">
      <p className="lane-verdict">
        {first === 0
          ? text.unmoved
          : after === null
            ? text.remembers(steps - 1 - from)
            : text.forgets(after)}
      </p>
      <table title={text.distance}>
        <thead>
          <tr>
            <td />
            <th scope="col">{text.apart}</th>
            <th scope="col">{text.share}</th>
          </tr>
        </thead>
        <tbody>
          {readAfter(steps - 1 - from).map((count) => {
            const distance = distances[from + count] ?? Number.NaN;
            return (
              <tr key={count}>
                <th scope="row">{text.after(count)}</th>
                <td>{writeDistance(distance)}</td>
                <td>
                  <b>{partLeft(distance / first)}</b>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
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
