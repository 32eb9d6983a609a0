import { useWords } from '../../language/useWords.ts';
import { withMatrixToggled } from '../../scene/change/changeDetail.ts';
import { change } from '../../state/store.ts';
import { useIsHidden } from '../../state/useHides.ts';
import { useSceneOf } from '../../state/useStore.ts';
import './editWeights.css';

/** Opens the weight matrix of the phase in the editor, and closes it. */
export function EditWeights() {
  const words = useWords();
  const isOpen = useSceneOf(({ matrix }) => matrix !== null);
  if (useIsHidden('network')) return null;
  return (
    <button
      type="button"
      className="edit-weights"
      aria-pressed={isOpen}
      onClick={() => change(withMatrixToggled, { push: true })}
    >
      {words.far.edit}
    </button>
  );
}
