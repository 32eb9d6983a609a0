import { type Events, MAX_COLUMNS, MAX_STEPS } from '../document/scene.ts';
import { readFormula } from '../text/formulas.ts';
import { remember } from './memo.ts';

/** Numbers that each timestep reads. */
export const eventColumns = (events: Events): number =>
  events.kind === 'numbers' ? events.columns : formulaColumns(events.formula).length;

export const eventSteps = (events: Events): number =>
  events.kind === 'numbers' ? events.values.length / events.columns : events.steps;

/** All numbers, T x columns, row-major. Not to be written to. */
export const eventData = remember((events: Events): Float64Array => {
  if (events.kind === 'numbers') return Float64Array.from(events.values);
  const columns = formulaColumns(events.formula);
  const data = new Float64Array(events.steps * columns.length);
  for (let t = 0; t < events.steps; t++)
    columns.forEach((column, i) => {
      data[t * columns.length + i] = column(t);
    });
  return data;
});

const formulaColumns = remember((formula: string) => {
  const parsed = readFormula(formula);
  return parsed.ok ? parsed.columns : [() => Number.NaN];
});

/** Whether numbers are such as a scene can hold. */
export function areEvents(events: Events): boolean {
  if (events.kind === 'wave')
    return isCount(events.steps, MAX_STEPS) && readFormula(events.formula).ok;
  const { columns, values } = events;
  return (
    isCount(columns, MAX_COLUMNS) &&
    isCount(values.length / columns, MAX_STEPS) &&
    values.every(Number.isFinite)
  );
}

const isCount = (value: number, most: number) =>
  Number.isInteger(value) && value >= 1 && value <= most;
