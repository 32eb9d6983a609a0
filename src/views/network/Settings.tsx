import { useId } from 'react';
import { type ActivationId, activations } from '../../engine/activations/table.ts';
import { hasOption } from '../../engine/cells/table.ts';
import { type InitialId, initials } from '../../engine/learn/initial.ts';
import { Choices } from '../../figures/Choices.tsx';
import { Icon } from '../../figures/Icon.tsx';
import { NumberField } from '../../figures/NumberField.tsx';
import { useWords } from '../../language/useWords.ts';
import { withDirections } from '../../scene/change/changeCells.ts';
import {
  withActivation,
  withBias,
  withHidden,
  withoutEdits,
  withSource,
} from '../../scene/change/changeNetwork.ts';
import { MAX_HIDDEN, MAX_LINK_WEIGHTS, MAX_SEED, MAX_WEIGHTS } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { mostThatFits } from '../../scene/read/sizes.ts';
import { change } from '../../state/store.ts';
import { useStillScene } from '../../state/useStore.ts';
import { CellChoice } from './CellChoice.tsx';
import { EmbeddingField } from './EmbeddingField.tsx';
import { HeadChoice } from './HeadChoice.tsx';
import { DirectionsChoice, LayersField } from './LayersField.tsx';
import { NumbersField } from './NumbersField.tsx';
import { StartField } from './StartField.tsx';
import { Vocabulary } from './Vocabulary.tsx';
import './network.css';

/** The network itself: sizes, activation, bias, head, and where its weights come from. */
export function Settings() {
  const words = useWords();
  const scene = useStillScene();
  const initialField = useId();
  const { source, cell, activation, hidden } = scene;
  const seed = source.kind === 'random' ? source.seed : 1;
  const initial: InitialId = source.kind === 'random' ? source.initial : 'xavier';
  const most = mostThatFits(MAX_HIDDEN, (size) => ({ ...scene, hidden: size }));
  const { weightCount } = networkOf(scene);
  const draw = (kind: InitialId, from: number) =>
    change((old) => withSource(old, kind, from), { push: true });
  return (
    <section className="settings" aria-label={words.settings.title}>
      <CellChoice scene={scene} />
      <NumberField
        label={words.settings.hidden}
        value={hidden}
        least={1}
        most={most}
        mistake={words.settings.notWhole(1, most)}
        onChange={(next) => change((old) => withHidden(old, next), { kind: 'hidden' })}
      />
      {hasOption(cell, 'f') && (
        <Choices<ActivationId>
          label={words.settings.activation}
          value={activation}
          options={Object.entries(activations).map(([id, { label }]) => [
            id as ActivationId,
            label,
          ])}
          onChange={(next) => change((old) => withActivation(old, next))}
        />
      )}
      <DirectionsChoice
        name={words.settings.directions.title}
        value={scene.isBidirectional}
        onChange={(next) => change((old) => withDirections(old, next), { push: true })}
      />
      <LayersField scene={scene} />
      <EmbeddingField scene={scene} />
      <Choices<'off' | 'on'>
        label={words.settings.bias}
        value={scene.bias ? 'on' : 'off'}
        options={[
          ['off', words.settings.biasOff],
          ['on', words.settings.biasOn],
        ]}
        onChange={(next) => change((old) => withBias(old, next === 'on'))}
      />
      <StartField />
      <NumbersField scene={scene} />
      {weightCount > MAX_LINK_WEIGHTS && (
        <p className="hint">{words.settings.size(weightCount, MAX_WEIGHTS)}</p>
      )}
      <HeadChoice scene={scene} />
      <div className="field">
        <label htmlFor={initialField}>{words.settings.weights}</label>
        <select
          id={initialField}
          value={source.kind === 'random' ? initial : 'trained'}
          onChange={(event) => {
            if (Object.hasOwn(initials, event.target.value))
              draw(event.target.value as InitialId, seed);
          }}
        >
          {source.kind !== 'random' && (
            <option value="trained">
              {words.settings.trained(source.kind === 'preset' ? source.preset : null)}
            </option>
          )}
          {(Object.keys(initials) as InitialId[]).map((id) => (
            <option key={id} value={id}>
              {words.settings.initials[id]}
            </option>
          ))}
        </select>
      </div>
      {source.kind === 'random' && (
        <div className="seed">
          <NumberField
            label={words.settings.seed}
            value={seed}
            least={0}
            most={MAX_SEED}
            mistake={words.settings.notWhole(0, MAX_SEED)}
            onChange={(next) =>
              change((old) => withSource(old, initial, next), {
                kind: 'seed',
              })
            }
          />
          <button
            type="button"
            className="round small"
            aria-label={words.settings.another}
            title={words.settings.another}
            onClick={() => draw(initial, (seed + 1) % MAX_SEED)}
          >
            <Icon name="dice" />
          </button>
        </div>
      )}
      {source.kind !== 'random' && <p className="hint">{words.settings.dropsTraining}</p>}
      {scene.edits.length > 0 && (
        <p className="edited">
          {words.settings.edited(scene.edits.length)}
          <button type="button" onClick={() => change(withoutEdits)}>
            {words.settings.resetEdits}
          </button>
        </p>
      )}
      <Vocabulary scene={scene} />
    </section>
  );
}
