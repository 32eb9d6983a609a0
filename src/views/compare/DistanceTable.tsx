import { writeDistance } from '../../engine/measure/distance.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection } from '../../language/useWords.ts';
import { partLeft } from './partLeft.ts';

/** How far states are apart, and what part of the first distance that is, each row under a name. */
export function DistanceTable({
  rows,
}: {
  readonly rows: readonly {
    readonly id: number;
    readonly name: string;
    readonly distance: number;
    /** How far they were apart at first. */
    readonly first: number;
  }[];
}) {
  const text = useSection(compareWords);
  return (
    <table title={text.distance}>
      <thead>
        <tr>
          <td />
          <th scope="col">{text.apart}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, distance, first }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{writeDistance(distance)}</td>
            <td>
              <b>{partLeft(distance / first)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
