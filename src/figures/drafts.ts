/*
 * What stands in fields and is not, or not so, in what they write: a number half typed, a text that is refused. It is
 * there again when its field is drawn again, and, where the page carries it over, when the page is loaded again.
 */

/** A text in a field, and the value that it stood beside. */
interface Draft {
  readonly text: string;
  readonly beside: string;
}

const drafts = new Map<string, Draft>();

/** What was last typed into a field, where it has the same value still; else null. */
export function draftOf(field: string, value: string): string | null {
  const draft = drafts.get(field);
  return draft?.beside === value ? draft.text : null;
}

/** Notes what stands in a field beside its value; null where it is the value itself. */
export function noteDraft(field: string, text: string | null, value: string): void {
  if (text === null) drafts.delete(field);
  else drafts.set(field, { text, beside: value });
}

/** Code units of all drafts that are carried over; a browser keeps some five million for a page. */
const MOST = 1_500_000;

/** All drafts as a text, the last first where there is no room for all; null where there is none. */
export function writeDrafts(): string | null {
  let room = MOST;
  const carried = [...drafts].reverse().filter(([, { text, beside }]) => {
    const size = text.length + beside.length;
    if (size > room) return false;
    room -= size;
    return true;
  });
  return carried.length > 0 ? JSON.stringify(carried.reverse()) : null;
}

/** Reads what `writeDrafts` wrote. Takes anything and never throws. */
export function readDrafts(written: string | null): void {
  let all: unknown = null;
  try {
    all = JSON.parse(written ?? 'null');
  } catch {}
  if (!Array.isArray(all)) return;
  for (const entry of all as readonly unknown[]) {
    const [field, draft] = (Array.isArray(entry) ? entry : []) as readonly unknown[];
    const { text, beside } = (draft ?? {}) as Partial<Record<keyof Draft, unknown>>;
    if (typeof field === 'string' && typeof text === 'string' && typeof beside === 'string')
      drafts.set(field, { text, beside });
  }
}
