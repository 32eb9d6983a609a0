import { type CSSProperties, useEffect, useMemo } from 'react';
import { useStore as useZustand } from 'zustand';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { examNumbers } from '../../exercise/another.ts';
import { askedOf } from '../../exercise/asked.ts';
import { blanksOf } from '../../exercise/exam.ts';
import { canBePrinted, type Version, versionsOf } from '../../exercise/versions.ts';
import { NumberField } from '../../figures/NumberField.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withValue } from '../../scene/change/change.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { wear } from '../../state/appearance.ts';
import { momentOf } from '../../state/moment.ts';
import { noteArrival, place } from '../../state/place.ts';
import { PicturedScene, useScene } from '../../state/useStore.ts';
import { Operands } from '../../views/equation/Operands.tsx';
import { AskedName } from '../../views/exercise/AskedName.tsx';
import { ExerciseBox } from '../../views/exercise/ExerciseBox.tsx';
import { rightAnswer } from '../../views/exercise/rightAnswer.ts';
import type { Parts } from '../parts.ts';
import { Page } from './Page.tsx';
import { PageCode } from './PageCode.tsx';
import { PrintFrame } from './PrintFrame.tsx';
import styles from './SheetRoom.module.css';
import '../stage/pictured.css';

/** How addresses name a worksheet: `sheet.6` for six exercises, `sheet.6.nokey` without their key. */
export const SHEET = 'sheet';

const MOST = 24;
const USUAL = 6;
/** Rows of boxes that have room on a page; each exercise takes one more for its question. */
const ROWS = 6;

/** The exercise of the scene on paper, in several versions, and their key. */
export function SheetRoom(parts: Parts) {
  const words = useSection(exerciseWords);
  const { settings } = useWords();
  const scene = useScene();
  const { at } = useZustand(place);
  const [, said = '', option = ''] = at.split('.');
  const count = /^[1-9]\d?$/.test(said) && Number(said) <= MOST ? Number(said) : USUAL;
  const hasKey = option !== 'nokey';
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
  useEffect(() => wear({ theme: 'light', contrast: 'high', room: 'print' }), []);
  const choose = (versions: number, key: boolean) =>
    place.setState({ at: [SHEET, versions, ...(key ? [] : ['nokey'])].join('.') });
  const rows = ask ? valuesAsked(networkOf(scene), ask).length : 1;
  const each = Math.max(1, Math.floor(ROWS / (rows + 1)));
  const pages = Array.from({ length: Math.ceil(versions.length / each) }, (_, i) =>
    versions.slice(i * each, (i + 1) * each),
  );
  return (
    <PrintFrame
      title={words.sheet.title}
      back={words.sheet.back}
      pagesLabel={words.sheet.title}
      isReady={true}
      canPrint={versions.length > 0}
      choices={
        <>
          <NumberField
            label={words.sheet.versions}
            value={count}
            least={1}
            most={MOST}
            mistake={settings.notWhole(1, MOST)}
            onChange={(next) => choose(next, hasKey)}
          />
          <label>
            <input
              type="checkbox"
              checked={hasKey}
              onChange={({ target }) => choose(count, target.checked)}
            />{' '}
            {words.sheet.key}
          </label>
          {ask && versions.length < count && (
            <p role="alert">{words.sheet.fewer(versions.length)}</p>
          )}
          {!ask && <p role="alert">{scene.ask ? words.sheet.unprinted : words.sheet.none}</p>}
        </>
      }
    >
      {pages.map((some, page) => (
        <Page key={some[0]?.seed} className={styles.sheet}>
          <header className={styles.head}>
            <strong>{words.sheet.title}</strong>
            <span>
              {words.sheet.name} <span className={styles.line} />
            </span>
          </header>
          {some.map((version, i) => (
            <Exercise
              key={version.seed}
              version={version}
              rows={rows}
              number={page * each + i + 1}
              parts={parts}
            />
          ))}
        </Page>
      ))}
      {hasKey && versions.length > 0 && <Key versions={versions} />}
    </PrintFrame>
  );
}

/** One exercise: what it is made of, the question with room for answers, and its code. */
function Exercise({
  version: { scene, seed },
  rows,
  number,
  parts,
}: {
  readonly version: Version;
  /** How many rows of boxes it has. */
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
          {number} <small>{words.sheet.seed(seed)}</small>
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

/** What each value that is asked for is made of, in boxes. */
function Given({ scene }: { readonly scene: Scene }) {
  const { ask } = scene;
  const network = networkOf(scene);
  return (ask ? valuesAsked(network, ask) : []).map((value) => {
    const phase = vectorOf(network, value).operation?.phase;
    const there = phase ? withValue(moveTo(scene, scene.cursor.t, phase), value) : scene;
    const moment = momentOf(there);
    return moment && <Operands key={value} moment={moment} />;
  });
}

const valuesAsked = (network: Network, ask: Ask): readonly string[] => [
  ...new Set(askedOf(network, ask).map(({ value }) => value)),
];

/** What is right, for whoever marks. */
function Key({ versions }: { readonly versions: readonly Version[] }) {
  const words = useSection(exerciseWords);
  return (
    <Page className={styles.sheet}>
      <header className={styles.head}>
        <strong>
          {words.sheet.title}: {words.sheet.keyTitle}
        </strong>
      </header>
      <table className={styles.key} data-part="sheet-key">
        <tbody>
          {versions.map(({ scene, ask, seed }, i) => (
            <tr key={seed}>
              <th scope="row">{i + 1}</th>
              <td>{words.sheet.seed(seed)}</td>
              <td>
                {blanksOf(examNumbers(scene, ask), ask).map((blank) => (
                  <span key={blank.address}>
                    <AskedName scene={scene} ask={ask} asked={blank} /> ={' '}
                    <b>{rightAnswer(words, ask, blank.right)}</b>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.sheet.answer}</p>
    </Page>
  );
}
