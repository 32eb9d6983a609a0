import { useEffect, useRef } from 'react';
import type { Network } from '../../../engine/declare/network.ts';
import { withWindow } from '../../../scene/change/changeView.ts';
import { change, store } from '../../../state/store.ts';
import type { PartProps } from '../part.ts';
import type { InsideLayout } from './layOutInside.ts';
import { spotOf } from './spotOf.ts';

/** Kept free on either side of what is looked at, at scale 1. */
const MARGIN = 34;

/** Where the cell is wider than the screen, what is made at the cursor comes into view as the cursor moves. */
export function useGaze(
  network: Network,
  drawn: InsideLayout,
  { t, layout, progress }: PartProps,
): void {
  const looked = progress.kind === 'now' ? `${progress.phase} ${progress.value}` : null;
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current = looked;
    const { seen, scrubbing } = store.getState();
    // What is in view as the cell opens was chosen, by hand or by a link.
    if (last === undefined || last === looked || looked === null || !seen || scrubbing) return;
    if (seen.span >= 1) return;
    const room = seen.span * layout.pitch - 2 * MARGIN * layout.scale;
    const value = progress.kind === 'now' ? progress.value : '';
    const [left, right] = spotOf(network, drawn, value, room);
    const timeAt = (x: number) => t + 0.5 + (x - drawn.width / 2) / layout.pitch;
    const margin = (MARGIN * layout.scale) / layout.pitch;
    const [start, end] = [timeAt(left) - margin, timeAt(right) + margin];
    const from = Math.min(start, Math.max(seen.from, end - seen.span));
    if (Math.abs(from - seen.from) > 0.005)
      change((scene) => withWindow(scene, { from, span: seen.span }));
  }, [looked, network, drawn, t, layout, progress]);
}
