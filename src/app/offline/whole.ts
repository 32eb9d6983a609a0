/** What a file must be sent as, by how its name ends; of others it is only known that they are no page. */
const TYPES: readonly (readonly [name: RegExp, type: RegExp])[] = [
  [/\.js$/, /^(text|application)\/(javascript|ecmascript|x-javascript)\b/],
  [/\.css$/, /^text\/css\b/],
  [/(\.html|\/)$/, /^text\/html\b/],
  [/./, /^(?!text\/html\b)/],
];

/**
 * Whether an answer can be the file of that path: many hosts answer for one that is missing with a page of theirs, and
 * call that a success.
 */
export function isOfType(
  path: string,
  { ok, headers }: { readonly ok: boolean; readonly headers: Pick<Headers, 'get'> },
): boolean {
  const type = headers.get('content-type')?.toLowerCase() ?? '';
  return ok && (TYPES.find(([name]) => name.test(path))?.[1].test(type) ?? false);
}

/** Hexadecimal digits of a hash that are compared: damage is to be seen, and nobody to be kept from forging. */
export const HASH_LENGTH = 32;

/** SHA-256 of the content of a file, its first HASH_LENGTH digits. */
export async function hashOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_LENGTH);
}
