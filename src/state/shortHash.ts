/** A short name for a text: two texts that differ have the same one only by the rarest chance. */
export function shortHash(text: string): string {
  let [one, other] = [0x811c9dc5, 5381];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other, 33) ^ code;
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
