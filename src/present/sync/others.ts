import { createStore } from 'zustand/vanilla';
import { isEqual } from '../../scene/document/equal.ts';
import type { PanelId } from '../show/panel.ts';
import type { ScreenSize } from '../show/screen.ts';

/** What a window has on its screen besides the slide. */
export interface Seen extends ScreenSize {
  /** What lies over its slide. */
  readonly panel: PanelId | null;
  readonly isFull: boolean;
  /** Whether nobody can see it: it is minimised, or behind another window or tab. */
  readonly isHidden: boolean;
}

/** What is known of the other window. */
export interface Others {
  /** Whether a window of the audience is open. */
  readonly hasAudience: boolean;
  /** Why there is none any more: it was closed, or does not answer; null where there is one, or was none. */
  readonly lost: 'closed' | 'silent' | null;
  /** What that window shows, or showed last; where there was none, of a usual size. */
  readonly audience: Seen;
  /** Whether it could not be brought to full screen from here. */
  readonly isFullRefused: boolean;
  /** Whether the console was there, and has been closed. */
  readonly isConsoleGone: boolean;
  /** Whether a window of the audience cannot show what this one shows, because a network could not be fetched. */
  readonly lacksNetwork: boolean;
  /** Whether it is this window that cannot show what another one shows. */
  readonly lacksNetworkHere: boolean;
}

export const NOBODY: Others = {
  hasAudience: false,
  lost: null,
  audience: { width: 1280, height: 720, panel: null, isFull: false, isHidden: false },
  isFullRefused: false,
  isConsoleGone: false,
  lacksNetwork: false,
  lacksNetworkHere: false,
};

export const others = createStore<Others>(() => NOBODY);

/** What is so already is not told again: whoever listens draws anew. */
export function noteOthers(now: Partial<Others>): void {
  const old = others.getState();
  if (!isEqual({ ...old, ...now }, old)) others.setState(now);
}
