import type { Asked } from '../../exercise/asked.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { askedTex } from './symbols.ts';

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
  return (
    <>
      <MarkdownLine>{`$${askedTex(networkOf(scene), ask, value)}$`}</MarkdownLine>
      {`[${unit}]`}
    </>
  );
}
