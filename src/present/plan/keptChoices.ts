import { isEqual } from '../../scene/document/equal.ts';
import { announce, problemOf } from '../../state/device.ts';
import { local } from '../../state/local.ts';
import { type Choice, readChoice, WHOLE } from './choice.ts';

/*
 * A lecture is planned before it is given, perhaps days before, and given more than once: what was chosen of it stays on
 * the device.
 */

export const CHOICES_KEY = 'unrolled:choices:v1';
/** Lectures whose choices are kept; the one chosen from last is first. */
const MOST = 40;

function kept(): readonly (readonly [lecture: string, choice: Choice])[] {
  try {
    const data: unknown = JSON.parse(local.get(CHOICES_KEY) ?? 'null');
    return (Array.isArray(data) ? (data as readonly unknown[]) : []).flatMap((entry) => {
      const [name, said] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      const choice = readChoice(said);
      return typeof name === 'string' && choice ? [[name, choice] as const] : [];
    });
  } catch {
    return [];
  }
}

/** What was chosen of a lecture on this device, by the lecture's name; all of it where nothing was. */
export const recallChoice = (lecture: string): Choice =>
  kept().find(([name]) => name === lecture)?.[1] ?? WHOLE;

/** Keeps what was chosen of a lecture; that it cannot be kept is said. */
export function keepChoice(lecture: string, choice: Choice): void {
  const others = kept().filter(([name]) => name !== lecture);
  const isWhole = isEqual(choice, WHOLE);
  const all = [...(isWhole ? [] : [[lecture, choice] as const]), ...others].slice(0, MOST);
  try {
    local.set(CHOICES_KEY, JSON.stringify(all));
  } catch (error) {
    announce(problemOf(error));
  }
}
