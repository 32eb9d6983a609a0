import { useState } from 'react';
import { isAsked } from '../../deck/asks.ts';
import { withSlide } from '../../deck/change.ts';
import type { Deck, Slide } from '../../deck/deck.ts';
import { MAX_DECK } from '../../deck/readMarkdown.ts';
import { canBeDrawn } from '../../exercise/another.ts';
import { NumberField } from '../../figures/NumberField.tsx';
import { solveWords } from '../../language/solve.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { decode } from '../../scene/link/link.ts';
import { missingIn } from '../../state/presetFiles.ts';
import { MOST_VERSIONS, moreVersions } from './exerciseSlides.ts';
import styles from './MoreVersions.module.css';

/** Versions of the exercise of a slide, with other numbers, behind it: in one press. */
export function MoreVersions({
  name,
  slide,
  change,
}: {
  /** What tells its field from all others. */
  readonly name: string;
  readonly slide: Slide;
  readonly change: (edit: (deck: Deck, at: number) => Deck) => void;
}) {
  const { make } = useSection(solveWords);
  const { settings } = useWords();
  const [count, setCount] = useState(5);
  const [said, setSaid] = useState('');
  if (!isAsked(slide) || slide.link === null || missingIn(slide.link).length > 0) return null;
  const { scene } = decode(slide.link, MAX_DECK);
  const { ask } = scene;
  if (!ask || !canBeDrawn(scene)) return null;
  const add = () => {
    const found = moreVersions(scene, ask, slide, count);
    setSaid(found.length < count ? make.fewer(found.length) : '');
    change((deck, at) =>
      found.reduce((all, version, i) => withSlide(all, version, at + 1 + i), deck),
    );
  };
  return (
    <div className={styles.versions} data-part="versions">
      <NumberField
        name={name}
        label={make.versions}
        value={count}
        least={1}
        most={MOST_VERSIONS}
        mistake={settings.notWhole(1, MOST_VERSIONS)}
        onChange={setCount}
      />
      <button type="button" className="action" onClick={add}>
        {make.more}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
