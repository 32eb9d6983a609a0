import { choose } from '../show/show.ts';
import { type Lecture, nameOf } from '../shown.ts';
import { LengthField } from './LengthField.tsx';
import type { LecturePlan } from './lecturePlan.ts';

/** How long the lecture that is given is to take. */
export const LengthNow = ({
  lecture,
  plan,
}: {
  readonly lecture: Lecture;
  readonly plan: LecturePlan;
}) => (
  <LengthField
    of={nameOf(lecture)}
    plan={plan}
    onChange={(length) => choose((old) => ({ ...old, length }))}
  />
);
