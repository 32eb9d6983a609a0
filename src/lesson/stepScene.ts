import '../scene/text/formula.ts';
import '../scene/text/tokens.ts';
import type { Parsed } from '../scene/document/parse.ts';
import { decode } from '../scene/link/link.ts';
import type { Step } from './types.ts';

/** The scene that a step shows; a step of ours has no problems in it, which a test makes sure of. */
export const stepScene = ({ scene }: Pick<Step, 'scene'>): Parsed =>
  decode(`v=1&${scene}${scene === '' ? '' : '&'}end`);
