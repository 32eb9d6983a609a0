import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { isOwnKey } from '../../figures/ownKeys.ts';
import { useWords } from '../../language/useWords.ts';
import { goBeside, returnToPath } from '../go.ts';

/** The lesson's shortcuts; those of the stage go on beside them. The letters also as a Korean keyboard sends them. */
export function useLearnKeys(): void {
  const { tag } = useWords();
  useEffect(() => {
    const on = (act: () => void) => (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.repeat || isOwnKey(event)) return;
      event.preventDefault();
      act();
    };
    const next = on(() => goBeside(1, tag));
    const back = on(() => goBeside(-1, tag));
    const answers = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [String(i + 1), on(() => answer(i))]),
    );
    return tinykeys(window, {
      n: next,
      ㅜ: next,
      b: back,
      ㅠ: back,
      Backspace: on(returnToPath),
      ...answers,
    });
  }, [tag]);
}

/** Answers the question of the step with its i-th option, if there is one. */
function answer(i: number): void {
  document.querySelectorAll<HTMLButtonElement>('[data-part="options"] button')[i]?.click();
}
