import { useEffect, useRef, useState } from 'react';
import { useSection } from '../../language/useWords.ts';
import { worksWords } from '../../language/works.ts';
import { forget, keptWork, putBack } from '../../state/keep.ts';
import { local } from '../../state/local.ts';
import { fetchMissing, missingIn } from '../../state/presetFiles.ts';
import { createShelf } from '../../state/trainingShelf.ts';
import { currentWork } from '../../state/work.ts';
import { holdList } from '../../state/workLocks.ts';
import { KeptRow } from './KeptRow.tsx';
import { KeptTools } from './KeptTools.tsx';
import styles from './KeptWorks.module.css';

/** All work that this device keeps, the newest first: to open, to delete, and to have back what was deleted. */
export function KeptWorks({ onOpen }: { readonly onOpen: (work: string) => void }) {
  const words = useSection(worksWords);
  const [works] = useState(() => keptWork(local));
  /** The texts of what was deleted here. */
  const [gone, setGone] = useState<ReadonlyMap<string, string>>(new Map());
  const [isFull, setFull] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void fetchMissing(works.flatMap(({ link }) => missingIn(link))).then(() => setReady(true));
  }, [works]);
  const deleted = useRef(new Set<string>());
  // A training goes with its work, once that can be had back no more.
  useEffect(() => {
    const all = deleted.current;
    const letGo = holdList();
    return () => {
      void forgetTrainings([...all]).then(letGo);
    };
  }, []);
  if (works.length === 0 || !isReady) return null;

  const remove = (all: readonly string[]) => {
    const next = new Map(gone);
    for (const work of all) {
      const text = forget(local, work);
      deleted.current.add(work);
      if (text !== null) next.set(work, text);
    }
    setGone(next);
  };
  const restore = (all: readonly string[]) => {
    const next = new Map(gone);
    try {
      for (const work of all) {
        const text = next.get(work);
        if (text !== undefined) putBack(local, work, text);
        next.delete(work);
      }
      setFull(false);
    } catch {
      setFull(true);
    }
    setGone(next);
  };
  const deletable = works
    .map(({ work }) => work)
    .filter((work) => work !== currentWork() && !gone.has(work));
  return (
    <section className={styles.works} data-part="kept">
      <h3>{words.title}</h3>
      <p data-tone="quiet">{words.about}</p>
      {isFull && <p role="alert">{words.full}</p>}
      <KeptTools
        deletable={deletable}
        picked={picked}
        gone={[...gone.keys()]}
        onPick={setPicked}
        onDelete={remove}
        onRestore={restore}
      />
      <ul>
        {works.map((kept) => (
          <li key={kept.work}>
            <KeptRow
              kept={kept}
              isGone={gone.has(kept.work)}
              picked={picked}
              onPick={setPicked}
              onOpen={() => onOpen(kept.work)}
              onDelete={() => remove([kept.work])}
              onRestore={() => restore([kept.work])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The trainings of works that are gone. What cannot be forgotten now takes room, and harms nothing. */
async function forgetTrainings(works: readonly string[]): Promise<void> {
  const shelf = createShelf();
  for (const work of works)
    if (!keptWork(local).some((kept) => kept.work === work))
      await shelf.forget(work).catch(() => undefined);
}
