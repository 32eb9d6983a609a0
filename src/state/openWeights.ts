import { withMatrix } from '../scene/change/changeDetail.ts';
import { pullSheet } from './sheet.ts';
import { change } from './store.ts';

/** Opens a parameter to be edited, from a number of it that was clicked. */
export function openWeights(parameter: string): void {
  change((old) => withMatrix(old, parameter), { push: true });
  pullSheet(true);
}
