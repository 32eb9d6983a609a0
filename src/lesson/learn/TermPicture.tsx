import { activations } from '../../engine/activations/table.ts';
import { readAddress } from '../../engine/explain/address.ts';
import { shade } from '../../figures/shade.ts';
import type { Term } from '../glossary/term.ts';
import { termAddress } from '../glossary.ts';
import { toneOf } from '../prose.ts';
import type { See } from '../see.ts';
import styles from './TermPicture.module.css';

const WIDE = 132;
const HIGH = 64;

/** The small picture of a term; it repeats what the words say, and is silent for those who listen. */
export function TermPicture({ term, see }: { readonly term: Term; readonly see: See }) {
  if (!term.picture) return null;
  const inner = pictureOf(term, see);
  return (
    inner && (
      <svg className={styles.picture} viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
        {inner}
      </svg>
    )
  );
}

function pictureOf({ id, picture }: Term, see: See) {
  switch (picture?.kind) {
    case 'numbers':
      return <Numbers at={termAddress(id, see.scene.cursor.t) ?? 'h@0'} see={see} />;
    case 'curve':
      return <Curve f={activations[picture.activation].f} />;
    case 'chain':
      return <ChainOf cells={picture.cells} />;
    case 'loop':
      return <Loop />;
    case 'flow':
      return <Flow factor={picture.factor} />;
    case 'gate':
      return <Gate />;
    default:
      return null;
  }
}

/** Cells of a vector or matrix that a small picture has room for. */
const MOST = 6;

function Numbers({ at, see }: { readonly at: string; readonly see: See }) {
  const { trace } = see;
  const addressed = readAddress(at);
  if (!addressed) return null;
  const slot = trace.network.parameters.get(addressed.name);
  const value = trace.network.values.get(addressed.name);
  if (!slot && !value) return null;
  const isFlat = value?.part === 'input';
  const rows = Math.min(MOST, slot ? slot.rows : isFlat ? 1 : (value?.size ?? 0));
  const columns = Math.min(MOST, slot ? slot.columns : isFlat ? (value?.size ?? 0) : 1);
  const side = Math.min((HIGH - 4) / rows, (WIDE - 4) / columns, 20);
  const wide = slot ? side : isFlat ? side : side * 1.6;
  const [x, y] = [(WIDE - columns * wide) / 2, (HIGH - rows * side) / 2];
  const numberAt = (row: number, column: number) =>
    slot
      ? see.number(`${addressed.name}[${row},${column}]`)
      : see.number(`${at}[${isFlat ? column : row}]`);
  const cells = Array.from({ length: rows * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
  }));
  const extent = Math.max(
    1e-9,
    ...cells.map(({ row, column }) => Math.abs(numberAt(row, column)) || 0),
  );
  const tone = toneOf(trace, at);
  return (
    <g className={tone ? `role-${tone}` : undefined}>
      {cells.map(({ row, column }) => {
        const { className, magnitude } = shade(numberAt(row, column), extent);
        return (
          <g
            key={`${row} ${column}`}
            className={`cell ${className}`}
            style={{ '--m': magnitude } as React.CSSProperties}
          >
            <rect x={x + column * wide} y={y + row * side} width={wide} height={side} />
          </g>
        );
      })}
      <rect
        className={styles.frame}
        x={x}
        y={y}
        width={columns * wide}
        height={rows * side}
        rx={2}
      />
    </g>
  );
}

function Curve({ f }: { readonly f: (a: number) => number }) {
  const points = Array.from({ length: 61 }, (_, i) => {
    const a = (i - 30) / 8;
    return `${WIDE / 2 + a * 15},${HIGH / 2 - Math.max(-1.4, Math.min(1.4, f(a))) * 20}`;
  });
  return (
    <>
      <path className={styles.axis} d={`M6 ${HIGH / 2}H${WIDE - 6}M${WIDE / 2} 4V${HIGH - 4}`} />
      <polyline className={styles.curve} points={points.join(' ')} />
    </>
  );
}

const CELL = 16;

function ChainOf({ cells }: { readonly cells: number }) {
  const step = (WIDE - 24) / cells;
  return Array.from({ length: cells }, (_, i) => {
    const x = 12 + step * (i + 0.5);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell of the chain is its place.
      <g key={i}>
        {i > 0 && (
          <path
            className={`${styles.wire} role-h`}
            d={`M${x - step + CELL / 2} 32H${x - CELL / 2}`}
          />
        )}
        <path className={`${styles.wire} role-x`} d={`M${x} 58V${32 + CELL / 2}`} />
        <path className={`${styles.wire} role-y`} d={`M${x} ${32 - CELL / 2}V8`} />
        <rect
          className={`${styles.frame} role-h`}
          x={x - CELL / 2}
          y={32 - CELL / 2}
          width={CELL}
          height={CELL}
          rx={3}
        />
      </g>
    );
  });
}

function Loop() {
  const x = WIDE / 2;
  return (
    <>
      <path className={`${styles.wire} role-x`} d={`M${x} 60V40`} />
      <path className={`${styles.wire} role-y`} d={`M${x} 24V6`} />
      <path
        className={`${styles.wire} role-h`}
        d={`M${x + 8} 32H${x + 30}V14H${x - 30}V32H${x - 8}`}
      />
      <rect
        className={`${styles.frame} role-h`}
        x={x - 8}
        y={24}
        width={CELL}
        height={CELL}
        rx={3}
      />
    </>
  );
}

function Flow({ factor }: { readonly factor: number }) {
  const bars = 8;
  const largest = Math.max(1, factor ** (bars - 1));
  return Array.from({ length: bars }, (_, i) => {
    const high = (54 * factor ** i) / largest;
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
        key={i}
        className={`${styles.bar} role-h`}
        x={14 + i * 13.5}
        y={59 - high}
        width={9}
        height={high}
        rx={1.5}
      />
    );
  });
}

function Gate() {
  return (
    <>
      <path
        className={`${styles.wire} role-h`}
        d={`M8 24H${WIDE / 2 - 11}M${WIDE / 2 + 11} 24H${WIDE - 8}`}
      />
      <path className={`${styles.wire} role-x`} d={`M${WIDE / 2} 60V35`} />
      <circle className={`${styles.frame} role-h`} cx={WIDE / 2} cy={24} r={11} />
      <path className={`${styles.wire} role-h`} d={`M${WIDE / 2 - 5} 19l10 10m0-10l-10 10`} />
    </>
  );
}
