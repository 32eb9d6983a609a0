import { useId } from 'react';
import { SliderField } from '../../figures/SliderField.tsx';
import { useDraft } from '../../figures/useDraft.ts';
import { eventsWords } from '../../language/events.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withEvents } from '../../scene/change/changeEvents.ts';
import { type Events, MAX_STEPS } from '../../scene/document/scene.ts';
import { eventSteps } from '../../scene/read/events.ts';
import { parseFormula } from '../../scene/text/formula.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { setPlaying } from '../../state/playback.ts';
import { change, settle } from '../../state/store.ts';

const EXAMPLES = [
  'sin(2 pi t / 20)',
  'sin(t/3) + 0.5sin(t/7)',
  '(t mod 20) / 10 - 1',
  'sign(sin(t/5))',
  'noise(t)',
  'sin(t/5); cos(t/5)',
];

/** A wave from a formula of t. What cannot be read is pointed at, and the last good wave stays. */
export function Wave({ events }: { readonly events: Events }) {
  const words = useWords();
  const text = useSection(eventsWords);
  const field = useId();
  const note = useId();
  const formula = events.kind === 'wave' ? events.formula : '';
  const [draft, setDraft] = useDraft(
    'wave',
    formula,
    (typed) => formula === '' || typed.trim() === formula,
  );
  const parsed = parseFormula(draft);
  const put = (text: string, steps: number) => {
    setPlaying(false);
    change((old) => withEvents(old, { kind: 'wave', formula: text, steps }), { kind: 'wave' });
  };
  const type = (text: string) => {
    setDraft(text);
    const next = parseFormula(text);
    if (next.ok) put(next.text, eventSteps(events));
  };
  const ifCount = (value: number) =>
    Number.isInteger(value) && value >= 1 && value <= MAX_STEPS
      ? null
      : words.settings.notWhole(1, MAX_STEPS);
  return (
    <>
      <label className="events-label" htmlFor={field}>
        {text.formula}
      </label>
      <input
        id={field}
        className="events-formula"
        spellCheck={false}
        autoComplete="off"
        inputMode="text"
        value={draft}
        aria-invalid={!parsed.ok}
        aria-describedby={parsed.ok ? undefined : note}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
      />
      {!parsed.ok && (
        <div className="field-error" id={note} role="alert">
          {draft.trim() !== '' && (
            <code className="events-place">
              {draft.trim().slice(0, parsed.at)}
              <mark>
                {draft.trim().slice(parsed.at, parsed.at + Math.max(1, parsed.found.length)) || '␣'}
              </mark>
              {draft.trim().slice(parsed.at + Math.max(1, parsed.found.length))}
            </code>
          )}
          {text.mistake(parsed.problem, parsed.found)}
        </div>
      )}
      <div className="chips">
        {EXAMPLES.map((example) => (
          <button key={example} type="button" className="chip" onClick={() => type(example)}>
            {example}
          </button>
        ))}
      </div>
      <SliderField
        label={text.steps}
        value={eventSteps(events)}
        least={1}
        most={300}
        step={1}
        read={readDecimal}
        write={String}
        problemOf={ifCount}
        onChange={(steps) => {
          // The last good wave has as many steps as are asked for, whatever is being typed.
          if (parsed.ok) put(parsed.text, steps);
          else if (formula !== '') put(formula, steps);
        }}
        onSettle={settle}
      />
    </>
  );
}
