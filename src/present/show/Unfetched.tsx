import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { fetchAgain } from './show.ts';

/** Where the figure of a slide would stand whose network could not be fetched. */
export function Unfetched() {
  const text = useSection(presentWords);
  return (
    <div role="alert">
      <p>{text.unfetchedText}</p>
      <button type="button" onClick={() => void fetchAgain()}>
        {text.again}
      </button>
    </div>
  );
}
