import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { rowOf, wordsIn } from '../rows.ts';
import type { See } from '../see.ts';
import { FormulaBox } from './FormulaBox.tsx';
import styles from './Points.module.css';
import { placeNames, type Spot } from './placeNames.ts';

/** As wide as the words of a slide at least have room, so that names are not made smaller. */
const WIDE = 290;
const HIGH = 250;
const EDGE = 12;
/** Left free beside the points for what they are called. */
const NAMES = 80;
/** A line from a point ends so far beside it, where its name begins or ends. */
const LEAD = 5;
/** How large a name is written. */
const TYPE = 12;

/** The rows of an embedding of two numbers as points, with the words whose they are; those that are read stand out. */
export function Points({ see }: { readonly see: See }) {
  const words = useSection(learnWords).points;
  const rows = wordsIn(see).flatMap((word) => {
    const [first, second, ...more] = rowOf(see, word) ?? [];
    const isPoint = Number.isFinite(first) && Number.isFinite(second) && more.length === 0;
    return isPoint ? [{ word, first: first as number, second: second as number }] : [];
  });
  if (rows.length === 0) return null;
  const isRead = new Set(symbolsOf(see.scene));
  const spanOf = (values: readonly number[]) =>
    [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const [left, right] = spanOf(rows.map(({ first }) => first));
  const [low, high] = spanOf(rows.map(({ second }) => second));
  // One scale for both numbers, so that what is near is seen to be.
  const scale = Math.min(
    (WIDE - 2 * EDGE - NAMES) / (right - left || 1),
    (HIGH - 2 * EDGE) / (high - low || 1),
  );
  const xOf = (first: number) => EDGE + (first - left) * scale;
  const yOf = (second: number) => EDGE + (high - second) * scale;
  const deep = 2 * EDGE + (high - low) * scale;
  const spots: readonly Spot[] = rows.map(({ word, first, second }) => ({
    name: word,
    x: xOf(first),
    y: yOf(second),
  }));
  const names = placeNames(spots, { type: TYPE, wide: WIDE, high: deep });
  return (
    <FormulaBox className={styles.points} label={words.label}>
      <svg viewBox={`0 0 ${WIDE} ${deep.toFixed(0)}`} role="img" aria-label={words.label}>
        <path
          className={styles.axis}
          d={`M0 ${yOf(0).toFixed(1)}H${WIDE}M${xOf(0).toFixed(1)} 0V${deep.toFixed(1)}`}
        />
        {names.map(({ name, x, y, at }) => (
          <g key={name} className={isRead.has(name) ? styles.read : undefined}>
            {Math.abs(at.y - y) > TYPE / 2 && (
              <path
                className={styles.line}
                d={`M${x.toFixed(1)} ${y.toFixed(1)}L${(at.x < x ? x - LEAD : x + LEAD).toFixed(1)} ${at.y.toFixed(1)}`}
              />
            )}
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={2.6} />
            <text x={at.x.toFixed(1)} y={at.y.toFixed(1)} dy="0.34em" fontSize={TYPE}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </FormulaBox>
  );
}
