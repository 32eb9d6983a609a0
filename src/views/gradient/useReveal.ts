import { useEffect, useState } from 'react';
import { useTween } from '../../figures/useTween.ts';

const REVEAL_MS = 900;

/**
 * The gradient runs back through the figure once when it is opened and when another loss is chosen: `share` goes from
 * 0 (the loss) to 1 (the first timestep). It can be skipped, and is where no motion is wanted.
 */
export function useReveal(loss: object | null): {
  readonly share: number;
  readonly skip: () => void;
} {
  const [turn, setTurn] = useState({ loss: null as object | null, count: 0 });
  const [skipped, setSkipped] = useState(-1);
  const at = useTween(turn.count, REVEAL_MS);
  useEffect(() => {
    if (loss) setTurn((old) => (old.loss === loss ? old : { loss, count: old.count + 1 }));
  }, [loss]);
  const isNew = turn.loss !== loss;
  const share = isNew ? 0 : Math.max(0, Math.min(1, at - turn.count + 1));
  return {
    share: skipped === turn.count && !isNew ? 1 : share,
    skip: () => setSkipped(turn.count),
  };
}
