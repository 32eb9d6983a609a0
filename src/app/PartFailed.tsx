import { useStore as useZustand } from 'zustand';
import { wordsOf } from '../language/languages.ts';
import { preferences } from './preferences.ts';
import { refetchFiles } from './start/refetchFiles.ts';

/** In place of a part of the page that could not be fetched. */
export function PartFailed({
  tries,
  retry,
}: {
  readonly tries: number;
  readonly retry: () => void;
}) {
  const { part } = wordsOf(useZustand(preferences, (state) => state.language));
  // Some browsers remember a failure for as long as the page stands.
  const again = async () => {
    await refetchFiles();
    if (tries > 1) location.reload();
    else retry();
  };
  return (
    <p className="part-failed" role="alert">
      {part.failed}{' '}
      <button type="button" onClick={again}>
        {part.retry}
      </button>
    </p>
  );
}
