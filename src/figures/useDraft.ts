import { useEffect, useState } from 'react';
import { draftOf, noteDraft } from './drafts.ts';

/**
 * What stands in a field: what is typed, as it is typed, until its value is changed from elsewhere. It is there again
 * when the field is drawn again beside the same value.
 *
 * @param name what tells the field from all others
 * @param value the field's value in full
 * @param isOf whether the value, which is new, is what a text stands for: then the text stays as it was typed
 * @param written the value as the field writes it, where it leaves digits out
 */
export function useDraft(
  name: string,
  value: string,
  isOf: (text: string) => boolean,
  written = value,
): readonly [draft: string, setDraft: (text: string) => void] {
  const begin = () => ({ name, value, draft: draftOf(name, value) ?? written });
  const [stand, setStand] = useState(begin);
  let now = stand;
  if (stand.name !== name) now = begin();
  else if (stand.value !== value)
    now = { name, value, draft: isOf(stand.draft) ? stand.draft : written };
  if (now !== stand) setStand(now);
  const { draft } = now;
  useEffect(
    () => noteDraft(name, draft === written ? null : draft, value),
    [name, draft, written, value],
  );
  return [draft, (text) => setStand((old) => ({ ...old, draft: text }))];
}
