import { brief } from '../../engine/explain/decimal.ts';
import { madeOf } from '../../engine/explain/madeOf.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import { useWords } from '../../language/useWords.ts';

/** What a cell of the heatmap is: unit, time, value, and the numbers it was made of. */
export function CellNote({
  t,
  unit,
  trace,
  value,
  symbol,
  difference,
}: {
  readonly t: number;
  readonly unit: number;
  readonly trace: Trace;
  /** The value whose entries the cells are. */
  readonly value: string;
  readonly symbol: string;
  /** How much the probe changes it, or null. */
  readonly difference: number | null;
}) {
  const words = useWords();
  const parts = madeOf(trace, value, t, unit);
  const last = parts[parts.length - 1];
  return (
    <>
      <p className="cell-note-where">{words.far.cell(unit, t, symbol)}</p>
      <p className="cell-note-value">{brief(last?.number ?? Number.NaN)}</p>
      {difference !== null && (
        <p className="cell-note-difference">{words.far.changedBy(brief(difference))}</p>
      )}
      <dl>
        {parts.map(({ value: name, number }) => (
          <div key={name}>
            <dt>
              <MathLine tone={trace.network.values.get(name)?.role ?? null}>
                {valueTex(trace.network, name, t)}
              </MathLine>
            </dt>
            <dd>{brief(number)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
