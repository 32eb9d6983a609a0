import { type RefObject, useId, useState } from 'react';
import { Icon } from '../../figures/Icon.tsx';
import { MathLine } from '../../figures/MathLine.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { glossary, termAddress } from '../glossary.ts';
import { toneOf } from '../prose.ts';
import type { See } from '../see.ts';
import { shapeOf } from '../shapeOf.ts';
import { Prose } from './Prose.tsx';
import { braced } from './TermCard.tsx';
import { TermPicture } from './TermPicture.tsx';

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
  const title = useId();
  const needle = wanted.trim().toLowerCase();
  const found = glossary.filter(
    ({ symbol, ko, en }) =>
      needle === '' ||
      [symbol ?? '', ko.name, en.name].some((name) => name.toLowerCase().includes(needle)),
  );
  return (
    <dialog ref={dialog} className="learn-dialog wide" aria-labelledby={title}>
      <form method="dialog">
        <h2 id={title}>{words.title}</h2>
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
        <button type="submit" className="round small" aria-label={words.close}>
          <Icon name="close" />
        </button>
      </form>
      <dl className="glossary">
        {found.map((term) => {
          const at = termAddress(term.id, see.scene.cursor.t);
          const shape = shapeOf(term, see);
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
                {shape && (
                  <p className="term-shape">
                    {words.shape}: {shape}
                  </p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {found.length === 0 && <p role="status">{words.nothing}</p>}
    </dialog>
  );
}
