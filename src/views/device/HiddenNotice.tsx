import { hideWords } from '../../language/hide.ts';
import { useSection } from '../../language/useWords.ts';
import { hideOnly } from '../../state/hides.ts';
import { useHides } from '../../state/useHides.ts';
import './device.css';

/** One quiet line that says what whoever made the link has put away, and brings it back. */
export function HiddenNotice() {
  const words = useSection(hideWords);
  const hides = useHides();
  if (hides.length === 0) return null;
  return (
    <section className="device-notice" aria-label={words.title}>
      <p>{words.notice(hides.map((id) => words.names[id]))}</p>
      <button type="button" onClick={() => hideOnly([])}>
        {words.showAll}
      </button>
    </section>
  );
}
