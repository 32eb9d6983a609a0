import { useState } from 'react';
import { BUILDS, MAX_TITLE, type Slide } from '../../deck/deck.ts';
import { settleDeck } from '../../deck/decks.ts';
import {
  PICTURE_LIMITS,
  PICTURE_TYPES,
  type PictureProblem,
  pictureOf,
} from '../../deck/picture.ts';
import { Choices } from '../../figures/Choices.tsx';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import { encode } from '../../scene/link/link.ts';
import { shownScene, store } from '../../state/store.ts';
import { MinutesField } from '../plan/MinutesField.tsx';
import { minutesText } from '../plan/minutes.ts';
import { chooseFile } from './chooseFile.ts';
import { Field } from './Field.tsx';
import styles from './SlideSettings.module.css';

/** What is said of a slide as a whole: what it shows, whether and for how long, and what a clicker goes through on it. */
export function SlideSettings({
  name,
  slide,
  given,
  edit,
}: {
  /** What tells its fields from all others. */
  readonly name: string;
  readonly slide: Slide;
  /** The minutes that it has in the plan. */
  readonly given: number;
  readonly edit: (change: Partial<Slide>, kind?: string) => void;
}) {
  const text = useSection(deckWords);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const shows = slide.picture ? 'picture' : slide.link === null ? 'words' : 'figure';
  const take = async (chosen: File) => {
    const read = await pictureOf(chosen, slide.picture?.alt ?? '');
    setProblem('problem' in read ? read.problem : null);
    if ('picture' in read) edit({ link: null, picture: read.picture });
  };
  const show = (kind: typeof shows) => {
    setProblem(null);
    if (kind === 'picture') chooseFile(PICTURE_TYPES, take);
    else if (kind === 'words') edit({ link: null, picture: null });
    else edit({ link: encode(shownScene(store.getState())), picture: null });
  };
  return (
    <div className={styles.settings} data-part="settings">
      <div className={styles.row}>
        <Choices
          label={text.shows.title}
          value={shows}
          options={(['figure', 'picture', 'words'] as const).map((kind) => [
            kind,
            text.shows[kind],
          ])}
          onChange={show}
        />
        {shows === 'picture' && (
          <p className={styles.limits}>{text.picture.limits(PICTURE_LIMITS)}</p>
        )}
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {text.picture.problem(problem, PICTURE_LIMITS)}
        </p>
      )}
      {slide.picture && (
        <Field
          name={`alt of ${name}`}
          label={text.picture.alt}
          value={slide.picture.alt}
          most={MAX_TITLE}
          onChange={(alt) =>
            edit({ picture: slide.picture && { ...slide.picture, alt } }, `alt ${slide.id}`)
          }
          onDone={settleDeck}
        />
      )}
      <div className={styles.row}>
        <label>
          <input
            type="checkbox"
            checked={!slide.isHidden}
            onChange={({ target }) => edit({ isHidden: !target.checked })}
          />{' '}
          {text.plan.inShow}
        </label>
        <MinutesField
          name={`minutes of ${name}`}
          label={text.plan.minutesOf}
          value={slide.minutes}
          usual={minutesText(given)}
          onChange={(minutes) => edit({ minutes }, `minutes ${slide.id}`)}
          onDone={settleDeck}
        />
        {shows === 'figure' && (
          <Choices
            label={text.builds.title}
            value={slide.builds}
            options={BUILDS.map((builds) => [builds, text.builds[builds]] as const)}
            onChange={(builds) => edit({ builds })}
          />
        )}
      </div>
    </div>
  );
}
