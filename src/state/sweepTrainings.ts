import { hasPlace, isOfNewerVersion, keptWork, type WorkStorage } from './keep.ts';
import { isReadHere } from './keptTraining.ts';
import type { TrainingShelf } from './trainingShelf.ts';
import { whenAlone, whenUnlisted } from './workLocks.ts';

/** How long a training without its work is left alone, in ms: whatever is about to become of it has by then. */
export const OLD = 86_400_000;

/**
 * Forgets trainings whose work was deleted in a tab that was closed with its list still open. They must be old and of
 * this version; no tab may be about their work or have the list open; and the storage that would know of the work must be
 * there, without anything in it that only a newer version understands.
 */
export async function sweepTrainings(
  shelf: TrainingShelf,
  storage: WorkStorage,
  hasNewerKeys: boolean,
  now = Date.now(),
): Promise<void> {
  if (hasNewerKeys || keptWork(storage).some(isOfNewerVersion)) return;
  const heads = (await shelf.heads()).filter(isReadHere);
  const old = heads.filter(({ work, time }) => time < now - OLD && !hasPlace(storage, work));
  if (old.length === 0) return;
  await whenUnlisted(async () => {
    for (const { work } of old)
      await whenAlone(work, async () => {
        if (!hasPlace(storage, work)) await shelf.forget(work);
      });
  });
}
