import { type ActivationId, activations } from '../../engine/activations/table.ts';
import styles from './Curves.module.css';
import { FormulaBox } from './FormulaBox.tsx';

const WIDE = 100;
const HIGH = 72;
/** What is shown of every curve, so that they can be compared. */
const [LEFT, RIGHT] = [-3.6, 3.6] as const;
const [LOW, HIGHEST] = [-1.3, 2.3] as const;
const POINTS = 73;

const xOf = (a: number) => ((a - LEFT) / (RIGHT - LEFT)) * WIDE;
const yOf = (value: number) => ((HIGHEST - value) / (HIGHEST - LOW)) * HIGH;
const sayBound = (bound: number) =>
  Number.isFinite(bound) ? String(bound).replace('-', '\u2212') : '\u221e';

/** Activation functions side by side on the same axes, with the bounds of what they give. */
export function Curves({ ids }: { readonly ids: readonly ActivationId[] }) {
  return (
    <FormulaBox className={styles.curves}>
      {ids.map((id) => {
        const { label, range } = activations[id];
        return (
          <figure key={id}>
            <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
              <path className={styles.axis} d={`M0 ${yOf(0)}H${WIDE}M${xOf(0)} 0V${HIGH}`} />
              {range.filter(Number.isFinite).map((bound) => (
                <path key={bound} className={styles.bound} d={`M0 ${yOf(bound)}H${WIDE}`} />
              ))}
              <polyline className={styles.curve} points={pointsOf(activations[id].f)} />
            </svg>
            <figcaption>
              <b>{label}</b> {range.map(sayBound).join(' … ')}
            </figcaption>
          </figure>
        );
      })}
    </FormulaBox>
  );
}

function pointsOf(f: (a: number) => number): string {
  const points = [];
  for (let i = 0; i < POINTS; i++) {
    const a = LEFT + ((RIGHT - LEFT) * i) / (POINTS - 1);
    if (f(a) <= HIGHEST) points.push(`${xOf(a).toFixed(1)},${yOf(f(a)).toFixed(1)}`);
  }
  return points.join(' ');
}
