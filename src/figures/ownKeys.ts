/** Keys that a focused control needs for itself, by what it is. */
const OWN_KEYS: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['textarea, input:not([type]), input[inputmode]', /^.*$/],
  ['input[type="range"]', /^(Arrow|Home|End|Page)/],
  ['input[type="radio"]', /^(Arrow| )/],
  ['input[type="checkbox"]', /^ $/],
  ['select', /^(Arrow|Home|End|Page| |[a-z])/i],
  ['button, summary, [role="button"]', /^( |Enter)$/],
  ['[data-grid] *', /^(Arrow(Up|Down)|Home|End)/],
  ['dialog *', /^.*$/],
];

/** Whether a key belongs to what has the focus, and so is no shortcut of the page. */
export const isOwnKey = ({ target, key }: KeyboardEvent): boolean =>
  target instanceof Element &&
  OWN_KEYS.some(([selector, keys]) => target.matches(selector) && keys.test(key));
