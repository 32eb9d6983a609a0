import { isEqual } from '../scene/document/equal.ts';
import type { Claims } from './claims.ts';
import { addressOfSymbol, namedIn } from './prose.ts';
import { isPresent, type See, seeing } from './see.ts';
import { stepScene } from './stepScene.ts';
import type { Step } from './types.ts';

/** The text of a step beside a scene that the reader may have changed. */
export interface ToldStep {
  readonly text: string;
  /** Whether it speaks of the scene as the step has it, since it would not be true of the one on the stage. */
  readonly isOfOwn: boolean;
}

/** Tells a step with the numbers of a scene, as long as all that it says is so there; else with those of its own. */
export const tellStep = (step: Step, see: See): ToldStep =>
  tell(step, step.text, see, step.claims ?? {});

/** Tells why it is so, in the same way; null where a step gives no reason. */
export function tellWhy(step: Step, see: See): ToldStep | null {
  const { why } = step;
  return why ? tell(step, why, see, { ...step.claims, ...step.reasons }) : null;
}

type Words = (see: See) => string;

function tell(step: Step, words: Words, see: See, claims: Claims): ToldStep {
  const live = liveText(step, words, see, claims);
  return live === null
    ? { text: ownText(step, words), isOfOwn: true }
    : { text: live, isOfOwn: false };
}

function liveText(step: Step, words: Words, see: See, claims: Claims): string | null {
  try {
    const text = words(see);
    if (isEqual(see.scene, stepScene(step).scene)) return text;
    if (see.last < 0 || !namesWhatIsThere(text, see)) return null;
    return untrueIn(claims, see).length === 0 ? text : null;
  } catch {
    // What it speaks of is not there: no such timestep, unit, matrix, or a number that has become NaN.
    return null;
  }
}

/** The claims that are not so in a scene, or cannot even be asked of it. */
export const untrueIn = (claims: Claims, see: See): readonly string[] =>
  Object.entries(claims).flatMap(([claim, holds]) => {
    try {
      return holds(see) ? [] : [claim];
    } catch {
      return [claim];
    }
  });

/** Whether every symbol of a text stands for something in the run. */
function namesWhatIsThere(text: string, { trace, scene }: See): boolean {
  return namedIn(text).symbols.every((symbol) => {
    const parts = symbol.split(/\s+/);
    return parts.every((part) => {
      const at = addressOfSymbol(trace, part, scene.cursor.t);
      // In a whole equation there are other signs too.
      return at === null ? parts.length > 1 : isPresent(trace, at);
    });
  });
}

const told = new WeakMap<Words, string>();

/** Words with the numbers of the step's own scene, which never change. */
function ownText(step: Step, words: Words): string {
  const text = told.get(words) ?? words(seeing(stepScene(step).scene));
  told.set(words, text);
  return text;
}
