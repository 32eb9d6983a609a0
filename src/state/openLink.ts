import type { Problem } from '../scene/document/problem.ts';
import type { Scene } from '../scene/document/scene.ts';
import { decode } from '../scene/link/link.ts';
import { MAX_LINK_LENGTH } from '../scene/link/longest.ts';
import { fetchMissing, missingIn } from './presetFiles.ts';
import { awaitScene, openScene, refuseLink, store } from './store.ts';

/** Goes up with each link, so that one whose networks come late does not replace a later one. */
let latest = 0;

/** Whether what was asked for is still wanted: no other link was asked for since, and no other scene was opened. */
function asking(): () => boolean {
  const own = ++latest;
  const { arrivals } = store.getState();
  return () => own === latest && store.getState().arrivals === arrivals;
}

/**
 * Shows the scene of a link, at once or when the networks that it names are here. Where one does not come, what is on the
 * stage stays, and that is said: half a scene would be kept as if it were the whole.
 *
 * @param original What is shown of the link where something is wrong.
 * @throws what reading a link throws that is shown at once: whoever begins the page with it must hear of it.
 */
export function openLink(link: string, original: string, limit = MAX_LINK_LENGTH): Promise<void> {
  const isWanted = asking();
  const show = () => {
    const { scene, problems } = decode(link, limit);
    openScene(scene, problems, original);
  };
  const ids = missingIn(link);
  if (ids.length === 0) {
    show();
    return Promise.resolve();
  }
  awaitScene();
  return fetchMissing(ids).then((missing) => {
    if (!isWanted()) return;
    if (missing.length > 0)
      refuseLink(missing, original, () => void openLink(link, original, limit));
    else show();
  });
}

/** The scene of a link, or what of it is wrong, when its networks are here; null where another was asked for in the meantime. */
export async function readLink(
  link: string,
): Promise<{ readonly scene: Scene | null; readonly problems: readonly Problem[] } | null> {
  const isWanted = asking();
  const missing = link.length > MAX_LINK_LENGTH ? [] : await fetchMissing(missingIn(link));
  if (!isWanted()) return null;
  return missing.length > 0 ? { scene: null, problems: missing } : decode(link);
}
