import { decode, MAX_LINK_LENGTH } from '../scene/link.ts';
import type { Parsed } from '../scene/parse.ts';
import { fetchPreset, presetToFetch } from './presetFiles.ts';
import { open } from './store.ts';

/** Goes up with each link, so that one whose preset comes late does not replace a later one. */
let latest = 0;

/** Shows the scene of a link, at once or when the preset that it names is here; `original` is what is shown of it. */
export function openLink(link: string, original: string, limit?: number): void {
  const own = ++latest;
  const show = () => {
    if (own !== latest) return;
    const { scene, problems } = decode(link, limit);
    open(scene, problems, original);
  };
  if (presetToFetch(link) === null) show();
  // Where one cannot be fetched, the link says so: there is no such preset.
  else void fetchPresets(link).then(show);
}

/** The scene of a link, when the preset that it names is here; null where another link was asked for in the meantime. */
export async function readLink(link: string): Promise<Parsed | null> {
  const own = ++latest;
  if (link.length <= MAX_LINK_LENGTH) await fetchPresets(link);
  return own === latest ? decode(link) : null;
}

/** Fetches every preset that a link names, until none is missing or one does not come. */
export async function fetchPresets(link: string): Promise<void> {
  for (let id = presetToFetch(link); id !== null; id = presetToFetch(link))
    try {
      await fetchPreset(id);
    } catch {
      return;
    }
}
