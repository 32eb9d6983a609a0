import { useEffect, useState } from 'react';
import type { OnOpen, Opened } from './part.ts';

/** The end that is opened by hand; Escape and a finger elsewhere close it. */
export function useOpened(): readonly [opened: Opened | null, onOpen: OnOpen] {
  const [opened, setOpened] = useState<Opened | null>(null);
  const isOpened = opened !== null;
  useEffect(() => {
    if (!isOpened) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpened(null);
    };
    const onDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Element && target.closest('[data-opens]'))) setOpened(null);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onDown);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onDown);
    };
  }, [isOpened]);
  return [opened, setOpened];
}
