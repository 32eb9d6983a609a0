import { DRAFTS } from '../../state/draftsKey.ts';
import { WORK_KEYS } from '../../state/workKeys.ts';
import { afterDrawing } from '../drawn/afterDrawing.ts';
import { DRAWN_WINDOWS } from '../drawn/windows.ts';
import { PREFERENCES, readPreferences } from '../preferred.ts';

/** Lower windows are scrolled as a whole, which the drawing is not made for. */
const LEAST_HEIGHT = 560;

/**
 * Puts the first view as it was drawn when the page was built in place of what `root` holds, where it is what the page
 * will show. Returns whether it did.
 */
export function showDrawn(root: Element | null): boolean {
  const { language, theme } = readPreferences(
    () => localStorage.getItem(PREFERENCES),
    navigator.languages,
  );
  // Whatever comes first comes in the reader's colours.
  const isDark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  document.documentElement.lang = language;
  if (!root || !isFirstVisit() || !hasSheets()) return false;
  // Asked for in this way, the window's size needs no layout of what is about to go.
  const isLeast = (side: 'width' | 'height', px: number) =>
    matchMedia(`(min-${side}: ${px}px)`).matches;
  if (!isLeast('height', LEAST_HEIGHT)) return false;
  const { from } = DRAWN_WINDOWS.findLast((each) => isLeast('width', each.from)) ?? { from: 0 };
  const drawn = document.querySelector<HTMLTemplateElement>(
    `template[data-drawn="${from}"][data-language="${language}"]`,
  );
  if (!drawn) return false;
  root.replaceChildren(document.importNode(drawn.content, true));
  const view = root.querySelector<HTMLElement>('.first-view');
  if (view && !document.hidden) {
    view.dataset.unseen = '';
    void afterDrawing().then(() => dress(view));
  }
  return true;
}

/** What most of it is written in. */
const TYPE = [
  '1em "Inter Variable"',
  '1em KaTeX_Main',
  'italic 1em KaTeX_Math',
  'italic bold 1em KaTeX_Math',
];

/** Has its type come, and lays it out in that once, when all is here. */
const dress = (view: HTMLElement) =>
  Promise.allSettled(TYPE.map((font) => document.fonts.load(font))).then(() => {
    delete view.dataset.unseen;
  });

/** Nothing was asked for, nothing is kept, and no page is around this one. */
function isFirstVisit(): boolean {
  if (location.hash.length > 1 || location.search !== '' || window.parent !== window) return false;
  try {
    if (Object.keys(localStorage).some((key) => key.startsWith(WORK_KEYS))) return false;
    return sessionStorage.getItem(DRAFTS) === null;
  } catch {
    // What cannot be read is not shown by the page either.
    return true;
  }
}

/** Without them it would be seen as it is not. */
const hasSheets = (): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(hasRules);

export function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    // Of a sheet that never came.
    return false;
  }
}
