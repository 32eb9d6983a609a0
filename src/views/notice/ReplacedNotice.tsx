import { noticeWords } from '../../language/notice.ts';
import { useSection } from '../../language/useWords.ts';
import { bringBack } from '../../state/store.ts';
import './notice.css';

/** A new network has taken the place of the reader's own, which can be had back. */
export function ReplacedNotice() {
  const text = useSection(noticeWords);
  return (
    <section className="notice" role="alert">
      <p className="notice-text notice-keep">{text.replaced}</p>
      <button type="button" onClick={() => bringBack(true)}>
        {text.bringBack}
      </button>
      <button type="button" onClick={() => bringBack(false)}>
        {text.dismiss}
      </button>
    </section>
  );
}
