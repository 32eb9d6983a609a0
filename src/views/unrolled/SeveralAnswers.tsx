import { headOf } from '../../engine/declare/network.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { extentIn, scaleOf } from '../../engine/measure/extent.ts';
import type { Told } from '../../engine/run/told.ts';
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
  told,
}: Pick<PartProps, 't' | 'layout' | 'trace'> & {
  readonly value: string;
  /** Of very many, the largest few. */
  readonly told: Told | null;
}) {
  const words = useWords();
  const valuesOf = (name: string) => told?.values.get(name) ?? trace.at(name, t);
  const values = valuesOf(value);
  const { choice } = headOf(trace.network);
  const isProbability = isShare(trace.network, value);
  const chosen = choice ? valuesOf(choice) : null;
  return (
    <Bars
      x={0}
      top={output.top + 2}
      bottom={output.bottom}
      slot={Math.min(12 * scale, (pitch * 0.7) / values.length)}
      kind={isProbability ? 'share' : 'signed'}
      extent={isProbability ? 1 : told ? extentIn(values) : scaleOf(trace, value)}
      fontSize={12}
      at={vectorAddress(value, t)}
      label={words.say.vector(value, t)}
      bars={Array.from(values, (number, i) => ({
        index: told?.places[i] ?? i,
        value: number,
        name: '',
        text: null,
        at: unitAddress(value, t, told?.places[i] ?? i),
        label: brief(number),
        isChosen: chosen?.[i] === 1,
      }))}
    />
  );
}
