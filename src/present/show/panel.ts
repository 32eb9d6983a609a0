/** What may lie over a slide, one at a time. */
export const PANELS = ['overview', 'go', 'code', 'help', 'plan'] as const;
export type PanelId = (typeof PANELS)[number];

/** The panel with which the show that begins next is to begin. */
let asked: PanelId | null = null;

export function askPanel(panel: PanelId): void {
  asked = panel;
}

export function takeAskedPanel(): PanelId | null {
  const panel = asked;
  asked = null;
  return panel;
}
