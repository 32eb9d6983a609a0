/** Whether this page stands in a frame of a page from elsewhere, be it around the page around. */
export const isFramed = ((): boolean => {
  if (typeof window === 'undefined') return false;
  for (let at: Window = window; at.parent && at !== at.parent; at = at.parent)
    try {
      // A page of another origin does not show its document, and neither does any to one that is shut in a sandbox.
      if (!at.parent.document) return true;
    } catch {
      return true;
    }
  return false;
})();
