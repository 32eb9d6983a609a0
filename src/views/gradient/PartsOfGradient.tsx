import { unitAddress } from '../../engine/explain/address.ts';
import { gradientParts } from '../../engine/explain/backwardWritten.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { slight } from '../../engine/explain/significant.ts';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, WIDTH } from '../../figures/pictureFrame.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import type { BackMoment } from '../../state/backMoment.ts';

/** With more products than this, only bars are drawn. */
const MOST_WRITTEN = 10;

/** The products that a gradient is the sum of, each beginning where the one before ended. */
export function PartsOfGradient({
  moment,
  value,
}: {
  readonly moment: BackMoment;
  readonly value: string;
}) {
  const text = useSection(gradientWords);
  const { gradient, t, unit } = moment;
  const parts = gradientParts(gradient, value, t, unit);
  const total = gradient.at(value, t)[unit] ?? Number.NaN;
  const ends = [0];
  for (const { number } of parts) ends.push((ends.at(-1) ?? 0) + number);
  const reach = ends.filter(Number.isFinite);
  const [low, high] = [Math.min(...reach), Math.max(...reach)];
  const isWritten = parts.length <= MOST_WRITTEN;
  const [left, right] = [34, WIDTH - 74];
  const x = (number: number) => left + ((number - low) / (high - low || 1)) * (right - left);
  const row = Math.min(28, (HEIGHT - 24) / (parts.length + 1));
  const top = 8 + Math.max(0, (HEIGHT - 20 - row * (parts.length + 1)) / 2);
  const bar = (from: number, to: number, y: number, kind: string, at: string) =>
    Number.isFinite(from) && Number.isFinite(to) ? (
      <rect
        className={`part-bar ${kind}`}
        x={Math.min(x(from), x(to))}
        y={y + row * 0.16}
        width={Math.max(1.5, Math.abs(x(to) - x(from)))}
        height={row * 0.68}
        rx={2}
        data-at={at}
      />
    ) : null;
  const sign = (number: number) => (number < 0 ? 'neg' : number > 0 ? 'pos' : 'nil');
  return (
    <Picture label={text.pictures.products(unit)}>
      <line
        className="zero-line"
        x1={x(0)}
        x2={x(0)}
        y1={top - 4}
        y2={top + row * (parts.length + 1)}
      />
      {parts.map(({ number, addresses }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a product is its place in the sum.
        <g key={i} className="product" style={{ '--turn': i } as React.CSSProperties}>
          {bar(
            ends[i] ?? 0,
            ends[i + 1] ?? 0,
            top + i * row,
            sign(number),
            addresses[1] ?? addresses[0] ?? '',
          )}
          {isWritten && (
            <text className="part-number" x={WIDTH - 36} y={top + (i + 0.5) * row} fontSize={12.5}>
              {slight(number)}
            </text>
          )}
        </g>
      ))}
      <line
        className="total-line"
        x1={left - 20}
        x2={WIDTH - 12}
        y1={top + parts.length * row + 1}
        y2={top + parts.length * row + 1}
      />
      {bar(
        0,
        total,
        top + parts.length * row,
        `${sign(total)} total`,
        gradientAddress(unitAddress(value, t, unit)),
      )}
      <text
        className="part-number total"
        x={WIDTH - 36}
        y={top + (parts.length + 0.5) * row}
        fontSize={13.5}
      >
        {slight(total)}
      </text>
    </Picture>
  );
}
