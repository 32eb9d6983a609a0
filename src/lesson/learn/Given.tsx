import { stagePart } from '../../figures/part.tsx';
import { type Ask, isTopic } from '../../scene/document/ask.ts';
import { GivenNow } from '../../views/equation/GivenNow.tsx';

const BackGiven = stagePart(
  async () => (await import('../../views/gradient/BackGiven.tsx')).BackGiven,
);

/**
 * What an exercise of the lesson is worked out from, for where the equation is not in view; the question of a topic
 * says it itself.
 */
export function Given({ of }: Pick<Ask, 'of'>) {
  if (isTopic(of)) return null;
  return of === 'value' ? <GivenNow /> : <BackGiven />;
}
