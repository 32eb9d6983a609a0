/*
 * What React draws as HTML, made fit for the page: the policy allows no style attribute, and what is only seen needs no
 * names and roles.
 */

/** What says something to a screen reader, to the keyboard or to a script. Sheets ask for `aria-current` alone. */
const UNSEEN =
  /^(aria-(?!current$).*|role|title|tabindex|popovertarget|focusable|spellcheck|auto\w+|dir|data-(at|testid|cell|grid|unpictured|opens))$/i;

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s=]+)(?:="([^"]*)")?/g;
const PANEL = /<div [^>]*popover="auto"[^>]*><\/div>/g;

/** Gives each style that is written in an attribute a class; `sheet` has them all. */
export function styleClasses(): {
  readonly classOf: (style: string) => string;
  readonly sheet: () => string;
} {
  const names = new Map<string, string>();
  return {
    classOf(style) {
      const name = names.get(style) ?? `d${names.size}`;
      names.set(style, name);
      return name;
    },
    // Above what any sheet says, as the attribute would be.
    sheet: () => [...names].map(([style, name]) => `${`.${name}`.repeat(5)}{${style}}`).join('\n'),
  };
}

/** Three places are a thousandth of a pixel. */
const short = (value: string) =>
  value.replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))));

export function tidied(html: string, classOf: (style: string) => string): string {
  return html.replace(PANEL, '').replace(TAG, (_, tag: string, list: string, end: string) => {
    const kept = new Map<string, string | null>();
    for (const [, name = '', value] of list.matchAll(ATTRIBUTE)) kept.set(name, value ?? null);
    const style = kept.get('style');
    if (style) {
      const classes = kept.get('class');
      kept.set('class', `${classes ? `${classes} ` : ''}${classOf(style)}`);
    }
    kept.delete('style');
    // An address within the page is asked for where something is cut off.
    const isAsked = html.includes(`url(#${kept.get('id')})`);
    if (!isAsked) kept.delete('id');
    if (/^\d/.test(kept.get('width') ?? '') && !kept.has('viewBox') && tag === 'svg')
      kept.set('viewBox', `0 0 ${kept.get('width')} ${kept.get('height')}`);
    const written = [...kept]
      .filter(([name]) => !UNSEEN.test(name))
      .map(([name, value]) => (value === null ? ` ${name}` : ` ${name}="${short(value)}"`));
    return `<${tag}${written.join('')}${end}>`;
  });
}
