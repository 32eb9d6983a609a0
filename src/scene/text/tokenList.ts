/*
 * Tokens as people type them: in one line, with \\n and \\t for what cannot be typed.
 */

/** A token as it is typed. */
export const writtenToken = (token: string): string =>
  token
    .replaceAll('\\', '\\\\')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t');

const MEANT = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The token that was typed. */
export const typedToken = (typed: string): string =>
  typed.replace(/\\([nrt\\])/g, (_, letter: string) => MEANT.get(letter) ?? '\\');

/** A list of tokens that was pasted: as JSON, one a line, or with spaces between them. */
export function listOf(pasted: string): readonly string[] {
  const fromJson = readJson(pasted);
  if (fromJson) return fromJson;
  const lines = pasted.split(/\r?\n/).filter((line) => line !== '');
  const parts = lines.length > 1 ? lines : (lines[0] ?? '').split(/\s+/).filter(Boolean);
  return parts.map(typedToken);
}

function readJson(text: string): readonly string[] | null {
  if (!/^\s*\[/.test(text)) return null;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every((token) => typeof token === 'string') ? read : null;
  } catch {
    return null;
  }
}
