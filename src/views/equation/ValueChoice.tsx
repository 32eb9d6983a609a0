import { valueTex } from '../../engine/explain/tex.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import { useWords } from '../../language/useWords.ts';
import { withValue } from '../../scene/change/change.ts';
import type { Moment } from '../../state/moment.ts';
import { change } from '../../state/store.ts';

/** The values that the phase makes, where there are several: one of them is looked at. */
export function ValueChoice({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const { trace, values, value, t } = moment;
  if (values.length < 2) return null;
  return (
    <fieldset className="value-choice">
      <legend className="visually-hidden">{words.equation.whichValue}</legend>
      {values.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === value}
          data-at={`${name}@${t}`}
          onClick={() => change((scene) => withValue(scene, name))}
        >
          <MathLine tone={trace.network.values.get(name)?.role ?? null}>
            {valueTex(trace.network, name, t)}
          </MathLine>
        </button>
      ))}
    </fieldset>
  );
}
