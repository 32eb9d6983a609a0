import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { Grid } from '../../figures/Grid.tsx';
import { DOTS, LeftOut, roomForDots } from '../../figures/LeftOut.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { drawnOperand } from './operand.ts';

const LEFT = 66;
const ROW = 46;
const MOST = 4;

/** Vectors one after the other: each on a row of its own, and below them the one that they are together. */
export function JoinPicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'join' }>;
}) {
  const words = useWords();
  const { trace, t, value } = moment;
  const parts = operation.of.map((read) => drawnOperand(trace, read, t));
  const shown = parts.map(({ numbers }) => nearestTo(0, numbers.length, MOST));
  const room = parts.map(
    ({ numbers }, i) => roomForDots(shown[i] ?? [], numbers.length).after && DOTS + 4,
  );
  const taken = room.reduce((sum, each) => sum + each, 0);
  const cell = Math.min(40, (WIDTH - LEFT - 12 - taken) / shown.flat().length);
  const extent = Math.max(1, ...trace.at(value, t).map(Math.abs));
  const common = { rows: 1, cellWidth: cell, cellHeight: 28, extent, fontSize: 12, textOf: brief };
  let begin = 0;
  const starts = parts.map(({ numbers }) => {
    begin += numbers.length;
    return begin - numbers.length;
  });
  let x = LEFT;
  return (
    <Picture label={words.figure.joined}>
      {parts.map(({ tex, role, at, numbers, unitAt }, i) => {
        const units = shown[i] ?? [];
        const left = x;
        x += units.length * cell + (room[i] ?? 0);
        const number = (k: number) => numbers[units[k] ?? 0] ?? Number.NaN;
        const placeOf = (k: number) => (starts[i] ?? 0) + (units[k] ?? 0);
        return (
          <g key={at}>
            {[24 + i * ROW, 40 + parts.length * ROW].map((middle) => (
              <LeftOut
                key={middle}
                shown={units}
                count={numbers.length}
                axis="x"
                across={middle}
                begin={left}
                end={left + units.length * cell}
              />
            ))}
            <MathLabel x={LEFT / 2} y={26 + i * ROW} size={17} tone={role} at={at}>
              {tex}
            </MathLabel>
            <Grid
              {...common}
              x={left}
              y={10 + i * ROW}
              columns={units.length}
              tone={role === 'x' || role === 'y' ? role : 'h'}
              valueOf={(_, k) => number(k)}
              addressOf={(_, k) => unitAt(units[k] ?? 0)}
              at={at}
              label={words.say.vector(at.replace(/@.*$/, ''), t)}
              cellLabel={(_, k) => words.say.unit(at, t, units[k] ?? 0, brief(number(k)))}
            />
            <Grid
              {...common}
              x={left}
              y={10 + parts.length * ROW + 16}
              columns={units.length}
              tone="h"
              valueOf={(_, k) => number(k)}
              addressOf={(_, k) => unitAddress(value, t, placeOf(k))}
              at={`${value}@${t}`}
              label={words.say.vector(value, t)}
              cellLabel={(_, k) => words.say.unit(value, t, placeOf(k), brief(number(k)))}
            />
          </g>
        );
      })}
      <MathLabel x={LEFT / 2} y={42 + parts.length * ROW} size={17} tone="h" at={`${value}@${t}`}>
        {valueTex(trace.network, value, t)}
      </MathLabel>
    </Picture>
  );
}
