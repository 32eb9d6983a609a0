import { largestPlaces } from '../../engine/run/told.ts';
import { glyph } from '../../figures/glyph.ts';
import { useSection } from '../../language/useWords.ts';
import { writeWords } from '../../language/write.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { symbolKind } from '../../scene/text/symbols.ts';
import { traceOf } from '../../state/selectors.ts';
import { chooseSymbol } from '../../state/writing.ts';
import { chancesAt, percentsOf } from './chances.ts';

/** So many of the likeliest are offered. */
const OFFERED = 6;

/** What may follow the timestep of the cursor, the likeliest first; a click lets another one follow. */
export function NextChoices({ scene }: { readonly scene: Scene }) {
  const text = useSection(writeWords);
  const trace = traceOf(scene);
  const { t } = scene.cursor;
  if (t >= trace.made) return null;
  const { chances, made } = chancesAt(scene, trace, t);
  if (chances.some(Number.isNaN)) return null;
  const offered = Array.from(largestPlaces(chances, OFFERED), (place) => ({
    chance: chances[place] ?? 0,
    place,
  }));
  const percents = percentsOf(offered.map(({ chance }) => chance));
  const kind = symbolKind(scene.vocabulary);
  const follows = symbolsOf(scene)[t + 1];
  return (
    <fieldset className="write-choices">
      <legend>{text.choices(t, made, kind)}</legend>
      {offered.map(({ chance, place }, i) => {
        const symbol = scene.vocabulary[place] ?? '';
        const percent = percents[i] ?? '';
        return (
          <button
            key={symbol}
            type="button"
            aria-label={text.choose(glyph(symbol), percent, kind)}
            aria-pressed={symbol === follows}
            style={{ '--share': `${chance * 100}%` } as React.CSSProperties}
            onClick={() => chooseSymbol(t, symbol)}
          >
            <b>{glyph(symbol)}</b> {percent}
          </button>
        );
      })}
    </fieldset>
  );
}
