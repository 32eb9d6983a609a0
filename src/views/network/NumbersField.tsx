import { formats, type NumberFormat } from '../../engine/run/numbers.ts';
import { hasVectors } from '../../engine/wasm/hasVectors.ts';
import { Choices } from '../../figures/Choices.tsx';
import { deviceWords } from '../../language/device.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withNumbers } from '../../scene/change/changeNetwork.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import { beyondSingles } from '../../scene/read/weights.ts';
import { change } from '../../state/store.ts';

/** Doubles or singles. */
export function NumbersChoice({
  value,
  onChange,
}: {
  readonly value: NumberFormat;
  readonly onChange: (next: NumberFormat) => void;
}) {
  const { title, names } = useWords().settings.numbers;
  return (
    <Choices
      label={title}
      value={value}
      options={(Object.keys(formats) as NumberFormat[]).map((id) => [id, names[id]])}
      onChange={onChange}
    />
  );
}

/** The same for a scene; of singles what they are, which weights they cannot hold, and where they are slow. */
export function NumbersField({ scene }: { readonly scene: StillScene }) {
  const { numbers: words } = useWords().settings;
  const { noVectors } = useSection(deviceWords).say;
  const { large, small } =
    scene.numbers === 'float32' ? beyondSingles(scene) : { large: 0, small: 0 };
  return (
    <>
      <NumbersChoice
        value={scene.numbers}
        onChange={(next) => change((old) => withNumbers(old, next), { push: true })}
      />
      {scene.numbers === 'float32' && (
        <p className="hint">
          {[
            words.about,
            ...(large > 0 ? [words.large(large)] : []),
            ...(small > 0 ? [words.small(small)] : []),
            ...(hasVectors() ? [] : [noVectors]),
          ].join(' ')}
        </p>
      )}
    </>
  );
}
