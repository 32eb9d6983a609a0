import '../scene/text/formula.ts';
import '../scene/text/tokens.ts';
import type { Parsed } from '../scene/document/parse.ts';
import { decode } from '../scene/link/link.ts';
import type { Step } from './types.ts';

/** What a link has between `v=1&` and `&end`, as a scene; one of ours has no problems in it, which a test makes sure of. */
export const sceneOf = (parts: string): Parsed =>
  decode(`v=1&${parts}${parts === '' ? '' : '&'}end`);

/** The scene that a step shows. */
export const stepScene = ({ scene }: Pick<Step, 'scene' | 'tongue'>): Parsed => sceneOf(scene);
