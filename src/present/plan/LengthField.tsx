import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import { LEAST_LENGTH } from './choice.ts';
import { MinutesField } from './MinutesField.tsx';
import { minutesText } from './minutes.ts';

/** How long a lecture is to take; where nothing is said, as long as its slides. */
export function LengthField({
  of,
  plan: { length, usual },
  onChange,
}: {
  /** The lecture's name. */
  readonly of: string;
  readonly plan: { readonly length: number | null; readonly usual: number };
  readonly onChange: (length: number | null) => void;
}) {
  const text = useSection(deckWords);
  return (
    <MinutesField
      name={`length of ${of}`}
      label={text.plan.length}
      value={length}
      usual={minutesText(usual)}
      least={LEAST_LENGTH}
      onChange={onChange}
    />
  );
}
