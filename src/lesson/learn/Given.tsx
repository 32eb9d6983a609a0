import { stagePart } from '../../figures/part.tsx';
import type { Ask } from '../../scene/document/ask.ts';
import { GivenNow } from '../../views/equation/GivenNow.tsx';

const BackGiven = stagePart(
  async () => (await import('../../views/gradient/BackGiven.tsx')).BackGiven,
);

/** What an exercise of the lesson is worked out from, for where the equation is not in view. */
export const Given = ({ of }: Pick<Ask, 'of'>) => (of === 'value' ? <GivenNow /> : <BackGiven />);
