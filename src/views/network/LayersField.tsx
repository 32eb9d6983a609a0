import { type ActivationId, activations } from '../../engine/activations/table.ts';
import { type CellId, cells, hasOption } from '../../engine/cells/table.ts';
import { Choices } from '../../figures/Choices.tsx';
import { Icon } from '../../figures/Icon.tsx';
import { NumberField } from '../../figures/NumberField.tsx';
import { useWords } from '../../language/useWords.ts';
import { withAbove } from '../../scene/change/changeCells.ts';
import {
  type LayerAbove,
  MAX_HIDDEN,
  MAX_LAYERS,
  type StillScene,
} from '../../scene/document/scene.ts';
import { mostThatFits, wouldBeTooLarge } from '../../scene/read/sizes.ts';
import { change } from '../../state/store.ts';
import styles from './LayersField.module.css';

/** Whether a layer reads forwards, or both ways. */
export function DirectionsChoice({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: boolean;
  readonly onChange: (isBidirectional: boolean) => void;
}) {
  const { one, both } = useWords().settings.directions;
  return (
    <Choices<'one' | 'both'>
      label={name}
      value={value ? 'both' : 'one'}
      options={[
        ['one', one],
        ['both', both],
      ]}
      onChange={(next) => onChange(next === 'both')}
    />
  );
}

/** The layers above the first: each of any cell and size. */
export function LayersField({ scene }: { readonly scene: StillScene }) {
  const words = useWords();
  const { above } = scene;
  const text = words.settings.layers;
  const put = (next: readonly LayerAbove[]) =>
    change((old) => withAbove(old, next), { push: true });
  const replace = (at: number, parts: Partial<LayerAbove>) =>
    put(above.map((layer, i) => (i === at ? { ...layer, ...parts } : layer)));
  const { cell, hidden, activation, isBidirectional } = above.at(-1) ?? scene;
  const next = { cell, hidden, activation, isBidirectional };
  return (
    <fieldset className={styles.layers}>
      <legend>{text.title}</legend>
      {above.map((layer, i) => {
        const name = text.of(i + 2);
        const most = mostThatFits(MAX_HIDDEN, (hidden) => ({
          ...scene,
          above: above.with(i, { ...layer, hidden }),
        }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place.
          <div key={i} className={styles.layer}>
            <p className={styles.head}>
              <b>{name}</b>
              <button
                type="button"
                className="round small"
                aria-label={text.remove(i + 2)}
                title={text.remove(i + 2)}
                onClick={() => put(above.filter((_, at) => at !== i))}
              >
                <Icon name="close" />
              </button>
            </p>
            <Choices<CellId>
              label={`${name}: ${words.settings.cell}`}
              value={layer.cell}
              options={(Object.keys(cells) as CellId[]).map((id) => [id, words.cells[id].name])}
              onChange={(next) => replace(i, { cell: next })}
            />
            <NumberField
              label={words.settings.hidden}
              name={`${name}: ${words.settings.hidden}`}
              value={layer.hidden}
              least={1}
              most={most}
              mistake={words.settings.notWhole(1, most)}
              onChange={(next) => replace(i, { hidden: next })}
            />
            <DirectionsChoice
              name={`${name}: ${words.settings.directions.title}`}
              value={layer.isBidirectional}
              onChange={(next) => replace(i, { isBidirectional: next })}
            />
            {hasOption(layer.cell, 'f') && (
              <Choices<ActivationId>
                label={`${name}: ${words.settings.activation}`}
                value={layer.activation}
                options={Object.entries(activations).map(([id, { label }]) => [
                  id as ActivationId,
                  label,
                ])}
                onChange={(next) => replace(i, { activation: next })}
              />
            )}
          </div>
        );
      })}
      {above.length + 1 === MAX_LAYERS ? (
        <p className="hint">{text.most(MAX_LAYERS)}</p>
      ) : (
        <button
          type="button"
          className={styles.add}
          disabled={wouldBeTooLarge({ ...scene, above: [...above, next] })}
          onClick={() => put([...above, next])}
        >
          {text.add}
        </button>
      )}
    </fieldset>
  );
}
