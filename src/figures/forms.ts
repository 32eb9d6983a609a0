/** An equation of those that make up a whole, in TeX. Its parts of `\htmlData{term=…}` are steps. */
export interface EquationLine {
  readonly id: string;
  /** All of it; null where it is shown only while it is the current one. */
  readonly whole: string | null;
  /** What it comes to, which stands for it where there is no room. */
  readonly symbol: string;
  /** Whether it is shortened before the others. */
  readonly isAside?: boolean;
}

/** How equations are shortened, one way after the other, until they have room; what then is too long is scrolled. */
export const FORMS = [
  { others: 'whole', size: 'large' },
  { others: 'main', size: 'large' },
  { others: 'short', size: 'large' },
  { others: 'short', size: 'middle' },
  { others: 'short', size: 'small' },
  { others: 'short', size: 'least' },
] as const;

/** From this form on it is enough that the current one fits: the others are scrolled. */
export const SCROLLED = FORMS.length - 2;

/** What is written in a line, in a form. */
export interface LineText {
  readonly tex: string;
  /** Whether it is all of the equation. */
  readonly isWhole: boolean;
}

export function textIn(
  { others }: (typeof FORMS)[number],
  { id, whole, symbol, isAside = false }: EquationLine,
  current: string,
): LineText {
  const isWanted = id === current || others === 'whole' || (others === 'main' && !isAside);
  return isWanted && whole !== null
    ? { tex: whole, isWhole: true }
    : { tex: symbol, isWhole: false };
}

/** How large type is in a form, and what is between and beside the lines, in CSS pixels. */
export interface Room {
  readonly current: number;
  readonly whole: number;
  readonly short: number;
  readonly gap: number;
  readonly aside: number;
}

/** The first form in which the lines, each so many ems wide, fit; null where it is not known how wide they are. */
export function fittingForm(
  lines: readonly EquationLine[],
  current: string,
  rooms: readonly Room[],
  width: number,
  emsOf: (tex: string) => number | undefined,
): number | null {
  for (const [at, form] of FORMS.slice(0, -1).entries()) {
    const room = rooms[at];
    if (!room) return null;
    const fitted = at < SCROLLED ? lines : lines.filter(({ id }) => id === current);
    let [taken, isKnown] = [room.gap * (fitted.length - 1) + room.aside, true];
    for (const line of fitted) {
      const { tex, isWhole } = textIn(form, line, current);
      const ems = emsOf(tex);
      if (ems === undefined) isKnown = false;
      else taken += ems * room[line.id === current ? 'current' : isWhole ? 'whole' : 'short'];
    }
    // As browsers round what can be scrolled.
    if (taken >= width + 0.5) continue;
    return isKnown ? at : null;
  }
  return FORMS.length - 1;
}
