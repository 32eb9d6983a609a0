import { type CSSProperties, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { recallDecks, shelf } from '../../deck/decks.ts';
import { isDeckId } from '../../deck/keepDecks.ts';
import type { Network } from '../../engine/declare/network.ts';
import { examNumbers } from '../../exercise/another.ts';
import { askedOf } from '../../exercise/asked.ts';
import { blanksOf } from '../../exercise/exam.ts';
import { canBePrinted, type Version, versionsOf } from '../../exercise/versions.ts';
import { plainLine } from '../../figures/markdown/parse.ts';
import { NumberField } from '../../figures/NumberField.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { type Ask, isTopic } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { wear } from '../../state/appearance.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { local } from '../../state/local.ts';
import { momentOf } from '../../state/moment.ts';
import { goTo, noteArrival, place } from '../../state/place.ts';
import { PicturedScene, useScene } from '../../state/useStore.ts';
import { Operands } from '../../views/equation/Operands.tsx';
import { atAsked } from '../../views/exercise/atAsked.ts';
import { ExerciseBox } from '../../views/exercise/ExerciseBox.tsx';
import { RightAnswers } from '../../views/exercise/RightAnswers.tsx';
import { BackBoxes } from '../../views/gradient/BackBoxes.tsx';
import { lectureOf } from '../lecture.ts';
import type { Parts } from '../parts.ts';
import type { Lecture } from '../shown.ts';
import { Page } from './Page.tsx';
import { PageCode } from './PageCode.tsx';
import { PrintFrame } from './PrintFrame.tsx';
import styles from './SheetRoom.module.css';
import { SHEET } from './sheetAddress.ts';
import '../stage/pictured.css';

const MOST = 24;
const USUAL = 6;
/** Rows of boxes that have room on a page; each exercise takes one more for its question. */
const ROWS = 6;

/** An exercise on paper, in several versions or with others of a deck, and the key. */
export function SheetRoom(parts: Parts) {
  const at = useZustand(place, (state) => state.at);
  const [, said = '', option = ''] = at.split('.');
  const hasKey = option !== 'nokey';
  useEffect(() => wear({ theme: 'light', contrast: 'high', room: 'print' }), []);
  return isDeckId(said) ? (
    <SheetOfDeck id={said} hasKey={hasKey} parts={parts} />
  ) : (
    <SheetOfVersions said={said} hasKey={hasKey} parts={parts} />
  );
}

interface SheetProps {
  readonly hasKey: boolean;
  readonly parts: Parts;
}

/** The exercise of the scene, in several versions. */
function SheetOfVersions({ said, hasKey, parts }: SheetProps & { readonly said: string }) {
  const words = useSection(exerciseWords);
  const { settings } = useWords();
  const scene = useScene();
  const { at } = useZustand(place);
  const count = /^[1-9]\d?$/.test(said) && Number(said) <= MOST ? Number(said) : USUAL;
  const ask = canBePrinted(scene) ? scene.ask : null;
  const seed = scene.source.kind === 'random' ? scene.source.seed - 1 : 0;
  const versions = useMemo(
    () => (ask ? versionsOf(scene, ask, count, seed) : []),
    [scene, ask, count, seed],
  );
  useEffect(() => {
    const shown = [SHEET, count, ...(hasKey ? [] : ['nokey'])].join('.');
    noteArrival(at === SHEET ? '' : at, shown);
  }, [at, count, hasKey]);
  return (
    <Sheets
      title={words.sheet.title}
      exercises={versions}
      of={String(count)}
      hasKey={hasKey}
      parts={parts}
    >
      <NumberField
        label={words.sheet.versions}
        value={count}
        least={1}
        most={MOST}
        mistake={settings.notWhole(1, MOST)}
        onChange={(next) => goToSheet(String(next), hasKey)}
      />
      {ask && versions.length < count && <p role="alert">{words.sheet.fewer(versions.length)}</p>}
      {!ask && <p role="alert">{scene.ask ? words.sheet.unprinted : words.sheet.none}</p>}
    </Sheets>
  );
}

/** All exercises of a deck, in its order. */
function SheetOfDeck({ id, hasKey, parts }: SheetProps & { readonly id: string }) {
  const words = useSection(exerciseWords);
  const deck = useZustand(shelf, ({ decks }) => decks.find((own) => own.id === id)?.deck ?? null);
  const [lecture, setLecture] = useState<Lecture | null>(null);
  useEffect(() => recallDecks(local), []);
  useEffect(() => {
    let isCurrent = true;
    if (deck)
      lectureOf(id, deck).then(
        (made) => isCurrent && setLecture(made),
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [id, deck]);
  const asked = useMemo(() => (lecture ? askedIn(lecture) : []), [lecture]);
  const exercises = asked.filter(({ scene }) => canBePrinted(scene));
  const left = asked.length - exercises.length;
  return (
    <Sheets
      title={plainLine(deck?.title ?? '') || words.sheet.title}
      exercises={exercises}
      of={id}
      hasKey={hasKey}
      parts={parts}
      onBack={() => goTo('deck', id)}
    >
      {left > 0 && <p role="alert">{words.sheet.left(left)}</p>}
      {lecture && asked.length === 0 && <p role="alert">{words.sheet.none}</p>}
    </Sheets>
  );
}

/** What the slides of a lecture ask that are shown. */
const askedIn = ({ slides }: Lecture): readonly OnSheet[] =>
  slides.flatMap(({ scene, isHidden }) => {
    const { ask, source } = scene ?? {};
    if (!scene || !ask || isHidden) return [];
    return [{ scene, ask, seed: source?.kind === 'random' ? source.seed : null }];
  });

const goToSheet = (of: string, hasKey: boolean): void =>
  place.setState({ at: [SHEET, of, ...(hasKey ? [] : ['nokey'])].join('.') });

/** An exercise, and the seed of its numbers where they have one. */
interface OnSheet extends Pick<Version, 'scene' | 'ask'> {
  readonly seed: number | null;
}

function Sheets({
  title,
  exercises,
  of,
  hasKey,
  parts,
  onBack,
  children,
}: SheetProps & {
  readonly title: string;
  readonly exercises: readonly OnSheet[];
  /** What the address says of them. */
  readonly of: string;
  readonly onBack?: () => void;
  /** What else there is to choose. */
  readonly children: ReactNode;
}) {
  const words = useSection(exerciseWords);
  const pages = onPages(exercises);
  return (
    <PrintFrame
      title={words.sheet.title}
      back={onBack ? words.sheet.toDeck : words.sheet.back}
      {...(onBack && { onBack })}
      pagesLabel={words.sheet.title}
      isReady={true}
      canPrint={exercises.length > 0}
      choices={
        <>
          <label>
            <input
              type="checkbox"
              checked={hasKey}
              onChange={({ target }) => goToSheet(of, target.checked)}
            />{' '}
            {words.sheet.key}
          </label>
          {children}
        </>
      }
    >
      {pages.map((some) => (
        <Page key={some[0]?.number} className={styles.sheet}>
          <header className={styles.head}>
            <strong>{title}</strong>
            <span>
              {words.sheet.name} <span className={styles.line} />
            </span>
          </header>
          {some.map(({ number, exercise, rows }) => (
            <Exercise key={number} exercise={exercise} rows={rows} number={number} parts={parts} />
          ))}
        </Page>
      ))}
      {hasKey && exercises.length > 0 && <Key title={title} exercises={exercises} />}
    </PrintFrame>
  );
}

interface Placed {
  readonly exercise: OnSheet;
  readonly number: number;
  /** How many rows of boxes it has. */
  readonly rows: number;
}

/** Exercises in order, as many on a page as have room. */
function onPages(exercises: readonly OnSheet[]): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [];
  let room = 0;
  exercises.forEach((exercise, i) => {
    const rows = valuesAsked(networkOf(exercise.scene), exercise.ask).length;
    if (pages.length === 0 || room < rows + 1) {
      pages.push([]);
      room = ROWS;
    }
    pages.at(-1)?.push({ exercise, rows, number: i + 1 });
    room -= rows + 1;
  });
  return pages;
}

/** One exercise: what it is made of, the question with room for answers, and its code. */
function Exercise({
  exercise: { scene, seed },
  rows,
  number,
  parts,
}: {
  readonly exercise: OnSheet;
  readonly rows: number;
  readonly number: number;
  readonly parts: Parts;
}) {
  const words = useSection(exerciseWords);
  return (
    <PicturedScene value={scene}>
      <article
        className={styles.exercise}
        style={{ '--rows': rows } as CSSProperties}
        data-part="sheet-exercise"
      >
        <h2>
          {number} {seed !== null && <small>{words.sheet.seed(seed)}</small>}
        </h2>
        <div className={styles.figure} data-pictured>
          <Given scene={scene} />
        </div>
        <div className={styles.below}>
          <ExerciseBox />
          <PageCode scene={scene} linkOf={parts.linkOf} />
        </div>
      </article>
    </PicturedScene>
  );
}

/** What each value that is asked for is made of, in boxes: forwards, or on the way back. */
function Given({ scene }: { readonly scene: Scene }) {
  const { ask } = scene;
  return (ask ? valuesAsked(networkOf(scene), ask) : []).map((value) => {
    const there = ask ? atAsked(scene, ask, value) : scene;
    if (ask?.of === 'gradient') {
      const back = backMomentOf(there);
      return back && <BackBoxes key={value} moment={back} />;
    }
    const moment = momentOf(there);
    return moment && <Operands key={value} moment={moment} />;
  });
}

/** The values that are to be worked out; what a topic asks for is none. */
const valuesAsked = (network: Network, ask: Ask): readonly string[] =>
  isTopic(ask.of) ? [] : [...new Set(askedOf(network, ask).map(({ value }) => value))];

/** What is right, for whoever marks. */
function Key({
  title,
  exercises,
}: {
  readonly title: string;
  readonly exercises: readonly OnSheet[];
}) {
  const words = useSection(exerciseWords);
  return (
    <Page className={styles.sheet}>
      <header className={styles.head}>
        <strong>
          {title}: {words.sheet.keyTitle}
        </strong>
      </header>
      <table className={styles.key} data-part="sheet-key">
        <tbody>
          {exercises.map(({ scene, ask, seed }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an exercise is its number.
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              <td>{seed !== null && words.sheet.seed(seed)}</td>
              <td>
                <RightAnswers
                  scene={scene}
                  ask={ask}
                  blanks={blanksOf(examNumbers(scene, ask), ask)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.sheet.answer}</p>
    </Page>
  );
}
