import { MAX_SYMBOL_LENGTH } from '../document/scene.ts';

/** The name of an answer as a scene holds it: without spaces around it, in one line, and not too long. */
export function answerName(typed: string): string {
  const whole = typed
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  let name = '';
  for (const letter of whole) {
    if (name.length + letter.length > MAX_SYMBOL_LENGTH) break;
    name += letter;
  }
  return name.trim();
}
