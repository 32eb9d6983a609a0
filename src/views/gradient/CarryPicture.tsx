import { stepJacobian } from '../../engine/back/jacobian.ts';
import { strideOf } from '../../engine/declare/readStep.ts';
import { vectorAddress } from '../../engine/explain/address.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { significant } from '../../engine/explain/significant.ts';
import { lengthOf } from '../../engine/measure/length.ts';
import { largestSingularValue } from '../../engine/measure/spectral.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { Picture } from '../../figures/Picture.tsx';
import { WIDTH } from '../../figures/pictureFrame.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { remember } from '../../scene/read/memo.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { carriedOf } from './carried.ts';

/** The matrix of larger states takes longer than a frame. */
const MOST_UNITS = 96;

const stretchOf = remember((trace: Trace, value: string, t: number) => {
  const size = trace.network.values.get(value)?.size ?? 0;
  if (size > MOST_UNITS) return null;
  return largestSingularValue(stepJacobian(trace, t, [value]), size, size);
}, 4);

const LEFT = 92;
const REACH = 208;

/** The length of the gradient before and after one step back, what lies between, and the most that could. */
export function CarryPicture({
  moment,
  value,
}: {
  readonly moment: BackMoment;
  readonly value: string;
}) {
  const text = useSection(gradientWords);
  const { gradient, t } = moment;
  const here = lengthOf(gradient.at(value, t));
  const before = lengthOf(carriedOf(gradient, value, t));
  const stretch = stretchOf(gradient.trace, value, t);
  const most = Math.max(...[here, before, here * (stretch ?? 0)].filter(Number.isFinite), 0) || 1;
  const width = (length: number) => Math.max(1.5, (length / most) * REACH);
  const bar = (length: number, y: number, at: number, kind: string) => (
    <g>
      <text className="carry-name" x={LEFT - 44} y={y + 15} fontSize={13}>
        {text.lengthHere(at)}
      </text>
      {Number.isFinite(length) && (
        <rect
          className={`carry-bar ${kind}`}
          x={LEFT}
          y={y}
          width={width(length)}
          height={30}
          rx={4}
          data-at={gradientAddress(vectorAddress(value, at))}
        />
      )}
      <text className="carry-length" x={LEFT + REACH + 40} y={y + 15} fontSize={13}>
        {significant(length, 3)}
      </text>
    </g>
  );
  return (
    <Picture label={text.pictures.carry}>
      {bar(here, 14, t, 'here')}
      {here > 0 && (
        <text className="carry-factor" x={LEFT + REACH / 2} y={72} fontSize={24}>
          × {significant(before / here, 3)}
        </text>
      )}
      {stretch !== null && Number.isFinite(stretch) && here > 0 && (
        <rect
          className="carry-most"
          x={LEFT}
          y={100}
          width={width(here * stretch)}
          height={30}
          rx={4}
        />
      )}
      {bar(before, 100, t - strideOf(gradient.trace.network, value), 'before')}
      {stretch !== null && (
        <text className="note" x={WIDTH / 2} y={158} fontSize={12.5}>
          {text.atMost(significant(stretch, 3))}
        </text>
      )}
    </Picture>
  );
}
