import type { ReactNode } from 'react';
import { namePlace } from '../../engine/declare/namePlace.ts';
import type { UnitOrder } from '../../engine/measure/unitOrder.ts';
import { Icon, type IconName } from '../../figures/Icon.tsx';
import { IconButton } from '../../figures/IconButton.tsx';
import { rowName } from '../../language/cellWords.ts';
import { useWords } from '../../language/useWords.ts';
import { withOrder, withPinned, withProbe, withRows } from '../../scene/change/changeDetail.ts';
import type { Probe, Scene } from '../../scene/document/scene.ts';
import {
  inputOf,
  inputSizeOf,
  networkOf,
  rowValuesOf,
  stepsOf,
  unitAt,
} from '../../scene/read/derive.ts';
import { shownValueOf } from '../../state/selectors.ts';
import { change } from '../../state/store.ts';
import { showAll, zoomIn, zoomOut } from '../../state/timeWindow.ts';
import { useScene } from '../../state/useStore.ts';
import { StageTools } from './StageTools.tsx';

/** What can be done with the heatmap: choose and order its rows, pin a unit, probe its memory, zoom. */
export function MemoryTools({ children }: { readonly children?: ReactNode }) {
  const words = useWords();
  const scene = useScene();
  const { order, pinned, probe } = scene;
  const unit = unitAt(scene);
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
    <StageTools>
      {children}
      {rowValues.length > 2 && (
        <label className="tool-choice">
          <span>{words.far.rows}</span>
          <select
            aria-label={words.far.rows}
            value={shownValueOf(scene)}
            onChange={(event) => change((old) => withRows(old, event.target.value), { push: true })}
          >
            {rowValues.toReversed().map((name) => (
              <option key={name} value={name}>
                {symbolIn(scene, name)} · {rowName(words, namePlace(networkOf(scene).spec, name))}
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
        (old) => withPinned(old, old.pinned === null ? unitAt(old) : null),
      )}
      {toggle('probe', words.far.probe, probe !== null, (old) =>
        withProbe(old, old.probe ? null : firstProbe(old)),
      )}
      <span className="tool-group">
        {button('zoomOut', words.far.zoomOut, zoomOut)}
        {button('fit', words.far.fit, showAll)}
        {button('zoomIn', words.far.zoomIn, zoomIn)}
      </span>
    </StageTools>
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
