import { type ReactNode, useEffect, useRef } from 'react';

/** Steps side by side, of which one is marked by `aria-current`; where they need more room they scroll, that one in view. */
export function StepBar({
  label,
  current,
  children,
  className = '',
}: {
  readonly label: string;
  /** Which step it is; another one is brought into view. */
  readonly current: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is looked for when it is another
  useEffect(() => {
    const bar = list.current;
    const step = bar?.querySelector('[aria-current]')?.closest('li');
    if (!bar || !step || bar.scrollWidth <= bar.clientWidth) return;
    // Not scrollIntoView, which may move the page as well.
    bar.scrollTo({ left: step.offsetLeft - (bar.clientWidth - step.offsetWidth) / 2 });
  }, [current]);
  return (
    <ol className={`phases ${className}`} aria-label={label} ref={list}>
      {children}
    </ol>
  );
}
