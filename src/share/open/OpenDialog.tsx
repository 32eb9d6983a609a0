import { useCallback, useEffect, useRef, useState } from 'react';
import { handOver } from '../../deck/handed.ts';
import { type NoDeck as Wrong, wrongOf } from '../../deck/readFile.ts';
import { noteDraft } from '../../figures/drafts.ts';
import { useDraft } from '../../figures/useDraft.ts';
import { deckWords } from '../../language/deck.ts';
import { openWords } from '../../language/open.ts';
import { refusalWords } from '../../language/refusals.ts';
import { useSection } from '../../language/useWords.ts';
import { goTo } from '../../state/place.ts';
import { fetchMissing, missingIn } from '../../state/presetFiles.ts';
import { openScene } from '../../state/store.ts';
import { Dialog } from '../Dialog.tsx';
import { KeptWorks } from '../kept/KeptWorks.tsx';
import { ModelForm } from './ModelForm.tsx';
import styles from './OpenDialog.module.css';
import { Refusal } from './Refusal.tsx';
import { readAway } from './readAway.ts';
import { type Incoming, readPasted } from './readIncoming.ts';
import { recipeFor, recipeForRefused } from './recipe.ts';

/** What was dropped or pasted before the dialog stood. */
export interface Given {
  readonly files: readonly File[];
  readonly text: string | null;
}

/** Lines of Python that make a file of another that this page opens. */
const Recipe = ({ code }: { readonly code: string | null }) =>
  code && (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
    <pre className={styles.recipe} tabIndex={0}>
      {code}
    </pre>
  );

const PASTED = 'pasted';

/** A file that was to be a deck, and why it is none. */
interface NoDeck {
  readonly kind: 'noDeck';
  readonly name: string;
  readonly wrong: Wrong;
}

/** Opens a network or a scene from a file, or from what is pasted; a deck is opened among the others. */
export function OpenDialog({
  given,
  onClose,
  onOpenKept,
}: {
  readonly given: Given;
  /** Goes on with work that the device keeps, by its name. */
  readonly onOpenKept: (work: string) => void;
  readonly onClose: () => void;
}) {
  const words = useSection(openWords);
  const refusals = useSection(refusalWords);
  const decks = useSection(deckWords);
  const picker = useRef<HTMLInputElement>(null);
  const [incoming, setIncoming] = useState<Incoming | NoDeck | 'reading' | null>(null);
  const [pasted, setPasted] = useDraft(PASTED, '', () => true);
  const [isReadHere, setReadHere] = useState(false);
  /** Ends the reading that is under way: another file is opened, or the dialog is left. */
  const reading = useRef<AbortController | null>(null);

  const take = useCallback(
    (next: Incoming) => {
      if (next.kind === 'deck') {
        handOver(new File([next.text], 'deck.md'));
        goTo('deck');
      } else if (next.kind === 'scene')
        openScene(next.parsed.scene, next.parsed.problems, next.link);
      else return setIncoming(next);
      // What came of it is on the page now.
      noteDraft(PASTED, null, '');
      onClose();
    },
    [onClose],
  );
  const takePasted = useCallback(
    async (text: string) => {
      reading.current?.abort();
      setReadHere(false);
      const missing = await fetchMissing(missingIn(text));
      take(
        missing.length > 0 ? { kind: 'problem', name: '', problem: 'unfetched' } : readPasted(text),
      );
    },
    [take],
  );
  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      reading.current?.abort();
      const deck = files.find(({ name }) => /\.md$/i.test(name));
      if (deck) {
        // One that is no deck is refused here, as other files are.
        const wrong = await wrongOf(deck);
        if (wrong) return setIncoming({ kind: 'noDeck', name: deck.name, wrong });
        handOver(deck);
        onClose();
        return goTo('deck');
      }
      const mine = new AbortController();
      reading.current = mine;
      setIncoming('reading');
      try {
        const read = await readAway(files, mine.signal);
        if (mine.signal.aborted) return;
        setReadHere(read.isReadHere);
        take(read.incoming);
      } catch (error) {
        if (!mine.signal.aborted) throw error;
      }
    },
    [take, onClose],
  );
  useEffect(() => () => reading.current?.abort(), []);
  useEffect(() => {
    if (given.text !== null) void takePasted(given.text);
    else takeFiles(given.files);
  }, [given, takePasted, takeFiles]);

  const isModel = incoming !== null && incoming !== 'reading' && incoming.kind === 'model';
  return (
    <Dialog title={words.title} close={words.close} onClose={onClose}>
      {!isModel && <p data-tone="lead">{words.lead}</p>}
      <div aria-live="polite">
        {incoming === 'reading' && <p>{words.reading}</p>}
        {incoming !== null && incoming !== 'reading' && incoming.kind === 'refused' && (
          <Refusal>
            <strong>{words.refusedTitle(incoming.name)}</strong>
            <p>{refusals.refused(incoming.refusal)}</p>
            <Recipe code={recipeForRefused(incoming.refusal.kind, incoming.name)} />
            <p data-tone="quiet">{words.nothingLost}</p>
          </Refusal>
        )}
        {incoming !== null && incoming !== 'reading' && incoming.kind === 'noDeck' && (
          <Refusal>
            <strong>{words.refusedTitle(incoming.name)}</strong>
            <p>{decks.problems.of(incoming.wrong.kind, 0, incoming.wrong.value)}</p>
            <p data-tone="quiet">{words.nothingLost}</p>
          </Refusal>
        )}
        {incoming !== null && incoming !== 'reading' && incoming.kind === 'problem' && (
          <Refusal>
            <p>{words.problem[incoming.problem](incoming.name)}</p>
            <Recipe code={recipeFor(incoming.problem, incoming.name)} />
            <p data-tone="quiet">{words.nothingLost}</p>
          </Refusal>
        )}
        {isReadHere && incoming !== 'reading' && <p data-tone="quiet">{words.readHere}</p>}
      </div>
      {isModel ? (
        <ModelForm
          name={incoming.name}
          model={incoming.model}
          companion={incoming.companion}
          beside={incoming.beside}
          unread={incoming.unread}
          onOpen={(scene) => {
            openScene(scene);
            onClose();
          }}
          onAnother={() => setIncoming(null)}
        />
      ) : (
        <>
          <input
            ref={picker}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            multiple
            accept=".safetensors,.npz,.keras,.h5,.hdf5,.onnx,.data,.json,.txt,.csv,.tsv,.md"
            onChange={(event) => {
              takeFiles([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <button
            type="button"
            className={styles.big}
            data-tone="primary"
            onClick={() => picker.current?.click()}
          >
            {words.choose}
          </button>
          <form
            className={styles.paste}
            onSubmit={(event) => {
              event.preventDefault();
              takePasted(pasted);
            }}
          >
            <label>
              <span>{words.orPaste}</span>
              <textarea
                rows={2}
                value={pasted}
                placeholder={words.pastePlaceholder}
                spellCheck={false}
                onChange={(event) => setPasted(event.target.value)}
              />
            </label>
            <button type="submit" disabled={pasted.trim() === ''}>
              {words.takePasted}
            </button>
          </form>
          <KeptWorks onOpen={onOpenKept} />
        </>
      )}
    </Dialog>
  );
}
