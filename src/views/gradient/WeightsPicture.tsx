import { parameterLines } from '../../engine/back/backwardLine.ts';
import { parameterOf } from '../../engine/declare/network.ts';
import { weightAddress } from '../../engine/explain/address.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { significant, slight } from '../../engine/explain/significant.ts';
import { lengthOf } from '../../engine/measure/length.ts';
import { parameterNumbers, pickedPlace } from '../../engine/run/trace.ts';
import { Grid } from '../../figures/Grid.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { MathLine } from '../../figures/MathLine.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withGradientView } from '../../scene/change/changeGradient.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { change } from '../../state/store.ts';
import { shownParameter } from './boxItems.ts';

const BOX = { x: 14, y: 6, width: 352, height: 168 };

/** The gradient of a parameter over all timesteps as a matrix, with its length; another can be chosen. */
export function WeightsPicture({
  moment,
  weight,
}: {
  readonly moment: BackMoment;
  readonly weight: string | null;
}) {
  const words = useWords();
  const text = useSection(gradientWords);
  const { gradient, phase, unit } = moment;
  const { network } = gradient.trace;
  const name = shownParameter(moment, weight);
  if (name === '') return null;
  const { rows, columns, role, symbol } = parameterOf(network, name);
  const isTable = parameterLines(network).some((line) => line.parameter === name && line.isTable);
  const picked = isTable ? pickedPlace(gradient.trace, moment.t) : unit;
  const numbers = parameterNumbers(network, gradient.weights, name);
  const width = Math.min(56, BOX.width / columns);
  const height = Math.min(32, BOX.height / rows);
  const at = (row: number, column: number) => numbers[row * columns + column] ?? Number.NaN;
  const extent = numbers.reduce(
    (most, w) => (Number.isFinite(w) ? Math.max(most, Math.abs(w)) : most),
    0,
  );
  const fontSize = Math.min(12, height * 0.5, width / 3.6);
  return (
    <>
      {phase.parameters.length > 1 && (
        <fieldset className="weight-choice">
          <legend className="visually-hidden">{text.chosenWeights}</legend>
          {phase.parameters.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === name}
              className={each === name ? 'chip chosen' : 'chip'}
              onClick={() => change((old) => withGradientView(old, { weight: each }))}
            >
              <MathLine tone={parameterOf(network, each).role}>
                {`d${parameterOf(network, each).symbol}`}
              </MathLine>
            </button>
          ))}
        </fieldset>
      )}
      <Picture label={words.say.matrix(`d${name}`, rows, columns)}>
        <Grid
          version={[gradient, name]}
          x={BOX.x + (BOX.width - columns * width) / 2}
          y={BOX.y + (BOX.height - rows * height) / 2}
          rows={rows}
          columns={columns}
          cellWidth={width}
          cellHeight={height}
          valueOf={at}
          extent={extent}
          textOf={fontSize >= 8 ? slight : null}
          fontSize={fontSize}
          addressOf={(row, column) => gradientAddress(weightAddress(name, row, column))}
          at={gradientAddress(name)}
          label={words.say.matrix(`d${name}`, rows, columns)}
          cellLabel={(row, column) =>
            words.say.weight(`d${name}`, row, column, slight(at(row, column)))
          }
          tone={role}
          pickedRow={picked >= 0 && picked < rows ? picked : null}
        />
        <MathLabel x={188} y={203} size={15} tone={null} anchor="end">
          {`\u2016d${symbol}\u2016`}
        </MathLabel>
        <text className="note weights-length" x={192} y={198} fontSize={13.5}>
          {`= ${significant(lengthOf(numbers), 3)}`}
        </text>
      </Picture>
    </>
  );
}
