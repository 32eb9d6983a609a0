import { fetchTex, filledFormula, filledIn, type Slots } from './Tex.tsx';

/*
 * How wide formulas are, measured once each, so that what chooses among several need not lay out the page with every
 * one of them.
 */

/** Measured at a type of this size, in CSS pixels. */
const SIZE = 100;

/** In ems, by formula and how long the texts in its slots are: digits are equally wide. */
const widths = new Map<string, number>();
const MOST_KEPT = 2000;

const keyOf = (tex: string, slots: Slots): string =>
  filledIn(
    tex,
    Object.fromEntries(Object.entries(slots).map(([key, { length }]) => [key, `{${length}}`])),
  );

/** How many ems wide a formula of the page's own is; undefined while that has not been measured. */
export const texWidth = (tex: string, slots: Slots): number | undefined =>
  widths.get(keyOf(tex, slots));

/** Measures formulas that have not been, where what typesets them and its letters are here. */
export function measureTex(formulas: readonly string[], slots: Slots): void {
  const box = document.createElement('div');
  box.className = 'tex-probe';
  const measured = new Map<string, Element>();
  for (const tex of formulas) {
    const key = keyOf(tex, slots);
    const formula = widths.has(key) || measured.has(key) ? null : filledFormula(tex, slots);
    if (!formula) continue;
    const line = document.createElement('span');
    line.append(formula);
    box.append(line);
    measured.set(key, line);
  }
  if (measured.size === 0) return;
  document.body.append(box);
  const found = [...measured].map(
    ([key, line]) => [key, line.getBoundingClientRect().width / SIZE] as const,
  );
  box.remove();
  // Letters that only these need were not there.
  if (document.fonts.status !== 'loaded') return;
  if (widths.size > MOST_KEPT) widths.clear();
  for (const [key, ems] of found) widths.set(key, ems);
}

/** Typesets formulas and measures them before they are wanted, one at a time, with room for everything else between them. */
export async function measureAhead(formulas: readonly string[], slots: Slots): Promise<void> {
  await fetchTex();
  for (const tex of formulas) {
    await new Promise((done) => setTimeout(done));
    // A formula may be the first to need letters that are not here yet.
    await document.fonts.ready;
    measureTex([tex], slots);
  }
}
