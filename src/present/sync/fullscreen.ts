import { show } from '../show/show.ts';
import { noteOthers, others, type Seen } from './others.ts';

/** What is asked for: the full screen, or to turn from it to the window and back. Only the window itself knows which it has. */
type Turn = 'enter' | 'turn';

/** What the console sends to the audience's window to ask it for that. */
const ASKED = { enter: 'unrolled:fullscreen-enter', turn: 'unrolled:fullscreen' } as const;

/** Brings this window to full screen, or back; false where the browser does not let it. */
async function turnOwn(turn: Turn): Promise<boolean> {
  try {
    if (!document.fullscreenElement) await document.documentElement.requestFullscreen();
    else if (turn === 'turn') await document.exitFullscreen();
    return true;
  } catch {
    return false;
  }
}

/**
 * Brings the audience's window to full screen, or back. A browser lets a window do so where a key was pressed in it; some let
 * the window where it was pressed hand that on, which no channel can. Where it cannot be, the console says what to do.
 */
function turnAudience(turn: Turn, audience: Window | null): void {
  noteOthers({ isFullRefused: audience === null });
  if (!audience) return;
  const options = { targetOrigin: window.origin, delegate: 'fullscreen' };
  try {
    audience.postMessage(ASKED[turn], options);
  } catch {
    noteOthers({ isFullRefused: true });
  }
}

/** In the audience's window: does what the console asks for, and tells where it could not, until the function given back is called. */
export function followTurns(refused: () => void): () => void {
  const follow = async ({ origin, data }: MessageEvent<unknown>) => {
    const turn =
      origin === window.origin && (['enter', 'turn'] as const).find((each) => data === ASKED[each]);
    if (turn && !(await turnOwn(turn))) refused();
  };
  window.addEventListener('message', follow);
  return () => window.removeEventListener('message', follow);
}

/** Brings to full screen what the audience sees: this window, or from the console theirs. */
export function turnShown(turn: Turn, isConsole: boolean, audience: () => Window | null): void {
  if (isConsole && others.getState().hasAudience) turnAudience(turn, audience());
  else void turnOwn(turn);
}

/** What this window has on its screen besides the slide. */
export const seenHere = (): Seen => ({
  width: innerWidth,
  height: innerHeight,
  panel: show.getState().panel,
  isFull: document.fullscreenElement !== null,
  isHidden: document.visibilityState === 'hidden',
});
