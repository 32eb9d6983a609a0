import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { WornContext } from '../../figures/useTheme.ts';
import { deckWords } from '../../language/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { useSceneOf } from '../../state/useStore.ts';
import { Panels, PictureOfPanel } from '../panels/Panels.tsx';
import { SmallPicture } from '../panels/SmallPicture.tsx';
import { SmallWords } from '../panels/SmallWords.tsx';
import type { Parts } from '../parts.ts';
import { shownBeside } from '../plan/shownIn.ts';
import { useShown } from '../plan/useLecturePlan.ts';
import { built } from '../show/builds.ts';
import { goByBuilds } from '../show/going.ts';
import { LaserLayer } from '../show/LaserLayer.tsx';
import { look } from '../show/look.ts';
import { Screen } from '../show/Screen.tsx';
import { SlideView } from '../show/SlideView.tsx';
import { resetSlide, setBlack, show, toggleLaser, togglePanel } from '../show/show.ts';
import { useIsChanged } from '../show/useIsChanged.ts';
import type { Lecture } from '../shown.ts';
import { others } from '../sync/others.ts';
import { Title } from '../Written.tsx';
import { AddButton } from './AddButton.tsx';
import { Audience } from './Audience.tsx';
import styles from './Desk.module.css';
import { Notes } from './Notes.tsx';
import { Part } from './Part.tsx';
import { Steps } from './Steps.tsx';
import { Times } from './Times.tsx';

/** The lecturer's console: what the audience sees, alive; what comes next; notes, slides and time. */
export function Desk({ lecture, ...parts }: Parts & { readonly lecture: Lecture }) {
  const text = useSection(presentWords);
  const { plan } = useSection(deckWords);
  const { at, isBlack, hasLaser, panel } = useZustand(show);
  const audience = useZustand(others, (state) => state.audience);
  const shown = useShown(lecture);
  const next = lecture.slides[shownBeside(shown, at, 1)];
  const isChanged = useIsChanged(lecture.slides[at]);
  const slide = lecture.slides[at];
  const hasBuild = useSceneOf((scene) => slide !== undefined && built(slide, scene, 1) !== null);
  const worn = useZustand(look, ({ theme, contrast }) => `${theme} ${contrast}`);
  // The code is for the audience, and lies over their slide alone; another panel that is open here is the lecturer's.
  const seenPanel = panel === 'code' ? panel : audience.panel;
  return (
    <main
      className={styles.desk}
      data-part="desk"
      aria-label={text.desk.title}
      style={{ '--ratio': audience.width / audience.height } as React.CSSProperties}
    >
      <header className={styles.bar}>
        <h1>
          <Title>{lecture.title || text.untitled}</Title>
        </h1>
        <Times lecture={lecture} at={at} />
        <Audience parts={parts} />
      </header>
      <section className={styles.current} aria-label={text.desk.current}>
        <div className={styles.room}>
          <div className={styles.screen} key={worn} data-wears={worn}>
            <Screen of={audience}>
              <WornContext value={worn}>
                <SlideView lecture={lecture} parts={parts} />
                {seenPanel && <PictureOfPanel panel={seenPanel} lecture={lecture} parts={parts} />}
              </WornContext>
            </Screen>
            <LaserLayer />
            {isBlack && (
              <p className={styles.black} data-part="black-here" role="status">
                <span>{text.desk.seesBlack}</span>
              </p>
            )}
          </div>
        </div>
        <div className={styles.buttons}>
          <button type="button" aria-label={text.previous} onClick={() => goByBuilds(-1)}>
            <Icon name="phaseBack" />
          </button>
          <button type="button" className={styles.next} onClick={() => goByBuilds(1)}>
            {hasBuild ? text.nextBuild : text.next} <Icon name="phaseForward" />
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
          <button type="button" onClick={() => togglePanel('plan')}>
            {plan.button}
          </button>
          <button type="button" aria-label={text.help.title} onClick={() => togglePanel('help')}>
            ?
          </button>
          <button type="button" disabled={!isChanged} onClick={resetSlide}>
            {text.reset}
          </button>
          <AddButton />
          <p className={styles.hidden} data-part="hidden-here" role="status">
            {shown[at] === false && plan.hiddenHere}
          </p>
        </div>
      </section>
      <Part area="next" title={text.desk.next}>
        {next ? (
          <>
            {next.hasFigure ? (
              <SmallPicture scene={next.scene}>{parts.figure}</SmallPicture>
            ) : (
              <SmallWords slide={next} />
            )}
            <p className={styles.coming}>
              <Title>{next.title || text.untitled}</Title>
            </p>
          </>
        ) : (
          <p className={styles.coming}>{text.desk.end}</p>
        )}
      </Part>
      <Notes notes={lecture.slides[at]?.notes ?? ''} />
      <Steps lecture={lecture} at={at} />
      {panel !== 'code' && <Panels lecture={lecture} parts={parts} />}
    </main>
  );
}
