import { useId, useMemo, useState } from 'react';
import { glyph } from '../../figures/glyph.ts';
import { useDraft } from '../../figures/useDraft.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { vocabularyWords } from '../../language/vocabulary.ts';
import {
  normalToken,
  vocabularyProblem,
  withVocabulary,
} from '../../scene/change/changeVocabulary.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import { readText } from '../../scene/text/symbols.ts';
import { listOf, typedToken, writtenToken } from '../../scene/text/tokenList.ts';
import { isSpecial, readingOf, roleOf, wordsFor } from '../../scene/text/tokens.ts';
import { change } from '../../state/store.ts';
import styles from './Vocabulary.module.css';

/** Beyond this many, the symbols a network knows are not all listed, nor all in the table. */
const MOST_SYMBOLS = 60;
const MOST_ROWS = 200;

const put = (tokens: readonly string[]) =>
  change((old) => withVocabulary(old, tokens), { push: true });

/** The vocabulary of the network, and a table that edits it. */
export function Vocabulary({ scene }: { readonly scene: StillScene }) {
  const words = useWords();
  const text = useSection(vocabularyWords);
  const [isOpen, setOpen] = useState(false);
  const { vocabulary } = scene;
  const reading = readingOf(vocabulary);
  return (
    <div className="vocabulary">
      <span className="field-name">
        {reading === 'characters' ? words.input.vocabulary : text.title}
      </span>
      {!isOpen && (
        <span className="symbols">
          {vocabulary.slice(0, MOST_SYMBOLS).map((symbol) => (
            <kbd key={symbol}>{glyph(symbol)}</kbd>
          ))}
          {vocabulary.length > MOST_SYMBOLS && `… ${vocabulary.length}`}
        </span>
      )}
      <details className={styles.edit} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text.edit}</summary>
        {isOpen && <Table scene={scene} />}
      </details>
    </div>
  );
}

function Table({ scene }: { readonly scene: StillScene }) {
  const text = useSection(vocabularyWords);
  const { vocabulary } = scene;
  return (
    <>
      <p className="hint">{text.reading[readingOf(vocabulary)]}</p>
      <div className={styles.rows}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.place}</th>
              <th scope="col">{text.token}</th>
            </tr>
          </thead>
          <tbody>
            {vocabulary.slice(0, MOST_ROWS).map((token, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              <Row key={place} scene={scene} vocabulary={vocabulary} token={token} place={place} />
            ))}
          </tbody>
        </table>
      </div>
      {vocabulary.length > MOST_ROWS && (
        <p className="hint">{text.more(MOST_ROWS, vocabulary.length)}</p>
      )}
      <NewToken scene={scene} />
      <OfText scene={scene} />
      <List scene={scene} />
      <p className="hint">{text.weights}</p>
    </>
  );
}

/** A token, which can have another name; one that cannot be is said beside it, and changes nothing. */
function Row({
  scene,
  vocabulary,
  token,
  place,
}: {
  readonly scene: StillScene;
  readonly vocabulary: readonly string[];
  readonly token: string;
  readonly place: number;
}) {
  const text = useSection(vocabularyWords);
  const note = useId();
  const written = writtenToken(token);
  const [draft, setDraft] = useDraft(`token ${place}`, written, (typed) => typed === written);
  const next =
    draft === written ? vocabulary : vocabulary.with(place, normalToken(typedToken(draft)));
  const problem = draft === written ? null : vocabularyProblem(scene, next);
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>
        <span className={styles.token}>
          <input
            value={draft}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            dir="auto"
            aria-label={text.at(place)}
            aria-invalid={problem !== null}
            aria-describedby={problem ? note : undefined}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => draft !== written && !problem && put(next)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && draft !== written && !problem) put(next);
            }}
          />
          {isSpecial(token) && <small>{text.role(roleOf(token))}</small>}
          <button
            type="button"
            aria-label={text.remove(glyph(token))}
            title={text.remove(glyph(token))}
            disabled={vocabulary.length === 1}
            onClick={() => put(vocabulary.toSpliced(place, 1))}
          >
            ×
          </button>
        </span>
        <Problem of={problem} id={note} />
      </td>
    </tr>
  );
}

/** What is wrong with a vocabulary, beside what was typed. */
function Problem({
  of,
  id,
}: {
  readonly of: ReturnType<typeof vocabularyProblem>;
  readonly id: string;
}) {
  const text = useSection(vocabularyWords);
  return (
    of && (
      <p className="field-error" id={id} role="alert">
        {text.problem(of)}
      </p>
    )
  );
}

function NewToken({ scene }: { readonly scene: StillScene }) {
  const { vocabulary } = scene;
  const text = useSection(vocabularyWords);
  const [field, note] = [useId(), useId()];
  const [typed, setTyped] = useState('');
  const next = typed === '' ? vocabulary : [...vocabulary, normalToken(typedToken(typed))];
  const problem = typed === '' ? null : vocabularyProblem(scene, next);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '' || problem) return;
        put(next);
        setTyped('');
      }}
    >
      <label htmlFor={field}>{text.newToken}</label>
      <input
        id={field}
        value={typed}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        dir="auto"
        aria-invalid={problem !== null}
        aria-describedby={problem ? note : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" disabled={typed === '' || problem !== null}>
        {text.add}
      </button>
      <Problem of={problem} id={note} />
    </form>
  );
}

/** A vocabulary of what is read: its characters, or its words. */
function OfText({ scene }: { readonly scene: StillScene }) {
  const text = useSection(vocabularyWords);
  const ways = [
    [text.characters, [...new Set(readText(scene.text).symbols)]],
    [text.words, wordsFor(scene.text, scene.vocabulary)],
  ] as const;
  return (
    <p className={styles.ways}>
      {text.ofText}
      {ways.map(([name, tokens]) => (
        <button
          key={name}
          type="button"
          disabled={scene.text.trim() === '' || vocabularyProblem(scene, tokens) !== null}
          onClick={() => put(tokens)}
        >
          {name}
        </button>
      ))}
    </p>
  );
}

function List({ scene }: { readonly scene: StillScene }) {
  const { vocabulary } = scene;
  const text = useSection(vocabularyWords);
  const [field, note] = [useId(), useId()];
  const [typed, setTyped] = useState('');
  const next = useMemo(() => listOf(typed).map(normalToken), [typed]);
  const problem = useMemo(
    () => (typed.trim() === '' ? null : vocabularyProblem(scene, next)),
    [scene, typed, next],
  );
  const isSame =
    next.length === vocabulary.length && next.every((token, i) => token === vocabulary[i]);
  return (
    <div className={styles.list}>
      <label htmlFor={field}>
        {text.pasted} <small>{text.pasteHint}</small>
      </label>
      <textarea
        id={field}
        rows={3}
        value={typed}
        spellCheck={false}
        autoCapitalize="off"
        dir="auto"
        aria-invalid={problem !== null}
        aria-describedby={problem ? note : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Problem of={problem} id={note} />
      <button
        type="button"
        disabled={typed.trim() === '' || problem !== null || isSame}
        onClick={() => {
          put(next);
          setTyped('');
        }}
      >
        {text.replace}
      </button>
    </div>
  );
}
