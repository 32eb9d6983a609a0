import { isEqual } from '../../scene/document/equal.ts';
import { encode } from '../../scene/link/link.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { hideOnly, readHides } from '../../state/hides.ts';
import { openLink, readLink } from '../../state/openLink.ts';
import { readPlace } from '../../state/place.ts';
import { openScene, shownScene, store } from '../../state/store.ts';
import { throttled } from '../../state/throttle.ts';
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

/** How long the frame rests after it has shown a link, or told of a change, in ms: of many, the last counts. */
const REST = 50;

async function openHash(): Promise<void> {
  const { ids, link } = partsOf(location.hash);
  hideOnly(ids);
  await openLink(link, location.href);
}

type Refused = Pick<Extract<HostAnswer, { kind: 'error' }>, 'error' | 'problems'>;

/** A link that shall be shown, and who asked. */
interface Wanted {
  readonly link: string;
  readonly answer: (refused: Refused | null) => void;
}

/** Keeps the frame in step with the page around, until the function it gives back is called. */
export function followHost(): () => void {
  const host = window.parent === window ? null : window.parent;
  /** What is being shown; questions about it wait until it is. */
  let showing: Promise<void> = location.hash.length > 1 ? openHash() : Promise.resolve();
  let wanted: Wanted | null = null;
  /** Questions that came after a link which is not being shown yet. */
  const asks: (() => void)[] = [];
  let isTold = false;
  const showWanted = throttled(() => {
    if (!wanted) return;
    const { link, answer } = wanted;
    wanted = null;
    showing = showLink(link, (act) => {
      isTold = true;
      act();
      isTold = false;
    }).then(answer);
    for (const ask of asks.splice(0)) ask();
  }, REST);
  const showHash = throttled(() => {
    showing = openHash();
  }, REST);
  const changed = follower();

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
    else if (message.kind === 'show') {
      wanted?.answer({ error: 'overtaken', problems: [] });
      wanted = { link: message.link, answer };
      showWanted.call();
    } else {
      if (message.kind === 'follow') changed.begin(() => say(stateOf('changed', id)));
      const ask = () => void showing.then(() => answer(null));
      if (wanted) asks.push(ask);
      else ask();
    }
  };
  const unsubscribe = store.subscribe((now, old) => {
    const isSame = now.scene === old.scene && now.live === old.live;
    if (!isTold && !isSame) changed.call();
  });
  window.addEventListener('hashchange', showHash.call);
  window.addEventListener('message', receive);
  // Nothing in it is the reader's yet: whoever is around may hear it.
  void showing.then(() => host?.postMessage(stateOf('ready', null), '*'));
  return () => {
    unsubscribe();
    for (const each of [changed, showWanted, showHash]) each.cancel();
    window.removeEventListener('hashchange', showHash.call);
    window.removeEventListener('message', receive);
  };
}

/** Tells the page around of changes once it has asked to hear of them. */
function follower() {
  let tell = () => {};
  const { call, cancel } = throttled(() => tell(), REST);
  return {
    begin(how: () => void) {
      tell = how;
    },
    call,
    cancel,
  };
}

/** Shows the scene of a link where all of it can be shown; else everything stays as it is, and why is said. */
async function showLink(text: string, show: (act: () => void) => void): Promise<Refused | null> {
  const parsed = await readLink(partsOf(text).link);
  if (!parsed) return { error: 'overtaken', problems: [] };
  const { scene, problems } = parsed;
  if (!scene || problems.length > 0) return { error: 'scene', problems };
  show(() => {
    if (isEqual(scene, shownScene(store.getState()))) return;
    openScene(scene);
  });
  return null;
}

function stateOf(kind: 'ready' | 'state' | 'changed', id: string | number | null): HostAnswer {
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
