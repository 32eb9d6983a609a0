import { activations } from '../../engine/activations/table.ts';
import { tellingBeyond } from '../../engine/explain/telling.ts';
import { fateOf } from '../../engine/measure/fate.ts';
import { grow } from '../../engine/measure/growth.ts';
import { inWords, type See } from '../see.ts';
import type { QuestionKind } from './kind.ts';

const ASKED = ['tanh', 'sigmoid', 'relu'] as const;

const grownTo = (activation: (typeof ASKED)[number], steps: number, { scene }: See) =>
  grow({ activation, ...scene.growth, steps });

/** Which activation explodes when the laboratory's recurrence is repeated? */
export const explodes: QuestionKind<'explodes'> = {
  isAskable: () => true,
  options: () => [...ASKED, 'none'],
  answers({ steps }, see) {
    const found = ASKED.filter((activation) =>
      ['explodes', 'overflows'].includes(fateOf(grownTo(activation, steps, see).values).kind),
    );
    return found.length > 0 ? found : ['none'];
  },
  ask: (words, { steps }, { scene }) => words.explodes.ask(scene.growth.w, steps),
  name: (words, option) =>
    option === 'none' ? words.explodes.none : activations[option as (typeof ASKED)[number]].label,
  explain: (words, { steps }, see) =>
    words.explodes.explain(
      steps,
      ASKED.map((activation) => {
        const { values, valueLogs } = grownTo(activation, steps, see);
        const last = tellingBeyond(
          inWords(values.at(-1) ?? Number.NaN),
          valueLogs.at(-1) ?? Number.NaN,
        );
        return [activations[activation].label, last] as const;
      }),
    ),
};
