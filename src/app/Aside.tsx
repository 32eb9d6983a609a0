import { part } from '../figures/part.tsx';
import { reachable } from '../figures/reachable.ts';
import { useWords } from '../language/useWords.ts';
import { isReadable } from '../scene/change/write.ts';
import { figureOf } from '../scene/walk/figures.ts';
import type { HideId } from '../state/hides.ts';
import { useHides } from '../state/useHides.ts';
import { useSceneOf } from '../state/useStore.ts';
import styles from './Aside.module.css';
import { Awaited } from './Awaited.tsx';
import { Doors } from './doors/Doors.tsx';
import { Drawer } from './doors/Drawer.tsx';
import { type DoorId, doorIds, useOpenDoor } from './doors/doors.ts';
import { StageStory } from './Stage.tsx';

const ExerciseBox = part(
  async () => (await import('../views/exercise/ExerciseBox.tsx')).ExerciseBox,
);

const CollectExercise = part(
  async () => (await import('../present/deck/CollectExercise.tsx')).CollectExercise,
);

/** What of a link's `hide` closes a door: the change has two halves. */
const HIDES: Readonly<Record<DoorId, readonly HideId[]>> = {
  change: ['input', 'network'],
  train: ['training'],
  write: ['writing'],
  ask: ['answers'],
};

const NONE: readonly DoorId[] = [];

/** The doors that there are for the scene on the stage. */
export function useDoorIds(): readonly DoorId[] {
  const hides = useHides();
  const canGoOn = useSceneOf(isReadable);
  const isAsked = useSceneOf(({ ask }) => ask !== null);
  // While numbers are asked for, nothing else is done with the network.
  if (isAsked) return NONE;
  return doorIds.filter(
    (id) => !HIDES[id].every((each) => hides.includes(each)) && (id !== 'write' || canGoOn),
  );
}

/** Beside the stage: what happens at this moment, and below it the doors; or what is behind one of them. */
export function Aside({ ids }: { readonly ids: readonly DoorId[] }) {
  const hides = useHides();
  const isStoryHidden = hides.includes('story');
  const words = useWords();
  const open = useOpenDoor(ids);
  const isAsked = useSceneOf(({ ask }) => ask !== null);
  const hasMoment = useSceneOf((scene) => figureOf(scene).hasMoment);
  if (isAsked)
    return (
      <aside className={styles.asked} data-part="aside">
        <ExerciseBox more={!hides.includes('lecture') && <CollectExercise />} />
      </aside>
    );
  return (
    <aside className={styles.aside} data-part="aside">
      <div className={styles.moment} hidden={open !== null}>
        {!isStoryHidden && (
          <div className={styles.told} ref={reachable}>
            <StageStory />
            {open === null && <Awaited />}
          </div>
        )}
        {!isStoryHidden && hasMoment && (
          <div className={styles.whole}>
            <p className={styles.hint}>{words.page.point}</p>
          </div>
        )}
        <Doors ids={ids} />
      </div>
      <Drawer ids={ids} />
    </aside>
  );
}
