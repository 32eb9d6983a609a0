import { useEffect, useMemo, useRef, useState } from 'react';
import { useSection, useWords } from '../../language/useWords.ts';
import { worksWords } from '../../language/works.ts';
import { decode } from '../../scene/link.ts';
import { forget, isNewer, type Kept, keptWork, putBack, timeOf } from '../../state/keep.ts';
import { local } from '../../state/local.ts';
import { fetchMissing, missingIn } from '../../state/presetFiles.ts';
import { createShelf } from '../../state/trainingShelf.ts';
import { currentWork } from '../../state/work.ts';
import { StatesPicture } from './StatesPicture.tsx';
import './kept.css';

/** All work that this device keeps, the newest first: to open, to delete, and to have back what was deleted. */
export function KeptWorks({ onOpen }: { readonly onOpen: (work: string) => void }) {
  const words = useSection(worksWords);
  const [works] = useState(() => keptWork(local));
  /** The texts of what was deleted here. */
  const [gone, setGone] = useState<ReadonlyMap<string, string>>(new Map());
  const [isFull, setFull] = useState(false);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void fetchMissing(works.flatMap(({ link }) => missingIn(link))).then(() => setReady(true));
  }, [works]);
  const deleted = useRef(new Set<string>());
  // A training goes with its work, once that can be had back no more.
  useEffect(() => {
    const all = deleted.current;
    return () => void forgetTrainings([...all]);
  }, []);
  if (works.length === 0 || !isReady) return null;

  const remove = ({ work }: Kept) => {
    const text = forget(local, work);
    deleted.current.add(work);
    if (text !== null) setGone(new Map([...gone, [work, text]]));
  };
  const restore = (work: string, text: string) => {
    try {
      putBack(local, work, text);
      setFull(false);
      setGone(new Map([...gone].filter(([name]) => name !== work)));
    } catch {
      setFull(true);
    }
  };
  return (
    <section className="kept-works">
      <h3>{words.title}</h3>
      <p className="quiet">{words.about}</p>
      {isFull && <p role="alert">{words.full}</p>}
      <ul>
        {works.map((kept) => {
          const text = gone.get(kept.work);
          return (
            <li key={kept.work}>
              {text === undefined ? (
                <KeptRow
                  kept={kept}
                  onOpen={() => onOpen(kept.work)}
                  onDelete={() => remove(kept)}
                />
              ) : (
                <>
                  <p role="status">{words.deleted}</p>
                  <button type="button" onClick={() => restore(kept.work, text)}>
                    {words.undo}
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function KeptRow({
  kept,
  onOpen,
  onDelete,
}: {
  readonly kept: Kept;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}) {
  const words = useSection(worksWords);
  const { tag } = useWords();
  const { scene } = useMemo(() => decode(kept.link, Number.POSITIVE_INFINITY), [kept]);
  const time = timeOf(kept);
  const name = words.name(scene.events ? null : scene.text, scene.cell.toUpperCase(), scene.hidden);
  return (
    <>
      <StatesPicture scene={scene} />
      <p>
        <b>{isNewer(kept) ? words.newer : name}</b>
        <small>
          {time === null
            ? words.noTime
            : new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(
                time,
              )}
        </small>
      </p>
      {kept.work === currentWork() ? (
        <span className="quiet">{words.here}</span>
      ) : (
        <>
          <button type="button" aria-label={words.openOf(name)} onClick={onOpen}>
            {words.open}
          </button>
          <button type="button" aria-label={words.deleteOf(name)} onClick={onDelete}>
            {words.delete}
          </button>
        </>
      )}
    </>
  );
}

/** The trainings of works that are gone. What cannot be forgotten now takes room, and harms nothing. */
async function forgetTrainings(works: readonly string[]): Promise<void> {
  const shelf = createShelf();
  for (const work of works)
    if (!keptWork(local).some((kept) => kept.work === work))
      await shelf.forget(work).catch(() => undefined);
}
