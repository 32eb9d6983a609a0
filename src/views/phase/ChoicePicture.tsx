import { unitAddress } from '../../engine/explain/address.ts';
import { apart } from '../../engine/explain/apart.ts';
import { fixed } from '../../engine/explain/decimal.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { glyph } from '../../figures/glyph.ts';
import { HaloText } from '../../figures/HaloText.tsx';
import { linearScale } from '../../figures/linearScale.ts';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import { outputLabelsOf } from '../../scene/read/answer.ts';
import type { Moment } from '../../state/moment.ts';
import { useStillScene } from '../../state/useStore.ts';
import { namesOfOutputs } from './namesOfOutputs.ts';
import { OutputName } from './OutputName.tsx';
import { strongest } from './strongest.ts';

/** Where what is chosen stands. */
const TOKEN = 302;
/** Rows, with that of all others. */
const MOST = 7;
/** Digits after the point: more where two probabilities, or one and a half, would look the same. */
const DIGITS = { least: 2, most: 5 };

const besideHalf = (p: number): string => apart([p, 0.5], fixed, DIGITS)[0] ?? '';

/** The largest probability becomes 1 and all others 0: the one-hot answer, and what it stands for. */
export function ChoicePicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'largest' }>;
}) {
  const words = useWords();
  const labels = outputLabelsOf(useStillScene(), words.stage.outputs);
  const { trace, t, value } = moment;
  const y = trace.at(operation.of.value, t);
  const o = trace.at(value, t);
  const { shown, others } = strongest(y, MOST);
  const rows = shown.length + Math.sign(others);
  const numbers = apart(
    shown.map((i) => y[i] ?? Number.NaN),
    fixed,
    DIGITS,
  );
  const winner = o.indexOf(1);
  // Words take some of the room of the bars.
  const { names, widest, begin } = namesOfOutputs(labels, shown);
  // So do numbers with many digits, which end before the boxes.
  const digits = Math.max(...numbers.map((text) => text.length));
  const bar = Math.min(150, 200 - digits * 8) - begin;
  const token = Math.max(62, Math.min(WIDTH - TOKEN - 2, widest * 11 + 8));
  const row = Math.min(34, (HEIGHT - 30) / rows);
  const top = (HEIGHT - row * rows) / 2;
  const winnerY = top + (shown.indexOf(winner) + 0.5) * row;
  return (
    <Picture label={words.figure.choice}>
      <g className="role-y">
        {shown.map((i, r) => {
          const middle = top + (r + 0.5) * row;
          const isWinner = i === winner;
          return (
            <g key={i} className={isWinner ? 'choice won' : 'choice'}>
              <OutputName begin={begin} middle={middle} fontSize={15} least={11}>
                {names[r]}
              </OutputName>
              <rect
                className="share-bar"
                data-at={unitAddress(operation.of.value, t, i)}
                x={begin}
                y={middle - row * 0.3}
                width={Number.isFinite(y[i]) ? Math.max(1, (y[i] ?? 0) * bar) : 1}
                height={row * 0.6}
                rx={2}
              />
              <text
                className="bar-end"
                x={begin + 6 + (Number.isFinite(y[i]) ? (y[i] ?? 0) : 0) * bar}
                y={middle}
                fontSize={12.5}
              >
                {numbers[r]}
              </text>
              <g className="slot-out" data-at={unitAddress(value, t, i)}>
                <rect x={212} y={middle - row / 2} width={36} height={row} />
                <text className="slot-number" x={230} y={middle} fontSize={14}>
                  {o[i]}
                </text>
              </g>
            </g>
          );
        })}
        {others > 0 && (
          <g className="choice">
            <text className="row-index begun" x={14} y={top + (rows - 0.5) * row} fontSize={13}>
              {words.figure.others(others)}
            </text>
            <g className="slot-out">
              <rect x={212} y={top + (rows - 1) * row} width={36} height={row} />
              <text className="slot-number" x={230} y={top + (rows - 0.5) * row} fontSize={14}>
                0
              </text>
            </g>
          </g>
        )}
        {winner >= 0 && (
          <>
            <path
              className="lead drawn"
              pathLength={1}
              d={`M 252 ${winnerY} C 280 ${winnerY}, 272 ${HEIGHT / 2}, 298 ${HEIGHT / 2}`}
            />
            <rect
              className="token"
              x={TOKEN}
              y={HEIGHT / 2 - 31}
              width={token}
              height={62}
              rx={12}
            />
            <FittedText
              className="token-text"
              x={TOKEN + token / 2}
              y={HEIGHT / 2 + 1}
              width={token - 6}
              fontSize={32}
              least={11}
            >
              {glyph(labels[winner]?.mark ?? '')}
            </FittedText>
          </>
        )}
      </g>
    </Picture>
  );
}

/** Yes or no: where each probability lies between 0 and 1, and on which side of a half. */
export function ThresholdPicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'threshold' }>;
}) {
  const words = useWords();
  const labels = outputLabelsOf(useStillScene(), words.stage.outputs);
  const { trace, t, value } = moment;
  const y = trace.at(operation.of.value, t);
  const o = trace.at(value, t);
  const { shown, others } = strongest(y, MOST - 1);
  const rows = shown.length + Math.sign(others);
  const isSingle = y.length === 1;
  const verdict = (i: number) =>
    Number.isNaN(y[i]) ? '' : o[i] === 1 ? words.stage.yes : words.stage.no;
  const { names, begin } = namesOfOutputs(labels, shown);
  const x = linearScale([0, 1], [isSingle ? 44 : begin + 2, WIDTH - (isSingle ? 44 : 84)]);
  const row = Math.min(54, (HEIGHT - 60) / rows);
  const top = isSingle ? 92 : 36;
  const bottom = top + row * rows;
  const saysYes = (places: readonly number[]) => places.filter((i) => o[i] === 1).length;
  const yesOfOthers = saysYes(Array.from(o, (_, i) => i)) - saysYes(shown);
  return (
    <Picture label={words.figure.threshold}>
      <rect
        className="side no"
        x={x(0)}
        y={top - 8}
        width={x(0.5) - x(0)}
        height={bottom - top + 8}
      />
      <rect
        className="side yes"
        x={x(0.5)}
        y={top - 8}
        width={x(1) - x(0.5)}
        height={bottom - top + 8}
      />
      <text className="side-name" x={x(0.25)} y={top - 20} fontSize={14}>
        {words.stage.no}
      </text>
      <text className="side-name" x={x(0.75)} y={top - 20} fontSize={14}>
        {words.stage.yes}
      </text>
      {[0, 0.5, 1].map((tick) => (
        <text key={tick} className="tick-x" x={x(tick)} y={bottom + 18} fontSize={12}>
          {tick}
        </text>
      ))}
      <line className="half-line" x1={x(0.5)} x2={x(0.5)} y1={top - 8} y2={bottom} />
      <g className="role-y">
        {shown.map((i, r) => {
          const middle = top + (r + 0.5) * row - 4;
          const p = y[i] ?? Number.NaN;
          return (
            <g key={i} className="point picked" data-at={unitAddress(operation.of.value, t, i)}>
              {Number.isFinite(p) && (
                <circle className="point-dot sliding" cx={x(p)} cy={middle} r={9} />
              )}
              <HaloText
                className="point-label"
                x={Math.max(x(0) + 26, Math.min(x(1) - 24, x(p) || 0))}
                y={middle - 20}
                fontSize={14}
              >
                {isSingle ? besideHalf(p) : ''}
              </HaloText>
              {!isSingle && (
                <>
                  <OutputName begin={begin} middle={middle}>
                    {names[r]}
                  </OutputName>
                  <text className="row-total" x={WIDTH - 10} y={middle} fontSize={12.5}>
                    {besideHalf(p)} {verdict(i)}
                  </text>
                </>
              )}
            </g>
          );
        })}
        {others > 0 && (
          <>
            <text className="row-index begun" x={14} y={bottom - row / 2 - 4} fontSize={12.5}>
              {words.figure.others(others)}
            </text>
            <text className="row-total" x={WIDTH - 10} y={bottom - row / 2 - 4} fontSize={12.5}>
              {words.stage.yes} {yesOfOthers}, {words.stage.no} {others - yesOfOthers}
            </text>
          </>
        )}
        {isSingle && (
          <g data-at={unitAddress(value, t, 0)}>
            <text className="verdict" x={WIDTH / 2} y={36} fontSize={26}>
              {verdict(0)}
            </text>
          </g>
        )}
      </g>
    </Picture>
  );
}
