import { useMemo, useState } from 'react';
import { equationOf } from '../../engine/declare/equations.ts';
import { parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { exact } from '../../engine/explain/decimal.ts';
import { equationTex } from '../../engine/explain/tex.ts';
import { parameterNumbers, pickedPlace } from '../../engine/run/trace.ts';
import { NumberBox } from '../../figures/NumberBox.tsx';
import { shrinkOf } from '../../figures/pointerIn.ts';
import { reachable } from '../../figures/reachable.ts';
import { Tex } from '../../figures/Tex.tsx';
import { useSize } from '../../figures/useSize.ts';
import { useWords } from '../../language/useWords.ts';
import { withOutput, withUnit, withWeight } from '../../scene/change/change.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { type Moment, momentOf, unitOf } from '../../state/moment.ts';
import { change } from '../../state/store.ts';
import { useIsHidden } from '../../state/useHides.ts';
import { useScene } from '../../state/useStore.ts';
import { EquationRow } from './EquationRow.tsx';
import type { EntryOfWeight } from './entry.ts';
import { markRoles } from './markRoles.ts';
import { rowItems } from './rowItems.ts';
import { layOutRow } from './rowLayout.ts';
import { ValueChoice } from './ValueChoice.tsx';
import { Written } from './Written.tsx';
import './equation.css';

/** The equation of the moment, three times: in symbols, in boxes, and written out for one unit. */
export function Equation() {
  const scene = useScene();
  const moment = momentOf(scene);
  return moment ? <EquationOf moment={moment} /> : <div className="equation" />;
}

/** Timesteps no sequence has: they stand in a formula for the present one and the one before, and are filled in. */
const NOW = 777_771;
const BEFORE = NOW - 1;

interface Editing {
  readonly entry: EntryOfWeight;
  readonly typed: string | null;
  readonly place: { readonly left: number; readonly top: number; readonly height: number };
}

function EquationOf({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const scene = useScene();
  const [ref, size] = useSize<HTMLDivElement>();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { trace, t, phase } = moment;
  const { network } = trace;
  const value = equationOf(network, moment.value);
  const unit = unitOf(scene, trace, value);
  const scale = Math.max(1, Math.min(2, size.width / 820));
  const isOneHot = trace.input.kind === 'symbols';
  const layout = useMemo(
    () =>
      layOutRow(network, rowItems(network, value, t, phase), {
        width: size.width - 30,
        height: size.height,
        scale,
        isOneHot,
      }),
    [network, value, t, phase, size, scale, isOneHot],
  );
  const isFirst = t === 0;
  const tex = useMemo(
    () =>
      equationTex(network, value, {
        t: isFirst ? 0 : NOW,
        index: 'number',
        activation: 'name',
        expand: true,
        mark: markRoles(network),
      }),
    [network, value, isFirst],
  );
  const slots = useMemo(() => ({ [NOW]: String(t), [BEFORE]: String(t - 1) }), [t]);
  const picked = pickedPlace(trace, t);

  const isFixed = useIsHidden('network');
  const edit = (entry: EntryOfWeight, typed: string | null) => {
    if (isFixed) return;
    const place = placeOf(ref.current, entry);
    if (place) setEditing({ entry, typed, place });
  };
  const pick = (name: string, row: number) =>
    change((old) =>
      vectorOf(network, name).part === 'head' ? withOutput(old, row) : withUnit(old, row),
    );
  return (
    <section className="equation" data-picture="equation" aria-label={words.equation.title}>
      <div className="equation-head">
        <div className="equation-tex" ref={reachable}>
          <Tex slots={slots}>{tex}</Tex>
        </div>
        <ValueChoice moment={moment} />
      </div>
      <div className="equation-boxes" ref={ref}>
        {size.width > 0 && (
          <EquationRow
            trace={trace}
            layout={layout}
            scale={scale}
            t={t}
            unit={unit}
            pickedColumn={picked >= 0 ? picked : null}
            symbol={symbolsOf(scene)[t] ?? ''}
            onPick={pick}
            onEdit={edit}
          />
        )}
        {editing && network.parameters.has(editing.entry.parameter) && (
          <NumberBox
            key={`${editing.entry.parameter}.${editing.entry.row}.${editing.entry.column}`}
            typed={editing.typed}
            place={editing.place}
            value={entryValue(moment, editing.entry)}
            label={words.equation.edit(
              editing.entry.parameter,
              editing.entry.row,
              editing.entry.column,
            )}
            read={readDecimal}
            write={(number) => exact(number).replace('\u2212', '-')}
            refusal={words.equation.notANumber}
            onChange={(next) => {
              const { parameter, row, column } = editing.entry;
              const { columns } = parameterOf(network, parameter);
              change((old) => withWeight(old, parameter, row * columns + column, next), {
                kind: `weight ${parameter} ${row} ${column}`,
              });
            }}
            onClose={() => {
              const { entry } = editing;
              setEditing(null);
              cellOf(ref.current, entry)?.focus();
            }}
          />
        )}
      </div>
      <Written moment={moment} />
    </section>
  );
}

function entryValue({ trace }: Moment, { parameter, row, column }: EntryOfWeight): number {
  const { columns } = parameterOf(trace.network, parameter);
  return parameterNumbers(trace.network, trace.weights, parameter)[row * columns + column] ?? 0;
}

const cellOf = (root: Element | null, { parameter, row, column }: EntryOfWeight) =>
  root?.querySelector<SVGGElement>(`.cell[data-at="${parameter}[${row},${column}]"]`) ?? null;

/** Where a weight's cell is inside the scrolling box. */
function placeOf(root: HTMLElement | null, entry: EntryOfWeight): Editing['place'] | null {
  const cell = cellOf(root, entry)?.querySelector('rect')?.getBoundingClientRect();
  const box = root?.getBoundingClientRect();
  if (!cell || !box || !root) return null;
  const shrink = shrinkOf(root);
  const left = (cell.left - box.left + cell.width / 2) * shrink + root.scrollLeft;
  return {
    left: Math.max(46, Math.min(left, root.scrollWidth - 46)),
    top: (cell.top - box.top) * shrink + root.scrollTop,
    height: cell.height * shrink,
  };
}
