import { Choices } from '../../figures/Choices.tsx';
import { NumberField } from '../../figures/NumberField.tsx';
import { useWords } from '../../language/useWords.ts';
import { withEmbedding } from '../../scene/change/changeCells.ts';
import { MAX_HIDDEN, type StillScene } from '../../scene/document/scene.ts';
import { mostThatFits } from '../../scene/read/sizes.ts';
import { change } from '../../state/store.ts';

/** How long a row is where an embedding is switched on, at most: as a rule there are fewer numbers than symbols. */
const USUAL = 4;

/** Whether symbols are read as one-hot vectors or by an embedding, and how long its rows are. Numbers are read as they are. */
export function EmbeddingField({ scene }: { readonly scene: StillScene }) {
  const words = useWords();
  const { embedding, events, vocabulary } = scene;
  if (events) return null;
  const text = words.settings;
  const most = mostThatFits(MAX_HIDDEN, (length) => ({ ...scene, embedding: length }));
  const put = (length: number | null, kind?: string) =>
    change((old) => withEmbedding(old, length), kind === undefined ? { push: true } : { kind });
  return (
    <>
      <Choices<'off' | 'on'>
        label={text.reads}
        value={embedding === null ? 'off' : 'on'}
        options={[
          ['off', text.oneHot],
          ['on', text.embedding],
        ]}
        onChange={(next) =>
          put(next === 'on' ? (embedding ?? Math.min(USUAL, vocabulary.length)) : null)
        }
      />
      {embedding !== null && (
        <NumberField
          label={text.rowLength}
          value={embedding}
          least={1}
          most={most}
          mistake={text.notWhole(1, most)}
          onChange={(next) => put(next, 'embedding')}
        />
      )}
    </>
  );
}
