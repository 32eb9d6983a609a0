import { useState } from 'react';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { encode } from '../../scene/link/link.ts';
import type { Attempt } from '../../state/attempt.ts';
import { plainQuestion } from './QuestionOf.tsx';

/** The result as text, for whoever has to hand it in. */
export function CopyResult({
  scene,
  attempt,
  what,
}: {
  readonly scene: Scene;
  readonly attempt: Attempt;
  readonly what: string;
}) {
  const words = useSection(exerciseWords);
  const [copied, setCopied] = useState<string | null>(null);
  // When it was done, not when it is copied.
  const [until] = useState(Date.now);
  const text = () =>
    words.report({
      what: plainQuestion(what),
      tries: attempt.tries,
      told: attempt.told.size,
      minutes: ((until - attempt.since) / 60_000).toFixed(1),
      link: `#${encode(scene)}`,
    });
  return (
    <>
      <button
        type="button"
        onClick={async () => {
          const result = text();
          // Where the browser does not let it, the text itself can be taken.
          const isCopied = await navigator.clipboard.writeText(result).then(
            () => true,
            () => false,
          );
          setCopied(isCopied ? '' : result);
        }}
      >
        {copied === '' ? words.copied : words.result}
      </button>
      {copied ? <textarea readOnly rows={4} value={copied} aria-label={words.result} /> : null}
    </>
  );
}
