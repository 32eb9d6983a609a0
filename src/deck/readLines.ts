import { pictureIn } from './picture.ts';
import { type ReadSettings, readSettings } from './settings.ts';

/*
 * The lines of a deck's Markdown, told apart in one pass over each: no pattern here can go back over what it has read.
 */

export type Line = { readonly raw: string } & (
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  /** A line that leads to a figure, alone on its line: what stands behind the '#', and before it. */
  | { readonly kind: 'figure'; readonly link: string; readonly page: string }
  /** A picture as data, alone on its line. */
  | { readonly kind: 'picture'; readonly alt: string; readonly address: string }
  | ({ readonly kind: 'settings' } & ReadSettings)
  | { readonly kind: 'note' | 'text'; readonly words: string }
);

/** The lines of a file, however they end. */
export const linesOf = (file: string): readonly string[] =>
  file.replace(/^\ufeff/, '').split(/\r\n|[\r\n\u2028\u2029]/);

export function readLine(raw: string): Line {
  const start = raw.trimStart();
  if (start.startsWith('>'))
    return { raw, kind: 'note', words: start.slice(/\s/.test(start[1] ?? '') ? 2 : 1) };
  const level = raw.startsWith('###') ? 3 : raw.startsWith('##') ? 2 : 1;
  if (raw.startsWith('#') && /^\s?$/.test(raw.charAt(level)))
    return { raw, kind: 'heading', level, words: raw.slice(level).trim() };
  const settings = readSettings(raw);
  if (settings) return { raw, kind: 'settings', ...settings };
  const picture = pictureIn(raw.trim());
  if (picture) return { raw, kind: 'picture', ...picture };
  const figure = figureIn(start.trimEnd());
  if (figure) return { raw, kind: 'figure', ...figure };
  // A backslash says of what follows that it is no part of the form.
  const isEscaped = raw.startsWith('\\') && isForm(raw.slice(1));
  return { raw, kind: 'text', words: isEscaped ? raw.slice(1) : raw };
}

/** Whether a line begins as parts of the form do, perhaps behind backslashes. */
export const isForm = (line: string): boolean =>
  /^\s*\\*[#>[]/.test(line) || pictureIn(line.trim().replace(/^\\+/, '')) !== null;

/** The parts of `[words](page#link)` or `[words](<page#link>)`; null where a line is none. */
function figureIn(line: string): { readonly link: string; readonly page: string } | null {
  if (!line.startsWith('[') || !line.endsWith(')')) return null;
  const named = line.indexOf('](');
  if (named < 0 || line.indexOf(']') !== named) return null;
  const inside = line.slice(named + 2, -1);
  const address = inside.slice(
    inside.startsWith('<') ? 1 : 0,
    inside.endsWith('>') ? -1 : undefined,
  );
  const hash = address.indexOf('#');
  if (hash < 0 || /[\s>]/.test(address)) return null;
  return { page: address.slice(0, hash), link: address.slice(hash + 1) };
}
