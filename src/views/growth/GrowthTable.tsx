import { activations } from '../../engine/activations/table.ts';
import { tellingBeyond } from '../../engine/explain/telling.ts';
import type { Left } from '../../engine/measure/growth.ts';
import { useSize } from '../../figures/useSize.ts';
import { growthWords } from '../../language/growth.ts';
import { useSection } from '../../language/useWords.ts';
import type { growthsOf, leavingRows } from './curves.ts';

/** Below this width, in CSS pixels, four columns have no room for all digits, which stand beside the curves too. */
const NARROW = 420;
const FEW_DIGITS = 6;

/** The numbers of the curves at a few steps, the one that is read off among them; and where they leave singles and doubles. */
export function GrowthTable({
  growths,
  leaving,
  at,
  steps,
}: {
  readonly growths: ReturnType<typeof growthsOf>;
  readonly leaving: ReturnType<typeof leavingRows>;
  readonly at: number;
  readonly steps: number;
}) {
  const text = useSection(growthWords);
  const [ref, { width }] = useSize<HTMLElement>();
  const written = (value: number, log: number) =>
    tellingBeyond(width < NARROW ? Number(value.toPrecision(FEW_DIGITS)) : value, log);
  const rows = [...new Set([0, 1, 2, 10, 50, 100, at, steps])]
    .filter((n) => n <= steps)
    .sort((a, b) => a - b);
  const heads = growths.map(({ activation }) => (
    <th scope="col" key={activation}>
      {activations[activation].label}
    </th>
  ));
  const toldLeft = (left: Left | null) =>
    left ? text.since(left.as === 'zero' ? '0' : '∞', left.since) : '–';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="growth-table" aria-label={text.table} tabIndex={0} ref={ref}>
      <table>
        <caption>{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">n</th>
            {heads}
          </tr>
        </thead>
        <tbody>
          {rows.map((n) => (
            <tr key={n} aria-current={n === at ? 'step' : undefined}>
              <th scope="row">{n}</th>
              {growths.map(({ activation, growth }) => (
                <td key={activation}>
                  {written(growth.values[n] ?? Number.NaN, growth.valueLogs[n] ?? Number.NaN)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {leaving.some(({ left }) => left.some((each) => each !== null)) && (
        <table className="growth-leaving">
          <caption>{text.leaving.title}</caption>
          <thead>
            <tr>
              <td />
              {heads}
            </tr>
          </thead>
          <tbody>
            {leaving.map(({ of, format, left }) => (
              <tr key={`${of} ${format}`}>
                <th scope="row">{text.leaving.row(of, format)}</th>
                {growths.map(({ activation }, i) => (
                  <td key={activation}>{toldLeft(left[i] ?? null)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
