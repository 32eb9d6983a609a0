import { headOf } from '../../engine/declare/network.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { Bars } from '../../figures/Bars.tsx';
import { useWords } from '../../language/useWords.ts';
import type { PartProps } from './part.ts';
import { isShare } from './shownOutput.ts';

/** Several answers at once, each a bar. */
export function SeveralAnswers({
  t,
  layout: { output, pitch, scale },
  trace,
  value,
}: Pick<PartProps, 't' | 'layout' | 'trace'> & { readonly value: string }) {
  const words = useWords();
  const values = trace.at(value, t);
  const { choice } = headOf(trace.network);
  const isProbability = isShare(trace.network, value);
  const chosen = choice ? trace.at(choice, t) : null;
  return (
    <Bars
      x={0}
      top={output.top + 2}
      bottom={output.bottom}
      slot={Math.min(12 * scale, (pitch * 0.7) / values.length)}
      kind={isProbability ? 'share' : 'signed'}
      extent={isProbability ? 1 : scaleOf(trace, value)}
      fontSize={12}
      at={vectorAddress(value, t)}
      label={words.say.vector(value, t)}
      bars={Array.from(values, (number, index) => ({
        index,
        value: number,
        name: '',
        text: null,
        at: unitAddress(value, t, index),
        label: brief(number),
        isChosen: chosen?.[index] === 1,
      }))}
    />
  );
}
