import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { deckWords } from '../../language/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import type { Parts } from '../parts.ts';
import { PlanPanel } from '../plan/PlanPanel.tsx';
import type { PanelId } from '../show/panel.ts';
import { closePanel, show } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { CodePanel } from './CodePanel.tsx';
import { GoPanel } from './GoPanel.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { Overview } from './Overview.tsx';
import styles from './Panels.module.css';

/** What lies over the slide, one at a time. */
export function Panels({ lecture, parts }: { readonly lecture: Lecture; readonly parts: Parts }) {
  const panel = useZustand(show, (state) => state.panel);
  return panel && <Sheet key={panel} panel={panel} lecture={lecture} parts={parts} />;
}

function Sheet({
  panel,
  ...inside
}: {
  readonly panel: PanelId;
  readonly lecture: Lecture;
  readonly parts: Parts;
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
      <PanelInside panel={panel} {...inside} heading={heading} />
    </dialog>
  );
}

/** What a panel that lies over a slide has in it. */
function PanelInside({
  panel,
  lecture,
  parts,
  heading,
}: {
  readonly panel: PanelId;
  readonly lecture: Lecture;
  readonly parts: Parts;
  /** The name of its heading's element. */
  readonly heading: string;
}) {
  const text = useSection(presentWords);
  const { plan } = useSection(deckWords);
  const [title, inside] = {
    overview: [text.overview.title, <Overview key="o" lecture={lecture} figure={parts.figure} />],
    go: [text.go.title, <GoPanel key="g" lecture={lecture} />],
    code: [
      text.code.title,
      <CodePanel key="c" linkOf={parts.linkOf} addressWith={parts.addressWith} />,
    ],
    help: [text.help.title, <HelpPanel key="h" />],
    plan: [plan.title, <PlanPanel key="p" lecture={lecture} />],
  }[panel] as [string, ReactNode];
  return (
    <div className={styles.sheet}>
      <h2 id={heading}>{title}</h2>
      {inside}
    </div>
  );
}

/** A panel as it lies over the slide in the audience's window: to be looked at, not to be used from here. */
export function PictureOfPanel(
  props: { readonly panel: PanelId } & { readonly lecture: Lecture; readonly parts: Parts },
) {
  const heading = useId();
  return (
    <div className={styles.over} inert>
      <div className={styles.panel} data-panel={props.panel}>
        <PanelInside {...props} heading={heading} />
      </div>
    </div>
  );
}
