import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

const STEP = 0.01;

/** A box over a number to type its new value into. The last good value stays until a new one is a number. */
export function NumberBox({
  value,
  label,
  read,
  write,
  refusal,
  typed,
  place,
  onChange,
  onClose,
}: {
  readonly value: number;
  readonly label: string;
  /** The number a text stands for; not finite where it is none. */
  readonly read: (text: string) => number;
  readonly write: (value: number) => string;
  /** What to say of a text that is no number. */
  readonly refusal: (text: string) => string;
  /** What the key that opened the box has typed already, or null to begin with the present value. */
  readonly typed: string | null;
  readonly place: { readonly left: number; readonly top: number; readonly height: number };
  readonly onChange: (value: number) => void;
  readonly onClose: () => void;
}) {
  const ref = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [draft, setDraft] = useState(typed ?? write(value));
  const [refused, setRefused] = useState<string | null>(null);

  useEffect(() => {
    ref.current?.focus();
    if (typed === null) ref.current?.select();
  }, [typed]);

  const commit = (text: string): boolean => {
    const next = read(text);
    if (!Number.isFinite(next)) {
      setRefused(text);
      return false;
    }
    setRefused(null);
    onChange(next);
    return true;
  };
  const nudge = (by: number) => {
    const from = read(draft);
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
      className="number-box"
      style={{ left: place.left, top: place.top, minHeight: place.height }}
    >
      <input
        ref={ref}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={draft}
        aria-label={label}
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
          {refusal(refused.slice(0, 40))}
        </p>
      )}
    </div>
  );
}
