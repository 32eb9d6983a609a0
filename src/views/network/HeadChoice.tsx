import { type HeadId, heads } from '../../engine/declare/heads.ts';
import { Choices } from '../../figures/Choices.tsx';
import { useWords } from '../../language/useWords.ts';
import { withHead } from '../../scene/change/change.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import { change } from '../../state/store.ts';

/** How the network answers: one of many, yes or no, numbers. */
export function HeadChoice({ scene }: { readonly scene: StillScene }) {
  const words = useWords();
  return (
    <>
      <Choices<HeadId>
        label={words.settings.head}
        value={scene.head}
        options={(Object.keys(heads) as HeadId[]).map((id) => [id, words.heads[id].name])}
        onChange={(next) => change((old) => withHead(old, next))}
      />
      <p className="hint">{words.heads[scene.head].about}</p>
    </>
  );
}
