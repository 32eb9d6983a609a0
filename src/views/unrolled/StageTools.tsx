import type { ReactNode } from 'react';
import type { UnitOrder } from '../../engine/measure/unitOrder.ts';
import { Icon, type IconName } from '../../figures/Icon.tsx';
import { IconButton } from '../../figures/IconButton.tsx';
import { useWords } from '../../language/useWords.ts';
import {
  withFigure,
  withOrder,
  withPinned,
  withProbe,
  withRows,
} from '../../scene/change/changeView.ts';
import type { Probe, Scene } from '../../scene/document/scene.ts';
import { inputOf, inputSizeOf, networkOf, rowValuesOf, stepsOf } from '../../scene/read/derive.ts';
import { intoGradient } from '../../state/gradientDoor.ts';
import { shownValueOf } from '../../state/selectors.ts';
import { change, showAll, zoom } from '../../state/store.ts';
import { useIsHidden } from '../../state/useHides.ts';
import { useScene } from '../../state/useStore.ts';

const ZOOM = 1.5;

/**
 * What can be done with the figure: order its rows, pin a unit, probe its memory, read it as a table, zoom. Before it
 * stands what is set of that.
 */
export function StageTools({ children }: { readonly children?: ReactNode }) {
  const words = useWords();
  const isAlone = useIsHidden('figures');
  const scene = useScene();
  const { order, pinned, probe, unit } = scene;
  const isEmpty = stepsOf(scene) === 0;
  const button = (icon: IconName, label: string, act: () => void) => (
    <IconButton className="tool" icon={icon} label={label} onClick={act} disabled={isEmpty} />
  );
  const toggle = (icon: IconName, name: string, isOn: boolean, act: (scene: Scene) => Scene) => (
    <button
      type="button"
      className="tool named"
      aria-pressed={isOn}
      title={name}
      aria-label={name}
      disabled={isEmpty}
      onClick={() => change(act)}
    >
      <Icon name={icon} />
      <span>{name}</span>
    </button>
  );
  const rowValues = rowValuesOf(scene);
  return (
    <div className="stage-tools" role="toolbar" aria-label={words.far.tools}>
      {children}
      {rowValues.length > 2 && (
        <label className="tool-choice">
          <span>{words.cells.rows}</span>
          <select
            aria-label={words.cells.rows}
            value={shownValueOf(scene)}
            onChange={(event) => change((old) => withRows(old, event.target.value), { push: true })}
          >
            {rowValues.toReversed().map((name) => (
              <option key={name} value={name}>
                {symbolIn(scene, name)} · {words.cells.rowsOf(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="tool-choice">
        <span>{words.far.order}</span>
        <select
          aria-label={words.far.order}
          value={order}
          onChange={(event) =>
            change((old) => withOrder(old, event.target.value as UnitOrder), { push: true })
          }
        >
          {(['index', 'similarity', 'activity'] as const).map((id) => (
            <option key={id} value={id}>
              {words.far.orders[id]}
            </option>
          ))}
        </select>
      </label>
      {toggle(
        'pin',
        pinned === null ? words.far.pin(unit) : words.far.unpin(pinned),
        pinned !== null,
        (old) => withPinned(old, old.pinned === null ? old.unit : null),
      )}
      {toggle('probe', words.far.probe, probe !== null, (old) =>
        withProbe(old, old.probe ? null : firstProbe(old)),
      )}
      {!isAlone && (
        <>
          {toggle('flowBack', words.far.gradient, false, intoGradient)}
          {toggle('unroll', words.cells.compare, false, (old) => withFigure(old, 'compare'))}
          {toggle('table', words.far.table, false, (old) => withFigure(old, 'table'))}
        </>
      )}
      <span className="tool-group">
        {button('zoomOut', words.far.zoomOut, () => zoom(ZOOM))}
        {button('fit', words.far.fit, showAll)}
        {button('zoomIn', words.far.zoomIn, () => zoom(1 / ZOOM))}
      </span>
    </div>
  );
}

/** The input at the cursor changed into the next symbol of the vocabulary. */
function firstProbe(scene: Scene): Probe {
  const { t } = scene.cursor;
  const input = inputOf(scene);
  const place = input.kind === 'symbols' ? (input.indices[t] ?? -1) : -1;
  return { t, place: (place + 1) % inputSizeOf(scene) };
}

/** A value's letter, as text. */
const symbolIn = (scene: Scene, value: string): string =>
  (networkOf(scene).values.get(value)?.symbol ?? value).replace('_', '');
