import { useId, useMemo, useState } from 'react';
import { useDraft } from '../../figures/useDraft.ts';
import { eventsWords } from '../../language/events.ts';
import type { EventsWords } from '../../language/sections/events.ts';
import { useSection } from '../../language/useWords.ts';
import { withEvents } from '../../scene/change/changeEvents.ts';
import { type Events, MAX_COLUMNS, MAX_STEPS } from '../../scene/document/scene.ts';
import { eventColumns, eventData } from '../../scene/read/events.ts';
import { type Block, MOST_CHARACTERS, readBlock } from '../../scene/text/parseBlock.ts';
import { setPlaying } from '../../state/playback.ts';
import { change, settle } from '../../state/store.ts';

/** Numbers in a box, a timestep a line; what cannot be read is named, and the last good numbers stay. */
export function Typed({ events }: { readonly events: Events }) {
  const text = useSection(eventsWords);
  const field = useId();
  const note = useId();
  const written = useMemo(() => textOf(events), [events]);
  const [draft, setDraft] = useDraft('numbers', written, (typed) => isSame(typed, events));
  /** What was put in place of all and is too large for it. */
  const [refused, setRefused] = useState<Block | null>(null);
  const message = messageFor(refused ?? readBlock(draft), text);
  return (
    <>
      <label className="events-label" htmlFor={field}>
        {text.numbers}
      </label>
      <textarea
        id={field}
        className="events-numbers"
        rows={7}
        spellCheck={false}
        autoComplete="off"
        value={draft}
        placeholder={'0.1\n0.5\n\u22120.2'}
        aria-invalid={message !== null}
        aria-describedby={message === null ? undefined : note}
        onChange={(event) => {
          const text = event.target.value;
          const read = readBlock(text);
          // So much would hold the page up at every key: what stood there stays.
          const isTooLarge = text.length > MOST_CHARACTERS;
          setRefused(isTooLarge ? read : null);
          if (!isTooLarge) setDraft(text);
          if (!read.ok) return;
          const columns = read.rows[0]?.length ?? 0;
          if (columns > MAX_COLUMNS) return;
          setPlaying(false);
          const values = read.rows.slice(0, MAX_STEPS).flat();
          change((old) => withEvents(old, { kind: 'numbers', columns, values }), {
            kind: 'numbers',
          });
        }}
        onBlur={settle}
      />
      {message && (
        <p className="field-error" id={note} role="alert">
          {message}
        </p>
      )}
    </>
  );
}

function messageFor(block: Block, words: EventsWords): string | null {
  if (!block.ok) return words.refused(block);
  const columns = block.rows[0]?.length ?? 0;
  if (columns > MAX_COLUMNS) return words.tooWide(columns, MAX_COLUMNS);
  return block.rows.length > MAX_STEPS ? words.tooLong(block.rows.length, MAX_STEPS) : null;
}

function textOf(events: Events): string {
  const columns = eventColumns(events);
  const lines: string[] = [];
  const data = eventData(events);
  for (let from = 0; from < data.length; from += columns)
    lines.push(
      Array.from(data.subarray(from, from + columns), (v) => String(Number(v.toFixed(6)))).join(
        '\t',
      ),
    );
  return lines.join('\n');
}

/** Whether a text stands for numbers, to the digits that the box writes. */
function isSame(text: string, events: Events): boolean {
  const block = readBlock(text);
  if (!block.ok || (block.rows[0]?.length ?? 0) > MAX_COLUMNS) return true;
  const data = eventData(events);
  const values = block.rows.slice(0, MAX_STEPS).flat();
  return (
    values.length === data.length &&
    values.every((value, i) => Math.abs(value - (data[i] as number)) <= 1e-6)
  );
}
