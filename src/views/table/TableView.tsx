import { type UIEvent, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { Network } from '../../engine/declare/network.ts';
import { firstOf } from '../../engine/declare/phases.ts';
import { startOf } from '../../engine/declare/readStep.ts';
import { brief, exact, withMinus } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { isVast, MANY } from '../../engine/run/vast.ts';
import { afterPress } from '../../figures/afterPress.ts';
import { glyph } from '../../figures/glyph.ts';
import { Icon } from '../../figures/Icon.tsx';
import { MathLine } from '../../figures/MathLine.tsx';
import { PageAround } from '../../figures/pageAround.ts';
import { spelled } from '../../figures/symbolText.ts';
import { useSize } from '../../figures/useSize.ts';
import { tableWords } from '../../language/table.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { openWeights } from '../../state/openWeights.ts';
import { runsThere } from '../../state/runs.ts';
import { shownValueOf, traceOf } from '../../state/selectors.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { rowsOf, tableText } from './tableText.ts';
import './table.css';

const ROW = 30;
const COLUMN = 86;
const COLUMN_EXACT = 190;
const MARGIN = 4;
/** Of the columns that stay: t, and what was read or what stands before the first timestep. */
const TIME = 70;
const READ = 80;
const READ_OR_NAMED = 116;

/** The numbers of the run as a table: a row a timestep, a column a unit; only what is in view is in the document. */
export function TableView({ copy }: { readonly copy: (text: string) => Promise<boolean> }) {
  const words = useWords();
  const text = useSection(tableWords);
  const scene = useScene();
  const { lenses } = useContext(PageAround);
  const trace = traceOf(scene);
  const { network, steps } = trace;
  const [box, size] = useSize<HTMLDivElement>();
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [chosen, setChosen] = useState<string | null>(null);
  const [isExact, setExact] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const value = chosen && network.values.has(chosen) ? chosen : shownValueOf(scene);
  const count = network.values.get(value)?.size ?? 0;
  const symbols = symbolsOf(scene);
  const wide = isExact ? COLUMN_EXACT : COLUMN;
  const { t: now } = scene.cursor;
  // What a state begins with has a row of its own: before the first timestep, or behind the last.
  const { start, first, last } = rowsOf(trace, value);
  const rows = last - first + 1;
  const read = start === null ? READ : READ_OR_NAMED;
  const isThere = (t: number) =>
    t === start ? trace.made > 0 : t < trace.made && t >= firstOf(network, value, steps);

  const firstRow = Math.max(0, Math.floor(scroll.top / ROW) - MARGIN);
  const lastRow = Math.min(rows - 1, Math.ceil((scroll.top + size.height) / ROW) + MARGIN);
  const firstColumn = Math.max(0, Math.floor(scroll.left / wide) - MARGIN);
  const lastColumn = Math.min(count - 1, Math.ceil((scroll.left + size.width) / wide) + MARGIN);
  const columns = range(firstColumn, lastColumn);
  const whole = { width: TIME + read + count * wide, height: (rows + 1) * ROW };
  // Where the numbers go on, the edge of the box says so.
  const goesOn = [
    ...(scroll.left + size.width < whole.width - 1 ? ['right'] : []),
    ...(scroll.top + size.height < whole.height - 1 ? ['below'] : []),
  ];
  const write = isExact ? exact : brief;
  const symbol = symbolOf(network, value);
  // What is written as a product is too long for the head of a column; the menu has it.
  const isProduct = symbol.includes(' ');

  // The row of the cursor stays in view.
  const followed = useRef(-1);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || size.height === 0 || followed.current === now) return;
    followed.current = now;
    // With the first timestep what is before it is in view.
    const top = now === 0 ? 0 : (now - first) * ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 3 * ROW > element.scrollTop + size.height)
      element.scrollTop = top + 3 * ROW - size.height;
  }, [now, first, box, size.height]);

  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) =>
    setScroll({ left: currentTarget.scrollLeft, top: currentTarget.scrollTop });
  return (
    <div className="table-view">
      <div className="table-tools">
        <label>
          {text.which}{' '}
          <select value={value} onChange={(event) => setChosen(event.target.value)}>
            {tabled(network).map((name) => (
              <option key={name} value={name}>
                {text.name(spelled(symbolOf(network, name), '_'))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={isExact}
            onChange={(event) => setExact(event.target.checked)}
          />{' '}
          {text.allDigits}
        </label>
        <button
          type="button"
          className="tool named"
          onClick={async () => {
            await runsThere();
            setCopied(await copy(tableText(traceOf(scene), value, symbols)));
          }}
          onBlur={() => afterPress(() => setCopied(null))}
        >
          <Icon name="link" />
          <span>{text.copy}</span>
        </button>
        {isVast(network) && <span>{text.leftOut(LONGEST)}</span>}
        <span role="status">
          {copied === null ? '' : copied ? text.copied(rows, count) : text.notCopied}
        </span>
        {lenses}
      </div>
      <div className="table-frame" data-more={goesOn.join(' ')}>
        <div
          className="table-box"
          ref={box}
          onScroll={onScroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
          tabIndex={0}
          role="group"
          aria-label={text.caption(value, steps, count)}
        >
          <table aria-rowcount={rows + 1} aria-colcount={count + 2} style={whole}>
            <caption className="visually-hidden">{text.caption(value, steps, count)}</caption>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col">t</th>
                <th scope="col" style={{ width: read }}>
                  x
                </th>
                <Gap width={firstColumn * wide} />
                {columns.map((unit) => (
                  <th scope="col" key={unit} aria-colindex={unit + 3} style={{ width: wide }}>
                    <MathLine
                      tone={network.values.get(value)?.role ?? null}
                    >{`${isProduct ? '' : symbol}[${unit}]`}</MathLine>
                  </th>
                ))}
                <Gap width={Math.max(0, count - 1 - lastColumn) * wide} />
              </tr>
            </thead>
            <tbody>
              <tr role="presentation" style={{ height: firstRow * ROW }} />
              {range(firstRow + first, lastRow + first).map((t) => {
                const row = isThere(t) ? trace.at(value, t) : null;
                const parameter = t === start ? startOf(network, value) : null;
                return (
                  <tr
                    key={t}
                    aria-rowindex={t - first + 2}
                    aria-current={t === now ? 'step' : undefined}
                    onClick={() =>
                      parameter ? openWeights(parameter) : change((old) => moveTo(old, t))
                    }
                  >
                    <th scope="row">{withMinus(String(t))}</th>
                    {parameter ? (
                      <td className="table-before">{words.stage.start}</td>
                    ) : (
                      <td className="table-symbol">{glyph(symbols[t] ?? '')}</td>
                    )}
                    <Gap width={firstColumn * wide} />
                    {columns.map((unit) => (
                      <td key={unit} aria-colindex={unit + 3} data-at={`${value}@${t}[${unit}]`}>
                        {row && write(row[unit] ?? Number.NaN)}
                      </td>
                    ))}
                  </tr>
                );
              })}
              <tr role="presentation" style={{ height: Math.max(0, rows - 1 - lastRow) * ROW }} />
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

/** Columns that are not in view. */
const Gap = ({ width }: { readonly width: number }) =>
  width > 0 ? <td role="presentation" style={{ width, minWidth: width, padding: 0 }} /> : null;

/** The values that a table holds: vectors of very many numbers are none of them. */
const tabled = (network: Network): readonly string[] =>
  [...network.values.values()].filter(({ size }) => size <= LONGEST).map(({ name }) => name);

const LONGEST = 4 * MANY;

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** A timestep that has one before it, so that the symbol of a value names that too. */
const ANY = 1;

/** A value's symbol at any timestep: `h_{t}`, `a_{f,t}`, `W_h h_{t-1}`. */
const symbolOf = (network: Network, value: string) =>
  valueTex(network, value, ANY)
    .replace(/([{,])1\}/g, '$1t}')
    .replaceAll('{0}', '{t-1}')
    .replaceAll('{2}', '{t+1}');
