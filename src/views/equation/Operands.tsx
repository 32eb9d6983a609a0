import { useContext, useMemo, useState } from 'react';
import { parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { isBlank } from '../../engine/explain/blank.ts';
import { exact } from '../../engine/explain/decimal.ts';
import { parameterNumbers, pickedPlace, type Trace } from '../../engine/run/trace.ts';
import { NumberBox } from '../../figures/NumberBox.tsx';
import { OnScreenContext } from '../../figures/onScreen.ts';
import { shrinkOf } from '../../figures/pointerIn.ts';
import { useSize } from '../../figures/useSize.ts';
import { useWords } from '../../language/useWords.ts';
import { withOutput, withUnit } from '../../scene/change/change.ts';
import { withWeight } from '../../scene/change/changeNetwork.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import type { Moment } from '../../state/moment.ts';
import { change } from '../../state/store.ts';
import { useIsHidden } from '../../state/useHides.ts';
import { useStillScene } from '../../state/useStore.ts';
import { CAPTION, EquationRow } from './EquationRow.tsx';
import type { EntryOfWeight } from './entry.ts';
import { layOutOperands, type RowLayout } from './rowLayout.ts';

interface Editing {
  readonly entry: EntryOfWeight;
  readonly typed: string | null;
  readonly place: { readonly left: number; readonly top: number; readonly height: number };
}

/** How many times as large as usual a row may be. */
const LARGER = [2, 1.8, 1.6, 1.4, 1.2];

/** Whether a row is there whole, with its digits as large as its boxes. */
const isRoomy = (
  { layout, scale }: { readonly layout: RowLayout; readonly scale: number },
  { width, height }: { readonly width: number; readonly height: number },
): boolean =>
  layout.width <= width && layout.height <= height && layout.digits >= LEAST_LARGE * scale;

/** Size of digits at scale 1 that a larger row still has. */
const LEAST_LARGE = 12;

/** Whether a row has digits, and none but what it makes is blank: what that is made of is then not in it. */
const isToldIn = ({ at }: Trace, { placed, digits }: RowLayout): boolean =>
  digits > 0 &&
  placed
    .slice(1)
    .every(({ item }) => item.kind !== 'vector' || !at(item.value, item.t).some(isBlank));

/** What the moment makes, and all that it makes it from, in boxes; a weight among them can be set. */
export function Operands({
  moment,
  name,
  leastWidth = 0,
  isLarge = false,
}: {
  readonly moment: Moment;
  /** Of the one whose size is known before it is measured (`useSize`). */
  readonly name?: string;
  /** Where there is less room than this, the row keeps it and is moved sideways, unless all that is told finds room. */
  readonly leastWidth?: number;
  /** Whether it is drawn as large as there is room, for a whole hall. */
  readonly isLarge?: boolean;
}) {
  const words = useWords();
  const scene = useStillScene();
  const [ref, size] = useSize<HTMLDivElement>(name);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { trace, t, value, unit } = moment;
  const { network } = trace;
  const { leastType } = useContext(OnScreenContext);
  const usual = Math.max(1, leastType / CAPTION, size.rem / 16);
  const isOneHot = trace.input.kind === 'symbols';
  const { layout, scale } = useMemo(() => {
    const { height } = size;
    const room = { width: Math.max(size.width, leastWidth) - 30, height, isOneHot };
    const at = (times: number, width = room.width) => {
      const scale = usual * times;
      const there = { width, height, isOneHot, scale, leastType, isAlone: isLarge };
      return { scale, layout: layOutOperands(network, value, { t, steps: trace.steps }, there) };
    };
    const narrow = size.width < leastWidth ? at(1, size.width - 30) : null;
    if (narrow && narrow.layout.width <= size.width - 30 && isToldIn(trace, narrow.layout))
      return narrow;
    const larger = isLarge && size.width >= leastWidth ? LARGER.map(at) : [];
    return larger.find((each) => isRoomy(each, room)) ?? at(1);
  }, [trace, network, value, t, size, leastWidth, usual, isOneHot, leastType, isLarge]);
  // A row of the embedding is no one-hot vector, and picks nothing.
  const picked = network.spec.embedding === undefined ? pickedPlace(trace, t) : -1;

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
    <div className="equation-boxes" data-sized={name} ref={ref}>
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
