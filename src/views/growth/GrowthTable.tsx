import { activations } from '../../engine/activations/table.ts';
import { tellingBeyond } from '../../engine/explain/telling.ts';
import { growthWords } from '../../language/growth.ts';
import { useSection } from '../../language/useWords.ts';
import type { growthsOf } from './curves.ts';

/** The numbers of the curves at a few steps, the one that is read off among them. */
export function GrowthTable({
  growths,
  at,
  steps,
}: {
  readonly growths: ReturnType<typeof growthsOf>;
  readonly at: number;
  readonly steps: number;
}) {
  const text = useSection(growthWords);
  const rows = [...new Set([0, 1, 2, 10, 50, 100, at, steps])]
    .filter((n) => n <= steps)
    .sort((a, b) => a - b);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="growth-table" aria-label={text.table} tabIndex={0}>
      <table>
        <caption>{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">n</th>
            {growths.map(({ activation }) => (
              <th scope="col" key={activation}>
                {activations[activation].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((n) => (
            <tr key={n} aria-current={n === at ? 'step' : undefined}>
              <th scope="row">{n}</th>
              {growths.map(({ activation, growth }) => (
                <td key={activation}>
                  {tellingBeyond(growth.values[n] ?? Number.NaN, growth.valueLogs[n] ?? Number.NaN)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
