import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { Panels } from '../panels/Panels.tsx';
import { SmallPicture } from '../panels/SmallPicture.tsx';
import type { Parts } from '../parts.ts';
import { LaserLayer } from '../show/LaserLayer.tsx';
import { Slide } from '../show/Slide.tsx';
import { goBySlides, resetSlide, setBlack, show, toggleLaser, togglePanel } from '../show/show.ts';
import { useIsChanged } from '../show/useIsChanged.ts';
import type { Lecture } from '../shown.ts';
import { blocked, openAudience, toggleConsole } from '../sync/openAudience.ts';
import { others } from '../sync/others.ts';
import { AddButton } from './AddButton.tsx';
import styles from './Desk.module.css';
import { Notes } from './Notes.tsx';
import { Part } from './Part.tsx';
import { Screen } from './Screen.tsx';
import { Steps } from './Steps.tsx';
import { Times } from './Times.tsx';

/** The lecturer's console: what the audience sees, alive; what comes next; notes, slides and time. */
export function Desk({ lecture, ...parts }: Parts & { readonly lecture: Lecture }) {
  const text = useSection(presentWords);
  const { at, isBlack, hasLaser } = useZustand(show);
  const { hasAudience, ratio, lacksNetwork, lacksNetworkHere } = useZustand(others);
  const { address } = useZustand(blocked);
  const next = lecture.slides[at + 1];
  const isChanged = useIsChanged(lecture.slides[at]);
  return (
    <main
      className={styles.desk}
      data-part="desk"
      aria-label={text.desk.title}
      style={{ '--ratio': ratio } as React.CSSProperties}
    >
      <header className={styles.bar}>
        <h1>{lecture.title || text.untitled}</h1>
        <Times count={lecture.slides.length} at={at} />
        <p
          className={`${styles.audience}${hasAudience ? ` ${styles.isOpen}` : ''}`}
          data-part="audience"
          role="status"
        >
          {hasAudience ? text.desk.hasAudience : text.desk.noAudience}
        </p>
        {!hasAudience && (
          <button type="button" onClick={() => openAudience(parts)}>
            {text.desk.openAudience}
          </button>
        )}
        <button type="button" onClick={() => toggleConsole(parts)}>
          {text.desk.close}
        </button>
        {(lacksNetwork || lacksNetworkHere) && (
          <p className={styles.blocked} role="alert">
            {lacksNetwork ? text.desk.unfetched : text.desk.unfetchedHere}
          </p>
        )}
        {address !== null && !hasAudience && (
          <p className={styles.blocked} role="alert">
            {text.desk.blocked}{' '}
            <a href={address} target="_blank" rel="noopener opener">
              {text.desk.openAudience}
            </a>
          </p>
        )}
      </header>
      <section className={styles.current} aria-label={text.desk.current}>
        <div className={styles.room}>
          <div className={styles.screen}>
            <Screen>
              <Slide lecture={lecture} parts={parts} />
            </Screen>
            <LaserLayer />
          </div>
        </div>
        <div className={styles.buttons}>
          <button type="button" aria-label={text.previous} onClick={() => goBySlides(-1)}>
            <Icon name="phaseBack" />
          </button>
          <button type="button" className={styles.next} onClick={() => goBySlides(1)}>
            {text.next} <Icon name="phaseForward" />
          </button>
          <button type="button" aria-pressed={isBlack} onClick={() => setBlack(!isBlack)}>
            {text.black}
          </button>
          <button type="button" aria-pressed={hasLaser} onClick={toggleLaser}>
            {text.laser}
          </button>
          <button type="button" onClick={() => togglePanel('overview')}>
            {text.overview.title}
          </button>
          <button type="button" aria-label={text.help.title} onClick={() => togglePanel('help')}>
            ?
          </button>
          <button type="button" disabled={!isChanged} onClick={resetSlide}>
            {text.reset}
          </button>
          <AddButton />
          {isBlack && (
            <p className={styles.black} data-part="black-here" role="status">
              {text.desk.seesBlack}
            </p>
          )}
        </div>
      </section>
      <Part area="next" title={text.desk.next}>
        {next ? (
          <>
            <SmallPicture scene={next.scene}>{parts.figure}</SmallPicture>
            <p className={styles.coming}>{next.title || text.untitled}</p>
          </>
        ) : (
          <p className={styles.coming}>{text.desk.end}</p>
        )}
      </Part>
      <Notes notes={lecture.slides[at]?.notes ?? ''} />
      <Steps lecture={lecture} at={at} />
      <Panels lecture={lecture} parts={parts} />
    </main>
  );
}
