import { Icon } from '../../figures/Icon.tsx';
import { useWords } from '../../language/useWords.ts';
import { withRolled } from '../../scene/change/change.ts';
import { change } from '../../state/store.ts';

/** Folds the chain into one cell with its loop, and opens it again. */
export function RollButton({ rolled }: { readonly rolled: boolean }) {
  const words = useWords();
  return (
    <button
      type="button"
      className="roll"
      aria-label={rolled ? words.transport.unroll : words.transport.roll}
      onClick={() => change((scene) => withRolled(scene, !scene.rolled))}
    >
      <Icon name={rolled ? 'unroll' : 'roll'} />
      <span className="roll-name">{rolled ? words.transport.unroll : words.transport.roll}</span>
    </button>
  );
}
