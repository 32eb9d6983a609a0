import type { Asked } from '../../exercise/asked.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import { type Ask, isTopic } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { askedTex } from './symbols.ts';
import { toldTopic } from './topicWords.ts';

/** A number that is asked for, by its symbol and entry. */
export function AskedName({
  scene,
  ask,
  asked: { value, unit },
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly asked: Asked;
}) {
  const words = useSection(exerciseWords);
  if (isTopic(ask.of))
    return <MarkdownLine>{toldTopic(words, scene, ask)?.name(unit) ?? ''}</MarkdownLine>;
  return (
    <>
      <MarkdownLine>{`$${askedTex(networkOf(scene), ask, value)}$`}</MarkdownLine>
      {`[${unit}]`}
    </>
  );
}
