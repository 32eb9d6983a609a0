import { expect, test } from 'vitest';
import { type EquationLine, FORMS, fittingForm, type Room } from './forms.ts';

/** Five letters whole, and one for short. */
const line = (id: string, isAside = false): EquationLine => ({
  id,
  whole: `${id}=a+b`,
  symbol: id,
  isAside,
});
const LINES = [line('f'), line('h'), line('y', true)];

/** A letter is an em wide. */
const widthOf = (tex: string) => tex.length;

const room = (size: number): Room => ({
  current: 2 * size,
  whole: size,
  short: size / 2,
  gap: 8,
  aside: 4,
});
const ROOMS = FORMS.map(({ size }) => room({ large: 20, middle: 16, small: 12, least: 8 }[size]));

/** The form with equation h as the current one, in a box so wide. */
const formIn = (width: number, emsOf: (tex: string) => number | undefined = widthOf) =>
  fittingForm(LINES, 'h', ROOMS, width, emsOf);

// Gaps and margins are 2 x 8 + 4 = 20, and equation h is always whole, at twice the size.
test.each([
  ['all are whole', 0, 20 + 100 + 200 + 100],
  ['what stands aside is short', 1, 20 + 100 + 200 + 10],
  ['all others are short', 2, 20 + 10 + 200 + 10],
  ['type is smaller', 3, 20 + 8 + 160 + 8],
])('where there is just the room for it, %s', (_, form, width) => {
  expect(formIn(width)).toBe(form);
  // Less than half a pixel too little cannot be scrolled.
  expect(formIn(width - 0.4)).toBe(form);
  expect(formIn(width - 0.6)).toBe(form + 1);
});

test('where not all fit, the current one does, in the type that it has room in', () => {
  const alone = 4 + 5 * 2 * 12;
  expect(formIn(alone)).toBe(4);
  expect(formIn(alone - 1)).toBe(5);
});

test('where nothing fits, type is smallest, and the rest is scrolled', () => {
  expect(formIn(30)).toBe(FORMS.length - 1);
});

test('an equation that has no whole form among the others stands as its symbol, in the type of symbols', () => {
  const lines = LINES.map((each) => (each.id === 'f' ? { ...each, whole: null } : each));
  const width = 20 + 10 + 200 + 100;
  expect(fittingForm(lines, 'h', ROOMS, width, widthOf)).toBe(0);
  expect(fittingForm(lines, 'h', ROOMS, width - 1, widthOf)).toBe(1);
});

test('a form is not chosen before all that stands in it has been measured', () => {
  const without = (unknown: string) => (tex: string) =>
    tex === unknown ? undefined : widthOf(tex);
  expect(formIn(1000, without('y=a+b'))).toBe(null);
  // What is known may be too wide already; the next form has no need of the rest.
  expect(formIn(20 + 10 + 200 + 10, without('y=a+b'))).toBe(2);
  expect(fittingForm(LINES, 'h', [], 1000, widthOf)).toBe(null);
});
