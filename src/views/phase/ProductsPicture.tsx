import { parameterOf } from '../../engine/declare/network.ts';
import { readStep } from '../../engine/declare/readStep.ts';
import { unitAddress, weightAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import { linearScale } from '../../figures/linearScale.ts';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { Pile } from './Pile.tsx';

/** With more products than this, only bars are drawn. */
const MOST_WRITTEN = 9;

/** One row of a matrix times a vector: its products, each beginning where the one before ended. */
export function ProductsPicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'times' }>;
}) {
  const words = useWords();
  const { trace, t, value, unit } = moment;
  const { name, columns } = parameterOf(trace.network, operation.weight.name);
  const weights = parameterNumbers(trace.network, trace.weights, name);
  const from = readStep(trace.network, operation.of, t);
  const source = trace.at(operation.of.value, from);
  const products = Array.from(source, (h, j) => (weights[unit * columns + j] ?? 0) * h);
  let sum = 0;
  const ends = products.map((product) => {
    sum += product;
    return sum;
  });
  const isWritten = columns <= MOST_WRITTEN;
  const left = isWritten ? 136 : 40;
  const reach = [0, ...ends].filter(Number.isFinite);
  const x = linearScale([Math.min(...reach), Math.max(...reach)], [left, WIDTH - 54], {
    rounded: 4,
  });
  const row = Math.min(26, (HEIGHT - 40) / (columns + 1));
  const top = 12 + Math.max(0, (HEIGHT - 52 - row * (columns + 1)) / 2);
  const total = trace.at(value, t)[unit] ?? Number.NaN;
  return (
    <Picture label={words.figure.products}>
      <line className="zero-line" x1={x(0)} x2={x(0)} y1={top - 4} y2={top + row * (columns + 1)} />
      {products.map((product, j) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a product is its place in the row.
          key={j}
          className="product"
          style={{ '--turn': j, '--turns': products.length } as React.CSSProperties}
        >
          {isWritten && (
            <text className="product-text" x={left - 10} y={top + (j + 0.5) * row} fontSize={12.5}>
              <tspan className="factor" data-at={weightAddress(name, unit, j)}>
                ({brief(weights[unit * columns + j] ?? 0)})
              </tspan>
              <tspan className="factor" data-at={unitAddress(operation.of.value, from, j)}>
                ({brief(source[j] ?? 0)})
              </tspan>
            </text>
          )}
          <Pile
            from={x(j > 0 ? (ends[j - 1] ?? 0) : 0)}
            to={x(ends[j] ?? 0)}
            y={top + j * row + row * 0.16}
            height={row * 0.68}
            value={product}
            at={weightAddress(name, unit, j)}
            text={isWritten ? brief(product) : null}
            next={j < products.length - 1 ? top + (j + 1) * row + row * 0.16 : null}
          />
        </g>
      ))}
      <line
        className="total-line"
        x1={left - 96 > 0 ? left - 96 : 8}
        x2={WIDTH - 12}
        y1={top + columns * row + 2}
        y2={top + columns * row + 2}
      />
      <Pile
        from={x(0)}
        to={x(total)}
        y={top + columns * row + row * 0.24}
        height={row * 0.68}
        value={total}
        at={unitAddress(value, t, unit)}
        text={brief(total)}
        next={null}
        isTotal
      />
    </Picture>
  );
}
