import { useEffect, useState } from 'react';

/** Files that were dropped, or a text that was pasted; empty where the reader asked to open something. */
export interface Dropped {
  readonly files: readonly File[];
  readonly text: string | null;
}

/** A link to a scene, or a file of ours, in what was pasted. */
const OURS = /#(?:\w+=[\w.-]*&){0,2}v=\d+&|^\s*v=\d+&|"format":\s*"unrolled-/;

const holdsFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') ?? false;

/** Watches the page for files dropped and for files and links pasted, and tells whether files hover over it. */
export function useIncoming(take: (incoming: Dropped) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const count = (by: 1 | -1) => (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const enter = count(1);
    const leave = count(-1);
    const over = (event: DragEvent) => {
      if (holdsFiles(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      take({ files: [...(event.dataTransfer?.files ?? [])], text: null });
    };
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) return take({ files, text: null });
      const isTyping = target instanceof Element && target.matches('input, textarea, select');
      const text = clipboardData?.getData('text/plain') ?? '';
      if (!isTyping && OURS.test(text.slice(0, 4000))) take({ files: [], text });
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [take]);
  return isOver;
}
