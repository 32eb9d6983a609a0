import { vectorOf } from '../../engine/declare/network.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { exponentShift } from '../../engine/operations/exponentiate.ts';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import { withOutput } from '../../scene/change/change.ts';
import { outputLabelsOf } from '../../scene/read/answer.ts';
import type { Moment } from '../../state/moment.ts';
import { change } from '../../state/store.ts';
import { useStillScene } from '../../state/useStore.ts';
import { namesOfOutputs } from './namesOfOutputs.ts';
import { OutputName } from './OutputName.tsx';
import { strongest, sumOfOthers } from './strongest.ts';

const TOP = 30;
/** Rows, with that of all others. */
const MOST = 7;
/** Where the names begin. */
const LEFT = 14;
/** Where the columns stand beside letters: the logit, the left edges of the exponential and the share. */
const COLUMNS = { logit: 88, exponential: 116, share: 246 };
/** How far the share can make room for words. */
const SPARE = 24;
const BAR = 72;

/** The three values of a softmax. */
function softmaxOf({ operations }: Moment) {
  const exponentiate = operations.find((operation) => operation.kind === 'exponentiate');
  const normalise = operations.find((operation) => operation.kind === 'normalise');
  if (!exponentiate || !normalise) throw new Error('the phase is no softmax');
  return { logit: exponentiate.of.value, exponential: exponentiate.makes, share: normalise.makes };
}

/** Softmax from left to right: logits, their exponentials and the sum of these, and each one's share. */
export function SharesPicture({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const labels = outputLabelsOf(useStillScene(), words.stage.outputs);
  const { trace, t, unit } = moment;
  const { logit, exponential, share: shares } = softmaxOf(moment);
  // A GRU calls its update gate z.
  const logits = vectorOf(trace.network, logit).symbol ?? logit;
  const z = trace.at(logit, t);
  const e = trace.at(exponential, t);
  const y = trace.at(shares, t);
  const total = e.reduce((sum, term) => sum + term, 0);
  const largest = e.reduce((most, term) => Math.max(most, term), Number.NEGATIVE_INFINITY);
  const { shown, others } = strongest(y, MOST, unit);
  const rows = shown.length + Math.sign(others);
  const { names, begin, more } = namesOfOutputs(labels, shown);
  const atLogit = COLUMNS.logit + more;
  const atExponential = COLUMNS.exponential + more;
  const atShare = COLUMNS.share + Math.min(more, SPARE);
  const row = Math.min(32, (HEIGHT - TOP - 36) / rows);
  const bottom = TOP + row * rows;
  const shift = exponentShift(z, 0, z.length);
  return (
    <Picture label={words.figure.exponentials}>
      <g className="heads">
        <text x={atLogit} y={16} textAnchor="end">
          {logits}
        </text>
        <text x={atExponential + BAR / 2} y={16}>
          {shift === 0 ? `exp(${logits})` : `exp(${logits} − ${brief(shift)})`}
        </text>
        <text x={atShare + BAR / 2} y={16}>
          ÷ {words.figure.total}
        </text>
      </g>
      {shown.map((i, r) => {
        const top = TOP + r * row;
        const middle = top + row / 2;
        const share = y[i] ?? Number.NaN;
        const part = (e[i] ?? 0) / largest;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the equation beside it has the same rows.
          <g
            key={i}
            className={i === unit ? 'part-row picked role-y' : 'part-row role-y'}
            onClick={() => change((scene) => withOutput(scene, i))}
          >
            <rect className="row-reach" x={4} y={top} width={WIDTH - 8} height={row} rx={5} />
            <OutputName begin={begin} middle={middle}>
              {names[r]}
            </OutputName>
            <text
              className="row-total"
              data-at={unitAddress(logit, t, i)}
              x={atLogit}
              y={middle}
              fontSize={12.5}
            >
              {brief(z[i] ?? Number.NaN)}
            </text>
            <rect
              className="share-bar pale"
              data-at={unitAddress(exponential, t, i)}
              x={atExponential}
              y={top + row * 0.2}
              width={Number.isFinite(part) ? Math.max(1, part * BAR * 0.62) : 1}
              height={row * 0.6}
              rx={2}
            />
            <text
              className="bar-end"
              x={atExponential + (Number.isFinite(part) ? part : 0) * BAR * 0.62 + 6}
              y={middle}
              fontSize={12.5}
            >
              {brief(e[i] ?? Number.NaN)}
            </text>
            <rect
              className="share-bar growing"
              data-at={unitAddress(shares, t, i)}
              x={atShare}
              y={top + row * 0.2}
              width={Number.isFinite(share) ? Math.max(1, share * BAR) : 1}
              height={row * 0.6}
              rx={2}
            />
            <text
              className="bar-end outcome"
              x={atShare + (Number.isFinite(share) ? share : 0) * BAR + 6}
              y={middle}
              fontSize={12.5}
            >
              {brief(share)}
            </text>
          </g>
        );
      })}
      {others > 0 && (
        <g className="part-row others">
          <text className="row-index begun" x={LEFT} y={bottom - row / 2} fontSize={12.5}>
            {words.figure.others(others)}
          </text>
          <text className="bar-end" x={atExponential} y={bottom - row / 2} fontSize={12.5}>
            {brief(sumOfOthers(e, shown))}
          </text>
          <text className="bar-end outcome" x={atShare} y={bottom - row / 2} fontSize={12.5}>
            {brief(sumOfOthers(y, shown))}
          </text>
        </g>
      )}
      <line
        className="total-line"
        x1={atExponential - 8}
        x2={WIDTH - 16}
        y1={bottom + 4}
        y2={bottom + 4}
      />
      <text className="bar-end strong" x={atExponential} y={bottom + 20} fontSize={13}>
        {words.figure.total} {brief(total)}
      </text>
      <text className="bar-end strong outcome" x={atShare} y={bottom + 20} fontSize={13}>
        {brief(y.reduce((sum, share) => sum + share, 0))}
      </text>
    </Picture>
  );
}
