import { deep } from './glossary/deep.ts';
import { reading } from './glossary/reading.ts';
import { stepping } from './glossary/stepping.ts';
import type { Term } from './glossary/term.ts';

/** Every term, in the order in which the lesson comes to them. */
export const glossary: readonly Term[] = [...reading, ...stepping, ...deep];

export const termOf = (id: string): Term | undefined => glossary.find((term) => term.id === id);

/** Where a term stands on the stage when the cursor is at timestep t, or null. */
export function termAddress(id: string, t: number): string | null {
  const at = termOf(id)?.at;
  if (!at) return null;
  return at.replace('@t-1', `@${t - 1}`).replace('@t', `@${t}`);
}
