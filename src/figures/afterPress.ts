/**
 * Acts at once; while a pointer is pressed, after it has been released and has clicked. What takes up or gives back room on
 * the page when a control loses the focus must wait for that: the press that takes the focus away would otherwise find
 * another thing under the pointer at its release, and click nothing.
 */
export function afterPress(act: () => void): void {
  if (!document.querySelector(':active')) {
    act();
    return;
  }
  const release = () => {
    for (const end of ENDS) window.removeEventListener(end, release, true);
    // The click follows the release in the same turn.
    setTimeout(act);
  };
  for (const end of ENDS) window.addEventListener(end, release, true);
}

const ENDS = ['pointerup', 'pointercancel'] as const;
