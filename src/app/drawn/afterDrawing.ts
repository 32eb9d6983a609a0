/** What `start.js` has put into the page as it was drawn at build, while the page itself has not come. */
export const drawnView = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('.first-view');

/** How long a browser is waited for that does not say what it has painted, in ms. */
const UNTOLD = 250;

/** Until what is drawn has been seen; at once where nothing is, or nobody looks. */
export function afterDrawing(): Promise<void> {
  if (!drawnView() || document.hidden) return Promise.resolve();
  return new Promise((done) => {
    // It has been asked to paint; the rest of the page is not to come before it has.
    requestAnimationFrame(() => setTimeout(done, UNTOLD));
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) done();
    }).observe({ type: 'paint', buffered: true });
    // The tab may be left before its next frame.
    setTimeout(done, 2000);
  });
}
