import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { exact } from '../../engine/decimal.ts';
import { useWords } from '../../language/useWords.ts';

/** Which weight is being edited. */
export interface EntryOfWeight {
  readonly parameter: string;
  readonly row: number;
  readonly column: number;
}

const STEP = 0.01;

/** A number as people type it: a true minus sign or a decimal comma will do. NaN where it is none. */
function readNumber(typed: string): number {
  const text = typed
    .trim()
    .replace('\u2212', '-')
    .replace(/^([-+]?\d*),(\d+)$/, '$1.$2');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number.NaN;
  return Number(text);
}

/** A box over a weight to type its new value into. The last good value stays until a new one is a number. */
export function WeightEditor({
  entry,
  value,
  typed,
  place,
  onChange,
  onClose,
}: {
  readonly entry: EntryOfWeight;
  readonly value: number;
  /** What the key that opened the box has typed already, or null to begin with the present value. */
  readonly typed: string | null;
  readonly place: { readonly left: number; readonly top: number; readonly height: number };
  readonly onChange: (value: number) => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const ref = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [draft, setDraft] = useState(typed ?? exact(value).replace('\u2212', '-'));
  const [refused, setRefused] = useState<string | null>(null);

  useEffect(() => {
    ref.current?.focus();
    if (typed === null) ref.current?.select();
  }, [typed]);

  const commit = (text: string): boolean => {
    const next = readNumber(text);
    if (!Number.isFinite(next)) {
      setRefused(text);
      return false;
    }
    setRefused(null);
    onChange(next);
    return true;
  };
  const nudge = (by: number) => {
    const from = readNumber(draft);
    const next = Math.round(((Number.isFinite(from) ? from : value) + by) * 100) / 100;
    setDraft(next.toFixed(2));
    setRefused(null);
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (commit(draft)) onClose();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      nudge((event.key === 'ArrowUp' ? STEP : -STEP) * (event.shiftKey ? 10 : 1));
    }
  };
  return (
    <div
      className="weight-editor"
      style={{ left: place.left, top: place.top, minHeight: place.height }}
    >
      <input
        ref={ref}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={draft}
        aria-label={words.equation.edit(entry.parameter, entry.row, entry.column)}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : hint}
        onChange={(event) => {
          setDraft(event.target.value);
          setRefused(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (refused === null && commit(draft)) onClose();
        }}
      />
      {refused !== null && (
        <p role="alert" id={hint}>
          {words.equation.notANumber(refused.slice(0, 40))}
        </p>
      )}
    </div>
  );
}
