import { figures } from '../document/figures.ts';
import { FARTHEST_SPAN, NEAREST_SPAN, type Scene, type Window } from '../document/scene.ts';

/** Which window a figure shows. */
export const windowKeyOf = ({ figure }: Pick<Scene, 'figure'>): 'window' | 'laneWindow' =>
  figures[figure].isOfWholeRun ? 'laneWindow' : 'window';

/** The window of the figure that is shown. */
export const windowOf = (scene: Pick<Scene, 'figure' | 'window' | 'laneWindow'>): Window | null =>
  scene[windowKeyOf(scene)];

const hundredths = (value: number) => Math.round(value * 100) / 100 || 0;

/** The widest span that a sequence of so many timesteps is seen in. */
const farthestSpan = (steps: number): number => Math.max(FARTHEST_SPAN, steps);

/** The nearest window that shows something of the sequence and no empty room that need not be. */
export function nearestWindow({ from, span }: Window, steps: number): Window {
  const wide = hundredths(Math.min(Math.max(NEAREST_SPAN, span), farthestSpan(steps)));
  const most = steps - wide;
  const start = most <= 0 ? most / 2 : Math.min(Math.max(0, from), most);
  return { from: hundredths(start), span: wide };
}

/** All of a sequence; where it has fewer than `least` timesteps, with room at both ends. */
export function wholeWindow(steps: number, least: number): Window {
  const span = Math.max(least, steps);
  return { from: (steps - span) / 2, span };
}

/** The window where it is at least so wide, else one of that width around its middle. */
export function widened(window: Window, least: number, steps: number): Window {
  const { from, span } = window;
  return span >= least
    ? window
    : nearestWindow({ from: from + (span - least) / 2, span: least }, steps);
}

/**
 * The window, moved as little as needed for timestep t and its two neighbours to be in it. One that is too narrow for
 * the neighbours holds t alone, and one narrower than a timestep lies within t.
 */
export function keepingInView(window: Window, t: number, steps: number): Window {
  const { from, span } = window;
  const margin = Math.min(1, Math.max(0, (span - 1) / 2));
  const ends = [t + 1 + margin - span, t - margin] as const;
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return from >= least && from <= most
    ? window
    : nearestWindow({ from: Math.min(Math.max(from, least), most), span }, steps);
}

/**
 * The window `factor` times as wide, though not narrower than `least`, with what is at `share` of its width (0 left, 1
 * right) staying there.
 */
export function zoomed(
  window: Window,
  factor: number,
  share: number,
  steps: number,
  least: number,
): Window {
  const span = Math.min(Math.max(least, window.span * factor), farthestSpan(steps));
  const anchor = window.from + share * window.span;
  return nearestWindow({ from: anchor - share * span, span }, steps);
}

/** What of the figure that is shown keeps a timestep in view, to be put into the scene. */
export function followingIn(scene: Scene, t: number, steps: number): Partial<Scene> {
  const window = windowOf(scene);
  return window ? { [windowKeyOf(scene)]: keepingInView(window, t, steps) } : {};
}
