import { useWords } from '../../language/useWords.ts';
import { withPreset } from '../../scene/change/changeNetwork.ts';
import { presets } from '../../scene/document/presets.ts';
import { FETCHED, TRIO, whenKnown } from '../../state/presetFiles.ts';
import { change } from '../../state/store.ts';
import { useStillScene } from '../../state/useStore.ts';

/** The networks that were trained by the project, one of which can be chosen, and what the one on the stage is. */
export function NetworkChoice() {
  const words = useWords();
  const { source } = useStillScene();
  const preset = source.kind === 'preset' ? source.preset : null;
  return (
    <>
      <fieldset className="presets">
        <legend>{words.input.networks}</legend>
        {NETWORKS.map((id) => (
          <label key={id} className={id === preset ? 'chosen' : undefined}>
            <input
              type="radio"
              name="preset"
              checked={id === preset}
              onChange={() => openPreset(id)}
            />
            {words.input.network(id)}
          </label>
        ))}
      </fieldset>
      <p className="about-network">
        {source.kind === 'own'
          ? words.input.ownWeights
          : preset === null
            ? words.input.ownNetwork
            : words.input.about(preset)}
      </p>
    </>
  );
}

/** The networks that were trained by the project; some are fetched when they are chosen. */
const NETWORKS = [...presets.map(({ id }) => id), ...FETCHED.filter((id) => !TRIO.includes(id))];

const openPreset = (id: string) =>
  whenKnown([id], () => change((old) => withPreset(old, id), { push: true }));
