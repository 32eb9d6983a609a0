import { useMemo } from 'react';
import { brief } from '../../engine/explain/decimal.ts';
import type { LossSpec } from '../../engine/learn/loss.ts';
import { glyph } from '../../figures/glyph.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { outputLabelsOf } from '../../scene/read/answer.ts';
import { outputSizeOf } from '../../scene/read/derive.ts';

/** What should be answered at a timestep, as a short text: a symbol, yes or no, or the number. */
export function useTargetNames(scene: Scene, { targets, kind }: LossSpec): (t: number) => string {
  const words = useWords();
  const text = useSection(gradientWords);
  const { outputs, vocabulary, head, answers } = scene;
  const count = outputSizeOf(scene);
  return useMemo(() => {
    const labels = outputLabelsOf({ outputs, vocabulary, head, answers }, words.stage.outputs);
    return (t) => {
      if (targets.kind === 'classes') return glyph(labels[targets.indices[t] ?? 0]?.mark ?? '');
      const first = targets.data[t * count] ?? Number.NaN;
      if (kind === 'bce' && count === 1 && (first === 0 || first === 1))
        return first === 1 ? text.yes : text.no;
      if (outputs === 'symbols') {
        const row = Array.from({ length: count }, (_, i) => targets.data[t * count + i]);
        if (row.filter((each) => each !== 0).length === 1 && row.includes(1))
          return glyph(labels[row.indexOf(1)]?.mark ?? '');
      }
      return count === 1 ? brief(first) : `${brief(first)} \u2026`;
    };
  }, [targets, kind, outputs, vocabulary, head, answers, count, words, text]);
}
