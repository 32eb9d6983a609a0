import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { learnWords } from '../../language/learn.ts';
import { presentWords } from '../../language/present.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { Prose } from '../../lesson/learn/Prose.tsx';
import { lesson } from '../../lesson/lesson.ts';
import { recallSpot } from '../../lesson/progress.ts';
import { writeSpot } from '../../lesson/spot.ts';
import { SummaryFormulas } from '../../lesson/summary/SummaryFormulas.tsx';
import { SummaryPicture } from '../../lesson/summary/SummaryPicture.tsx';
import { loadSummary, type Summed } from '../../lesson/summary/summed.ts';
import { chapters } from '../../lesson/table.ts';
import { wear } from '../../state/appearance.ts';
import { goTo, noteArrival, place } from '../../state/place.ts';
import { Missing } from '../Missing.tsx';
import { Code, codeOf } from '../panels/Code.tsx';
import type { Parts } from '../parts.ts';
import { Page } from './Page.tsx';
import { PrintFrame } from './PrintFrame.tsx';
import styles from './SummaryRoom.module.css';
import { useFit } from './useFit.ts';

/** How addresses name the page that sums the lesson up. */
export const SUMMARY = 'summary';

/** The whole lesson on one page: its ideas, their equations, and numbers of its own runs. */
export function SummaryRoom({ addressWith }: Pick<Parts, 'addressWith'>) {
  const words = useSection(learnWords);
  const text = useSection(presentWords);
  const { tag } = useWords();
  const at = useZustand(place, (state) => state.at);
  const [summed, setSummed] = useState<readonly Summed[] | 'failed' | null>(null);
  useEffect(() => noteArrival(at, SUMMARY), [at]);
  useEffect(() => wear({ theme: 'light', contrast: 'high', room: 'print' }), []);
  useEffect(() => {
    let isCurrent = true;
    loadSummary(tag).then(
      (all) => isCurrent && setSummed(all),
      () => isCurrent && setSummed('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [tag]);
  if (summed === null) return <main />;
  if (summed === 'failed')
    return (
      <Missing>
        <p role="alert">{text.failed}</p>
        <button type="button" onClick={backToLesson}>
          {words.test.stop}
        </button>
      </Missing>
    );
  return (
    <PrintFrame
      title={words.summary.title}
      back={words.test.stop}
      onBack={backToLesson}
      pagesLabel={words.summary.title}
      isReady={true}
      canPrint={true}
      choices={null}
    >
      <SummaryPage
        summed={summed}
        address={addressWith(`learn=${writeSpot({ chapter: chapters[0]?.id ?? '', step: 0 })}`)}
      />
    </PrintFrame>
  );
}

function SummaryPage({
  summed,
  address,
}: {
  readonly summed: readonly Summed[];
  readonly address: string;
}) {
  const { summary } = useSection(learnWords);
  const { tag } = useWords();
  const rows = useRef<HTMLDivElement>(null);
  const fit = useFit(rows);
  const code = codeOf(address);
  return (
    <Page className={styles.page} style={{ '--k': fit } as CSSProperties}>
      <header className={styles.head}>
        <div>
          <h1>{summary.title}</h1>
          <p>{summary.about}</p>
        </div>
        {code && <Code code={code} label={summary.code} />}
      </header>
      <div className={styles.ideas} data-part="rows" ref={rows}>
        {summed.map(({ idea, chapter, ...runs }) => (
          <section key={idea.at} className={styles.idea}>
            <div data-part="words">
              <h2>
                <b>{chapter + 1}</b> {chapters[chapter]?.[tag].title}
              </h2>
              <p>
                <Prose see={runs.see}>{idea[runs.tongue](runs)}</Prose>
              </p>
              <SummaryFormulas idea={idea} see={runs.see} />
            </div>
            <SummaryPicture drawn={idea.picture(runs)} />
          </section>
        ))}
      </div>
      <footer className={styles.foot}>{summary.legend}</footer>
    </Page>
  );
}

/** To the step where the reader was; what is on the stage stays there. */
function backToLesson(): void {
  const { at } = lesson.getState();
  const last = recallSpot();
  goTo('learn', at || (last ? writeSpot(last) : ''), at === '');
}
