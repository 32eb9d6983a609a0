import { useStore as useZustand } from 'zustand';
import { noticeWords } from '../../language/notice.ts';
import { useSection } from '../../language/useWords.ts';
import { missed, place } from '../../state/place.ts';
import './notice.css';

/** That the address asks for something that is not here, for as long as what is shown instead is shown. */
export function PlaceNotice() {
  const words = useSection(noticeWords);
  const at = useZustand(place, (state) => state.at);
  const { place: other } = useZustand(missed);
  if (!other || !(at === other.shown || at.startsWith(`${other.shown}.`))) return null;
  return (
    <section className="notice is-place" role="alert">
      <p className="notice-text">{words.missed(other.asked)}</p>
      <button type="button" onClick={() => missed.setState({ place: null })}>
        {words.close}
      </button>
    </section>
  );
}
