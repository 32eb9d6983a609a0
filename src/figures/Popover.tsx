import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import styles from './Popover.module.css';

/** Distance from the button, and the least from the edges of the window, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** A button that opens a panel below itself. What is in the panel is drawn while it is open. */
export function Popover({
  face,
  label,
  title,
  className,
  children,
}: {
  /** What is on the button. */
  readonly face: ReactNode;
  /** Its name, where its face does not say it. */
  readonly label?: string;
  readonly title?: string;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    const box = panel.current;
    if (!isOpen || !box) return;
    const place = () => {
      const at = button.current?.getBoundingClientRect();
      if (!at) return;
      const { width } = box.getBoundingClientRect();
      const most = Math.max(EDGE, document.documentElement.clientWidth - width - EDGE);
      box.style.left = `${Math.max(EDGE, Math.min(at.left, most))}px`;
      box.style.top = `${at.bottom + GAP}px`;
      box.style.maxHeight = `calc(100dvh - ${at.bottom + GAP + EDGE}px)`;
    };
    // What is in it can be fetched, and a phone can be turned.
    const observer = new ResizeObserver(place);
    observer.observe(box);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [isOpen]);
  return (
    <>
      <button
        type="button"
        ref={button}
        popoverTarget={id}
        aria-label={label}
        aria-expanded={isOpen}
        title={title}
        className={className}
      >
        {face}
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        className={styles.panel}
        data-part="popover"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
