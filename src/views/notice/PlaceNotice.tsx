import { noticeWords } from '../../language/notice.ts';
import { useSection } from '../../language/useWords.ts';
import { missed } from '../../state/place.ts';
import { useMissed } from '../../state/useMissed.ts';
import './notice.css';

/** That the address asks for something that is not here. */
export function PlaceNotice() {
  const words = useSection(noticeWords);
  const asked = useMissed();
  if (asked === null) return null;
  return (
    <section className="notice is-place" role="alert">
      <p className="notice-text">{words.missed(asked)}</p>
      <button type="button" onClick={() => missed.setState({ place: null })}>
        {words.close}
      </button>
    </section>
  );
}
