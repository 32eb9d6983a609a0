import { headOf } from '../../engine/declare/network.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { targetAddress } from '../../engine/explain/backwardTex.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { significant, slight } from '../../engine/explain/significant.ts';
import { comparedValue, targetOf } from '../../engine/learn/targets.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { glyph } from '../../figures/glyph.ts';
import { LeftOut, roomForDots } from '../../figures/LeftOut.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, nearestTo } from '../../figures/pictureFrame.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { outputLabelsOf } from '../../scene/read/answer.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { useScene } from '../../state/useStore.ts';
import { symbolOf } from './phaseSymbol.ts';

const LEFT = 74;
const RIGHT = 306;
const MOST_ROWS = 7;

/** The loss of the timestep, written. */
export function lossWritten({ gradient, t }: BackMoment): string {
  const loss = gradient.perStep[t] ?? Number.NaN;
  return gradient.spec.steps.includes(t) ? significant(loss, 4) : '0';
}

/** Answer and target of every output: a bar and a mark, and between them the gradient. */
export function LossPicture({ moment }: { readonly moment: BackMoment }) {
  const text = useSection(gradientWords);
  const words = useWords();
  const scene = useScene();
  const { gradient, t, unit } = moment;
  const { trace, spec } = gradient;
  const isJudged = spec.steps.includes(t);
  const { logits } = headOf(trace.network);
  const value = comparedValue(trace.network, spec.kind);
  const answers = trace.at(value, t);
  const labels = outputLabelsOf(scene, words.stage.outputs);
  const rows = nearestTo(unit, answers.length, MOST_ROWS);
  const targets = rows.map((i) => (isJudged ? targetOf(spec, t, i, answers.length) : Number.NaN));
  const reach = [0, 1, ...rows.map((i) => answers[i] ?? 0), ...targets].filter(Number.isFinite);
  const [low, high] = spec.kind === 'mse' ? [Math.min(...reach), Math.max(...reach)] : [0, 1];
  const x = (number: number) => LEFT + ((number - low) / (high - low || 1)) * (RIGHT - LEFT);
  const top = 26;
  const height = Math.min(
    30,
    (HEIGHT - top - 8 - roomForDots(rows, answers.length).after) / rows.length,
  );
  return (
    <Picture label={text.pictures.loss(lossWritten(moment))}>
      <text className="note" x={(LEFT + RIGHT) / 2} y={12} fontSize={12}>
        {`\u25ac ${text.answer}   \u2503 ${text.wanted}`}
      </text>
      <text className="note" x={RIGHT + 38} y={12} fontSize={12}>
        {`d${symbolOf(trace.network, logits)}`}
      </text>
      <LeftOut
        shown={rows}
        count={answers.length}
        axis="y"
        across={LEFT - 17}
        begin={top}
        end={top + rows.length * height}
      />
      {rows.map((i, place) => {
        const answer = answers[i] ?? Number.NaN;
        const target = targets[place] ?? Number.NaN;
        const y = top + place * height;
        const seed = gradient.at(logits, t)[i] ?? Number.NaN;
        return (
          <g key={i} className={i === unit ? 'loss-row picked' : 'loss-row'}>
            <FittedText
              className="loss-row-name"
              x={LEFT - 12}
              y={y + height / 2}
              width={LEFT - 16}
              fontSize={14}
            >
              {glyph(labels[i]?.mark ?? '')}
            </FittedText>
            <rect
              className="loss-track"
              x={LEFT}
              y={y + 5}
              width={RIGHT - LEFT}
              height={height - 10}
              rx={3}
            />
            {Number.isFinite(answer) && (
              <rect
                className="loss-answer"
                x={Math.min(x(0), x(answer))}
                y={y + 5}
                width={Math.max(1.5, Math.abs(x(answer) - x(0)))}
                height={height - 10}
                rx={3}
                data-at={unitAddress(value, t, i)}
              />
            )}
            <text className="loss-answer-text" x={LEFT + 22} y={y + height / 2} fontSize={12}>
              {brief(answer)}
            </text>
            {Number.isFinite(target) && (
              <rect
                className="loss-wanted"
                x={x(target) - 2}
                y={y + 1}
                width={4}
                height={height - 2}
                data-at={targetAddress(t, i)}
              />
            )}
            <text
              className={`loss-seed ${seed < 0 ? 'neg' : 'pos'}`}
              x={RIGHT + 38}
              y={y + height / 2}
              fontSize={13}
              data-at={gradientAddress(unitAddress(logits, t, i))}
            >
              {slight(seed)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}
