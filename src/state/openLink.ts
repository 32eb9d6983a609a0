import { decode } from '../scene/link.ts';
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
  const preset = presetToFetch(link);
  if (preset === null) show();
  // Where it cannot be fetched, the link says so: there is no such preset.
  else
    void fetchPreset(preset)
      .catch(() => undefined)
      .then(show);
}
