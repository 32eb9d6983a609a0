import { type RefObject, useState } from 'react';
import { MathLine } from '../../figures/MathLine.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { glossary, termAddress } from '../glossary.ts';
import { toneOf } from '../prose.ts';
import type { See } from '../see.ts';
import styles from './Glossary.module.css';
import { LearnDialog } from './LearnDialog.tsx';
import { Prose } from './Prose.tsx';
import { braced } from './TermCard.tsx';
import { TermPicture } from './TermPicture.tsx';
import { TermShape } from './TermShape.tsx';

/** Every term, with its symbol, its shape in the network on the stage, and a picture. */
export function Glossary({
  dialog,
  see,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly see: See;
}) {
  const words = useSection(learnWords).glossary;
  const { tag } = useWords();
  const [wanted, setWanted] = useState('');
  const needle = wanted.trim().toLowerCase();
  const found = glossary.filter(
    ({ symbol, ko, en }) =>
      needle === '' ||
      [symbol ?? '', ko.name, en.name].some((name) => name.toLowerCase().includes(needle)),
  );
  return (
    <LearnDialog
      dialog={dialog}
      title={words.title}
      isWide
      beside={
        <input
          type="search"
          inputMode="search"
          aria-label={words.find}
          placeholder={words.find}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      }
    >
      <dl className={styles.glossary}>
        {found.map((term) => {
          const at = termAddress(term.id, see.scene.cursor.t);
          return (
            <div key={term.id}>
              <dt>
                {term[tag].name}
                {term.symbol && (
                  <MathLine tone={toneOf(see.trace, at)}>{braced(term.symbol)}</MathLine>
                )}
              </dt>
              <dd>
                <TermPicture term={term} see={see} />
                <p>
                  <Prose see={see}>{term[tag].text}</Prose>
                </p>
                <TermShape term={term} see={see} />
              </dd>
            </div>
          );
        })}
      </dl>
      {found.length === 0 && <p role="status">{words.nothing}</p>}
    </LearnDialog>
  );
}
