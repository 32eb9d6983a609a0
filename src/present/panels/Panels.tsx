import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import type { Parts } from '../parts.ts';
import { closePanel, type Panel, show } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { CodePanel } from './CodePanel.tsx';
import { GoPanel } from './GoPanel.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { Overview } from './Overview.tsx';
import styles from './Panels.module.css';

/** What lies over the slide, one at a time. */
export function Panels({ lecture, parts }: { readonly lecture: Lecture; readonly parts: Parts }) {
  const text = useSection(presentWords);
  const panel = useZustand(show, (state) => state.panel);
  if (!panel) return null;
  const [title, inside] = {
    overview: [text.overview.title, <Overview key="o" lecture={lecture} figure={parts.figure} />],
    go: [text.go.title, <GoPanel key="g" lecture={lecture} />],
    code: [text.code.title, <CodePanel key="c" linkOf={parts.linkOf} />],
    help: [text.help.title, <HelpPanel key="h" />],
  }[panel] as [string, ReactNode];
  return (
    <Sheet key={panel} panel={panel} title={title}>
      {inside}
    </Sheet>
  );
}

function Sheet({
  panel,
  title,
  children,
}: {
  readonly panel: Panel;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // The slide one is at, or the field to type in, rather than whatever comes first.
    const first = dialog.current?.querySelector<HTMLElement>('[aria-current], input[autocomplete]');
    first?.focus();
    first?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.panel}
      data-panel={panel}
      aria-labelledby={heading}
      // At once: the event of having closed comes later, when the next key may have opened another.
      onCancel={(event) => {
        event.preventDefault();
        closePanel();
      }}
      onClose={() => {
        if (show.getState().panel === panel) closePanel();
      }}
      // A click beside the sheet falls on the dialog itself.
      onPointerDown={(event) => event.target === dialog.current && closePanel()}
    >
      <div className={styles.sheet}>
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
