import { useState } from 'react';
import { exercisesOf, forSolving } from '../../deck/asks.ts';
import type { OwnDeck } from '../../deck/deck.ts';
import { packDeck } from '../../deck/deckLink.ts';
import { Popover } from '../../figures/Popover.tsx';
import { deckWords } from '../../language/deck.ts';
import { solveWords } from '../../language/solve.ts';
import { useSection } from '../../language/useWords.ts';
import { goTo } from '../../state/place.ts';
import type { Parts } from '../parts.ts';
import { SHEET } from '../print/sheetAddress.ts';
import { LINK } from '../solve/solving.ts';
import styles from './ExerciseMenu.module.css';

/** What can be done with a deck whose slides ask: solved one by one, handed on for that, printed as a worksheet. */
export function ExerciseMenu({
  own,
  parts,
}: {
  readonly own: OwnDeck;
  readonly parts: Pick<Parts, 'addressWith' | 'copy'>;
}) {
  const { make } = useSection(solveWords);
  const text = useSection(deckWords);
  const [said, setSaid] = useState('');
  const count = exercisesOf(own.deck).length;
  if (count === 0) return null;
  const copyLink = async () => {
    const packed = packDeck(forSolving(own.deck));
    if (packed === null) return setSaid(text.linkTooLong);
    const isCopied = await parts.copy(parts.addressWith(`solve=${LINK}${packed}`));
    setSaid(isCopied ? text.copied : text.copyFailed);
  };
  return (
    <Popover face={make.menu(count)}>
      {() => (
        <div className={styles.menu} data-part="exercises">
          <button type="button" onClick={() => goTo('solve', own.id)}>
            {make.solve}
          </button>
          <button type="button" onClick={copyLink}>
            {make.link}
          </button>
          <button type="button" onClick={() => goTo('print', `${SHEET}.${own.id}`, false)}>
            {make.sheet}
          </button>
          <p role="status">{said || make.about}</p>
        </div>
      )}
    </Popover>
  );
}
