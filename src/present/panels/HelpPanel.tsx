import { useStore as useZustand } from 'zustand';
import { Choices } from '../../figures/Choices.tsx';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { look, SIZES, setLook, sizeBeside } from '../show/look.ts';
import { closePanel } from '../show/show.ts';

/** The list of keys, and how the show looks. */
export function HelpPanel() {
  const text = useSection(presentWords);
  const { theme, contrast, size } = useZustand(look);
  return (
    <>
      <dl className="show-keys">
        {text.help.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        {text.help.note} {text.help.touch}
      </p>
      <section className="show-look" aria-label={text.look.title}>
        <Choices
          label={text.look.theme}
          value={theme}
          options={(['light', 'dark'] as const).map((id) => [id, text.look.themes[id]] as const)}
          onChange={(id) => setLook({ theme: id })}
        />
        <Choices
          label={text.look.contrast}
          value={contrast}
          options={(['high', 'normal'] as const).map(
            (id) => [id, text.look.contrasts[id]] as const,
          )}
          onChange={(id) => setLook({ contrast: id })}
        />
        <div className="field">
          <span>{text.look.size}</span>
          <span className="show-size">
            <button
              type="button"
              aria-label={text.look.smaller}
              disabled={size === SIZES[0]}
              onClick={() => setLook({ size: sizeBeside(SIZES, size, -1) })}
            >
              A−
            </button>
            <output>{text.look.percent(size)}</output>
            <button
              type="button"
              aria-label={text.look.larger}
              disabled={size === SIZES.at(-1)}
              onClick={() => setLook({ size: sizeBeside(SIZES, size, 1) })}
            >
              A+
            </button>
          </span>
        </div>
      </section>
      <button type="button" className="show-close" onClick={closePanel}>
        {text.help.close}
      </button>
    </>
  );
}
