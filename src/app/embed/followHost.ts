import { stepsOf } from '../../scene/derive.ts';
import { encode } from '../../scene/link.ts';
import { hideOnly, readHides } from '../../state/hides.ts';
import { openLink, readLink } from '../../state/openLink.ts';
import { readPlace } from '../../state/place.ts';
import { open, shownScene, store } from '../../state/store.ts';
import { HOST_VERSION, type HostAnswer, readHostMessage } from './hostMessage.ts';

/*
 * A frame shows what its address says and what the page around it asks for. It writes no address of its own: that would
 * put steps of the figure between the pages that the reader's Back leads to.
 */

/** An address in parts: the scene's, and what it puts away. A room that is named there has no place in a frame. */
function partsOf(text: string) {
  const { ids, rest } = readHides(text.replace(/^#/, ''));
  return { ids, link: readPlace(rest).link || rest };
}

function openHash(): void {
  const { ids, link } = partsOf(location.hash);
  hideOnly(ids);
  openLink(link, location.href);
}

type Refused = Pick<Extract<HostAnswer, { kind: 'error' }>, 'error' | 'problems'>;

/** Keeps the frame in step with the page around, until the function it gives back is called. */
export function followHost(): () => void {
  const host = window.parent === window ? null : window.parent;
  const receive = ({ data, source, origin }: MessageEvent<unknown>) => {
    // Frames and windows beside this one have no say.
    if (!host || source !== host) return;
    const message = readHostMessage(data);
    if (!message) return;
    const { id } = message;
    const say = (answer: HostAnswer) =>
      // A page without an origin, such as a file or a sandboxed frame, can be told by no other name.
      host.postMessage(answer, origin === 'null' || origin === '' ? '*' : origin);
    const answer = (refused: Refused | null) =>
      say(
        refused ? { unrolled: HOST_VERSION, kind: 'error', id, ...refused } : stateOf('state', id),
      );
    if (message.kind === 'refused') answer({ error: message.error, problems: [] });
    else if (message.kind === 'ask') answer(null);
    else void showLink(message.link).then(answer);
  };
  window.addEventListener('hashchange', openHash);
  window.addEventListener('message', receive);
  if (location.hash.length > 1) openHash();
  // Nothing in it is the reader's yet: whoever is around may hear it.
  host?.postMessage(stateOf('ready', null), '*');
  return () => {
    window.removeEventListener('hashchange', openHash);
    window.removeEventListener('message', receive);
  };
}

/** Shows the scene of a link where all of it can be shown; else everything stays as it is, and why is said. */
async function showLink(text: string): Promise<Refused | null> {
  const parsed = await readLink(partsOf(text).link);
  if (!parsed) return { error: 'overtaken', problems: [] };
  const { scene, problems } = parsed;
  if (problems.length > 0) return { error: 'scene', problems };
  open(scene);
  return null;
}

function stateOf(kind: 'ready' | 'state', id: string | number | null): HostAnswer {
  const scene = shownScene(store.getState());
  return {
    unrolled: HOST_VERSION,
    kind,
    id,
    link: encode(scene),
    t: scene.cursor.t,
    steps: stepsOf(scene),
  };
}
