import { useStore as useZustand } from 'zustand';
import { wordsOf } from '../language/languages.ts';
import { preferences } from './preferences.ts';

/** In place of a part of the page that could not be fetched. */
export function PartFailed({ retry }: { readonly retry: () => void }) {
  const { part } = wordsOf(useZustand(preferences, (state) => state.language));
  return (
    <p className="part-failed" role="alert">
      {part.failed}{' '}
      <button type="button" onClick={retry}>
        {part.retry}
      </button>
    </p>
  );
}
