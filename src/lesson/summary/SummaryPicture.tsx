import type { CSSProperties } from 'react';
import { brief } from '../../engine/explain/decimal.ts';
import { writeDistance } from '../../engine/measure/distance.ts';
import { axisOf } from '../../figures/chartAxis.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { pathOf } from '../../figures/pathOf.ts';
import { shade } from '../../figures/shade.ts';
import type { Drawn, DrawnBar, DrawnGrid, DrawnLine } from './drawn.ts';
import styles from './SummaryPicture.module.css';

const WIDE = 128;
const HIGH = 66;
const TYPE = 6.4;

/** The small picture of an idea; its numbers are those of the run. */
export function SummaryPicture({ drawn }: { readonly drawn: Drawn }) {
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      {drawn.kind === 'grids' ? (
        <Grids grids={drawn.grids} isChain={drawn.isChain} />
      ) : drawn.kind === 'lines' ? (
        <Lines lines={drawn.lines} />
      ) : (
        <Bars bars={drawn.bars} />
      )}
    </svg>
  );
}

/** A vector has room for its digits, a matrix for colours alone. */
const widthOf = ({ columns }: DrawnGrid) => (columns === 1 ? 20 : 9);
const ROW = 10;
const GAP = 6.5;

function Grids({
  grids,
  isChain,
}: {
  readonly grids: readonly DrawnGrid[];
  readonly isChain: boolean;
}) {
  const wide = grids.reduce((sum, grid) => sum + grid.columns * widthOf(grid), 0);
  const scale = Math.min(1, (WIDE - 2 - GAP * (grids.length - 1)) / wide);
  let x = (WIDE - wide * scale - GAP * (grids.length - 1)) / 2;
  return grids.map((grid, i) => {
    const cell = widthOf(grid) * scale;
    const [left, width, high] = [x, grid.columns * cell, grid.rows * ROW];
    const top = (HIGH - 11 - high) / 2;
    x += width + GAP;
    const extent = Math.max(1e-9, ...grid.numbers.map(Math.abs));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a grid is its place.
      <g key={i} className={grid.tone ? `role-${grid.tone}` : undefined}>
        {isChain && i > 0 && (
          <path
            className={styles.arrow}
            d={`M${left - GAP + 1} ${top + high / 2}h${GAP - 2}m-2 -1.8l2 1.8l-2 1.8`}
          />
        )}
        {grid.numbers.map((value, at) => {
          const [row, column] = [Math.floor(at / grid.columns), at % grid.columns];
          const { className, magnitude } = shade(value, extent);
          return (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place.
              key={at}
              className={`cell ${className}`}
              style={{ '--m': magnitude } as CSSProperties}
            >
              <rect x={left + column * cell} y={top + row * ROW} width={cell} height={ROW} />
              {grid.columns === 1 && (
                <text
                  x={left + cell / 2}
                  y={top + (row + 0.5) * ROW}
                  fontSize={TYPE * Math.min(1, cell / 18)}
                >
                  {Number.isInteger(value) ? value : brief(value)}
                </text>
              )}
            </g>
          );
        })}
        <rect className={styles.frame} x={left} y={top} width={width} height={high} rx={1.5} />
        {grid.isSymbol ? (
          <MathLabel x={left + width / 2} y={top + high + 9} size={8} tone={grid.tone}>
            {grid.name}
          </MathLabel>
        ) : (
          <text className={styles.name} x={left + width / 2} y={top + high + 9} fontSize={TYPE}>
            {grid.name}
          </text>
        )}
      </g>
    );
  });
}

/** Told apart on paper without colours. */
const DASHES = ['none', '4 2', '1 1.6'];
const [LEFT, RIGHT, TOP, FOOT] = [21, WIDE - 2, 11, HIGH - 9];

function Lines({ lines }: { readonly lines: readonly DrawnLine[] }) {
  const axis = axisOf(
    lines.map(({ numbers }) => numbers),
    'log',
  );
  const last = Math.max(1, ...lines.map(({ numbers }) => numbers.length - 1));
  const x = (t: number) => LEFT + ((RIGHT - LEFT) * t) / last;
  const y = (value: number) => FOOT - axis.shareOf(value) * (FOOT - TOP);
  const named = lines.filter(({ name }) => name !== '');
  return (
    <>
      {axis.ticks.map(({ value, text }) => (
        <g key={text}>
          <path className={styles.axis} d={`M${LEFT} ${y(value)}H${RIGHT}`} />
          <text className={styles.tick} x={LEFT - 2} y={y(value) + 2} fontSize={TYPE * 0.9}>
            {text}
          </text>
        </g>
      ))}
      {[0, last].map((t) => (
        <text
          key={t}
          className={styles.name}
          x={t === 0 ? LEFT : RIGHT - 4}
          y={HIGH - 1}
          fontSize={TYPE * 0.9}
        >
          {t}
        </text>
      ))}
      {lines.map(({ name, numbers }, i) => (
        <path
          key={name}
          className={styles.line}
          strokeDasharray={DASHES[i]}
          d={pathOf([...numbers].map((value, t) => [x(t), y(value)] as const))}
        />
      ))}
      {named.map(({ name }, i) => {
        const from = LEFT + (i * (RIGHT - LEFT)) / named.length;
        return (
          <g key={name}>
            <path className={styles.line} strokeDasharray={DASHES[i]} d={`M${from} 4h9`} />
            <text className={styles.named} x={from + 11} y={6} fontSize={TYPE * 0.95}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Bars({ bars }: { readonly bars: readonly DrawnBar[] }) {
  const slot = (WIDE - 4) / bars.length;
  const largest = Math.max(1e-300, ...bars.map(({ value }) => value));
  return bars.map(({ name, value }, i) => {
    const high = ((FOOT - TOP - 2) * value) / largest;
    const middle = 2 + slot * (i + 0.5);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
      <g key={i}>
        <rect
          className={styles.bar}
          x={middle - slot * 0.3}
          y={FOOT - high}
          width={slot * 0.6}
          height={high}
        />
        <text className={styles.name} x={middle} y={FOOT - high - 2} fontSize={TYPE * 0.95}>
          {writeDistance(value)}
        </text>
        <text className={styles.name} x={middle} y={HIGH - 1} fontSize={TYPE}>
          {name}
        </text>
      </g>
    );
  });
}
