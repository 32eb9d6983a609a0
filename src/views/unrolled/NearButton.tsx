import { useRef } from 'react';
import { useWords } from '../../language/useWords.ts';
import { withWindow } from '../../scene/change/changeView.ts';
import type { Window } from '../../scene/document/scene.ts';
import { useIsInvited } from '../../state/invitation.ts';
import { change, shownScene, store } from '../../state/store.ts';
import type { ChainLayout } from './layout.ts';

/**
 * One press nearer, or out again: from far to as many timesteps as are comfortable, from the chain into the cell at the
 * cursor, and from there back to what was in view.
 */
export function NearButton({ layout }: { readonly layout: Pick<ChainLayout, 'isFar' | 'isWide'> }) {
  const { move } = useWords().stage;
  const isInvited = useIsInvited();
  const before = useRef<Window | null>(null);
  const act = () => {
    const { window, cursor } = shownScene(store.getState());
    const isInward = !layout.isFar && !layout.isWide;
    const next = isInward ? { from: cursor.t, span: 1 } : layout.isWide ? before.current : null;
    before.current = isInward ? window : null;
    change((scene) => withWindow(scene, next));
  };
  return (
    <button
      type="button"
      className="tool near-button"
      data-invites={isInvited || undefined}
      onClick={act}
    >
      {layout.isFar ? move.nearer : layout.isWide ? move.out : move.inside}
    </button>
  );
}
