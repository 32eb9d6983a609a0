/** Acts each time the page is out of sight: it may not come back. */
export const whenHidden = (act: () => void): void =>
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') act();
  });

/** Acts each time the page may be left for good, before it is. */
export function whenLeft(act: () => void): void {
  window.addEventListener('pagehide', act);
  whenHidden(act);
}
