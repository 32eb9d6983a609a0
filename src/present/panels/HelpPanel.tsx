import { useStore as useZustand } from 'zustand';
import { Choices } from '../../figures/Choices.tsx';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { look, SIZES, setLook } from '../show/look.ts';
import { closePanel } from '../show/show.ts';
import styles from './HelpPanel.module.css';
import { SizeButtons } from './SizeButtons.tsx';

/** The list of keys, and how the show looks. */
export function HelpPanel() {
  const text = useSection(presentWords);
  const { theme, contrast, size } = useZustand(look);
  return (
    <>
      <dl className={styles.keys}>
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
      <section className={styles.look} aria-label={text.look.title}>
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
          <SizeButtons sizes={SIZES} size={size} onChange={(size) => setLook({ size })}>
            <output>{text.look.percent(size)}</output>
          </SizeButtons>
        </div>
      </section>
      <button type="button" className={styles.close} onClick={closePanel}>
        {text.help.close}
      </button>
    </>
  );
}
