import { backwardTex } from '../../engine/explain/backwardTex.ts';
import { Tex } from '../../figures/Tex.tsx';
import { Formulas } from '../learn/Formulas.tsx';
import type { See } from '../see.ts';
import type { SummedIdea } from './summedIdea.ts';

/** A timestep that no sequence has: the letter t takes its place. */
const NOW = 7771;
const LETTERS = [
  [NOW, 't'],
  [NOW + 1, 't+1'],
  [NOW - 1, 't-1'],
] as const;

const lettered = (tex: string) =>
  LETTERS.reduce((text, [t, letter]) => text.replaceAll(String(t), letter), tex);

/** The equations of an idea, as the network declares them: forwards, or on the way back. */
export function SummaryFormulas({ idea, see }: { readonly idea: SummedIdea; readonly see: See }) {
  const { network } = see.trace;
  return (
    <>
      {idea.formula && <Formulas see={see} values={idea.formula} />}
      {idea.back && (
        <div data-part="formulas">
          {idea.back.map((value) => (
            <Tex key={value}>
              {lettered(
                backwardTex(network, value, {
                  t: NOW,
                  steps: NOW + 2,
                  isThere: () => true,
                  loss: null,
                  divisor: 1,
                  mark: (_, tex) => tex,
                }),
              )}
            </Tex>
          ))}
        </div>
      )}
    </>
  );
}
