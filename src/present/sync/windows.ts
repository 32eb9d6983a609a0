import { borrowDeck, shelf } from '../../deck/decks.ts';
import { writeNamed } from '../../deck/markdown.ts';
import { readMarkdown } from '../../deck/readMarkdown.ts';
import { isEqual } from '../../scene/document/equal.ts';
import { isSameWork } from '../../scene/document/same.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { atEnd } from '../../scene/walk/walk.ts';
import { EMPTY_CURVE } from '../../state/curve.ts';
import { followedTraining } from '../../state/followedTraining.ts';
import { place } from '../../state/place.ts';
import { follow, setPlaying } from '../../state/playback.ts';
import { point, pointing } from '../../state/pointing.ts';
import { type State, shownScene, showScene, store } from '../../state/store.ts';
import { throttled } from '../../state/throttle.ts';
import { sessionHere, trainer } from '../../state/trainer.ts';
import type { TrainingState } from '../../training/trainingRun.ts';
import { lectureId, lectureOf } from '../lecture.ts';
import { readStand, type Stand } from '../room.ts';
import { laser } from '../show/laser.ts';
import { followShared, sharedOf } from '../show/shared.ts';
import { beginShow, followToSlide, recallMade, show } from '../show/show.ts';
import { followTurns, seenHere } from './fullscreen.ts';
import { createInbox } from './inbox.ts';
import {
  type DeckMessage,
  MESSAGE_VERSION,
  type Message,
  type PointerMessage,
  readEnvelope,
  type StateMessage,
} from './message.ts';
import { nameOf } from './openAudience.ts';
import { FIRST, following, isNewer, type Order } from './order.ts';
import { NOBODY, noteOthers as note, others } from './others.ts';
import { createPulse } from './pulse.ts';
import { placeOfSaid } from './said.ts';

/*
 * The windows of one lecture in step. Each tells the others the whole of what it shows whenever that changes here, at
 * most twenty times a second, and shows the last of what it is told; nothing waits for a frame, so a covered window keeps
 * up, and nothing is done as often as it is asked for, so that no flood of messages holds a window.
 */

const REST = 50;
/** How often the console asks whether the audience's window is there, in ms. */
const BEAT = 1000;
const NO_AUDIENCE = { hasAudience: false, lacksNetwork: false, isFullRefused: false } as const;
/** The moments of another window's training stay there. */
const NOTHING_KEPT = { every: 1, states: [] };
/** How often a window that came is told all there is, at most: a deck may be large. */
const TELL_REST = 250;

/** What this window showed when it last left the windows of a session. */
let last: { readonly session: string; readonly shown: Order } | null = null;

/**
 * Whether somebody at this window has changed what it shows. A scene that arrives, as where its network comes late, and
 * the steps of playback come by themselves.
 */
function isByHand(now: State, old: State): boolean {
  const isStep = old.playback.playing && isSameWork(old.scene, now.scene);
  const isStopped = !now.playback.playing && !atEnd(now.scene);
  return now.arrivals === old.arrivals && (!isStep || isStopped);
}

/** Joins the windows of a session, until the function it gives back is called. */
export function joinWindows({ role, session }: Stand): () => void {
  if (role === 'alone' || typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(`unrolled:show:${session}`);
  // The window that a console was, and may be again, keeps its own name, or it would open the audience in itself.
  if (role === 'audience' && window.opener) window.name = nameOf(session);
  const sender = Math.random().toString(36).slice(2, 12);
  // Whoever was in step, and only has another part in it now, goes on from there.
  let shown = last?.session === session ? last.shown : FIRST;
  let isFollowing = false;
  /**
   * Until another window has been heard, what changes here is told to nobody. In the audience's window, where networks may
   * still be arriving, it is older than all that is told; in the console it is what the lecturer has just done.
   */
  let isAlone = shown === FIRST;
  let hasChanged = false;
  /** The moment of a training that was told last. */
  let told: TrainingState | null = null;

  const send = (message: Message) => channel.postMessage({ v: MESSAGE_VERSION, sender, message });
  /** A window that is left tells no more of itself; it may be come back to. */
  let isLeft = false;
  const presence = (kind: 'hello' | 'here') => {
    if (!isLeft) send({ kind, role, ...seenHere() });
  };
  const pulse = createPulse(
    () => send({ kind: 'ask' }),
    () => note({ ...NO_AUDIENCE, lost: 'silent' }),
  );
  const tellState = () => {
    const { lecture, at } = show.getState();
    const { address: slide, id: key = null } = lecture?.slides[at] ?? {};
    if (slide === undefined) return;
    const scene = shownScene(store.getState());
    const { playing } = store.getState().playback;
    const shared = sharedOf(show.getState());
    send({ kind: 'state', seq: shown.seq, scene, playing, slide, key, ...shared });
  };
  const tellCurve = () => {
    if (!trainer.getState().session) return;
    // A network that was not trained has no curve.
    const training = sessionHere();
    told = training?.shown ?? null;
    const { curve, diverged } = training ?? { curve: EMPTY_CURVE, diverged: null };
    const { updates, measured } = training?.shown ?? { updates: 0 };
    send({ kind: 'curve', curve, diverged, shown: { updates, ...(measured && { measured }) } });
  };
  const tellDeck = () => {
    const own = show.getState().lecture?.own;
    const { isKept } = shelf.getState();
    if (own) send({ kind: 'deck', id: own.id, markdown: writeNamed(own.deck), isKept });
  };
  const deck = throttled(tellDeck, TELL_REST);
  const tellLack = (isSo: boolean) => send({ kind: 'unfetched', role, isSo });
  const lack = (isSo: boolean) => {
    if (others.getState().lacksNetworkHere === isSo) return;
    note({ lacksNetworkHere: isSo });
    tellLack(isSo);
  };
  /** With a network again, what could not be fetched is asked for once more. */
  const online = () => others.getState().lacksNetworkHere && presence('hello');
  const curve = throttled(tellCurve, TELL_REST);
  const tellAll = throttled(() => {
    presence('here');
    tellDeck();
    if (shown.sender !== '' || role === 'console') tellState();
    tellCurve();
    if (others.getState().lacksNetworkHere) tellLack(true);
  }, TELL_REST);
  const tellPointer = () =>
    send({ kind: 'pointer', at: pointing.getState().at, laser: laser.getState().at });
  const state = throttled(tellState, REST);
  const pointer = throttled(tellPointer, REST);
  const changed = (isByHand: boolean) => {
    if (isFollowing) return;
    said = null;
    if (isAlone) {
      hasChanged ||= isByHand;
      return;
    }
    shown = following(shown, sender);
    state.call();
  };
  /** Another window has been heard for the first time, with what it shows, or before it shows anything. */
  const meet = (seq: number | null) => {
    if (!isAlone) return;
    isAlone = false;
    if (hasChanged && (seq === null || role === 'console')) {
      shown = following({ seq: seq ?? shown.seq }, sender);
      state.call();
    } else if (seq !== null) shown = { seq, sender: '' };
  };
  const take = (act: () => void) => {
    isFollowing = true;
    act();
    isFollowing = false;
  };

  /** What another window said last, until this one goes elsewhere; it may speak of a newer deck than the one here. */
  let said: StateMessage | null = null;
  const placeSaid = () => placeOfSaid(show.getState(), said);
  const takeState = (message: StateMessage, scene: Scene, came: Order) => {
    // What was still to be told here is older than what has come.
    state.cancel();
    shown = came;
    take(() => {
      said = message;
      const index = placeSaid();
      if (index >= 0) {
        followToSlide(index);
        showScene(scene);
      }
      followShared(message);
      follow(scene, message.playing);
    });
  };
  const inbox = createInbox(REST, () => shown, takeState, lack);
  let pointed: PointerMessage | null = null;
  const takePointer = throttled(() => {
    if (pointed)
      take(() => {
        point(pointed?.at ?? null);
        laser.setState({ at: pointed?.laser ?? null });
      });
  }, REST / 2);
  const takeDeck = async ({ id, markdown, isKept }: DeckMessage) => {
    const newest =
      !isKept && show.getState().lecture?.own?.id === id && readMarkdown(markdown).deck;
    if (newest) borrowDeck(id, newest);
    const isWanted = () =>
      !isGone &&
      show.getState().lecture === null &&
      id === lectureId(readStand(place.getState().at).slide);
    if (!isWanted()) return;
    const { deck } = readMarkdown(markdown);
    const lecture = deck && (await lectureOf(id, deck));
    if (lecture) await recallMade(lecture);
    if (!lecture || !isWanted()) return;
    if (lecture.own) borrowDeck(id, lecture.own.deck);
    take(() => beginShow(lecture));
    presence('hello');
  };
  let deckSaid: DeckMessage | null = null;
  const takeDeckSaid = throttled(() => deckSaid && void takeDeck(deckSaid), TELL_REST);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const envelope = readEnvelope(data);
    if (!envelope) return;
    const { message } = envelope;
    if (envelope.sender === sender) {
      // Someone else speaks in this window's name: what it shows itself comes after that.
      if (message.kind === 'state' && isNewer({ seq: message.seq, sender: '~' }, shown)) {
        shown = following(message, sender);
        state.call();
      }
    } else if (message.kind === 'state') {
      meet(message.seq);
      inbox.put(message, envelope.sender);
    } else if (message.kind === 'curve')
      followedTraining.setState({ training: { ...message, kept: NOTHING_KEPT } });
    else if (message.kind === 'unfetched') {
      if (message.role === 'audience') note({ lacksNetwork: message.isSo });
    } else if (message.kind === 'deck') {
      deckSaid = message;
      takeDeckSaid.call();
    } else if (message.kind === 'ask') {
      if (role === 'audience') presence('here');
    } else if (message.kind === 'refused') note({ isFullRefused: true });
    else if (message.kind === 'pointer') {
      pointed = message;
      takePointer.call();
    } else if (message.kind === 'bye') {
      if (message.role === 'audience') {
        pulse.gone();
        note({ ...NO_AUDIENCE, lost: 'closed' });
      }
      if (message.role === 'console') note({ isConsoleGone: true });
      // The clock that moved this window has gone: this one's goes on.
      if (store.getState().led) setPlaying(true);
    } else {
      if (message.role === 'audience') {
        const { kind: _, role: __, ...audience } = message;
        pulse.heard();
        note({ hasAudience: true, lost: null, audience });
        if (audience.isFull) note({ isFullRefused: false });
      } else note({ isConsoleGone: false });
      if (message.kind === 'hello') {
        meet(null);
        tellAll.call();
      }
    }
  };

  const unsubscribe = [
    store.subscribe((now, old) => {
      const isSame = now.scene === old.scene && now.live === old.live;
      if (!isSame || now.playback.playing !== old.playback.playing) changed(isByHand(now, old));
      if (!isSame && (sessionHere()?.shown ?? null) !== told) curve.call();
    }),
    show.subscribe((now, old) => {
      if (now.lecture !== old.lecture) {
        const index = placeSaid();
        if (index >= 0) take(() => followToSlide(index));
        if (!isFollowing && !shelf.getState().isKept) deck.call();
      }
      // A deck that was edited elsewhere may have its slides in other places.
      if (now.panel !== old.panel) seen.call();
      if (now.at !== old.at || !isEqual(sharedOf(now), sharedOf(old)))
        changed(now.lecture === old.lecture);
    }),
    trainer.subscribe((now, old) => now.session !== old.session && curve.call()),
    pointing.subscribe(() => isFollowing || pointer.call()),
    laser.subscribe(() => isFollowing || pointer.call()),
  ];
  let isGone = false;
  const leave = () => {
    isLeft = true;
    state.flush();
    send({ kind: 'bye', role });
  };
  const seen = throttled(() => presence('here'), REST);
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    isLeft = false;
    presence('hello');
  };
  const beats = role === 'console' ? setInterval(pulse.beat, BEAT) : undefined;
  const stopTurns = role === 'audience' ? followTurns(() => send({ kind: 'refused' })) : () => {};
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);
  window.addEventListener('resize', seen.call);
  window.addEventListener('online', online);
  document.addEventListener('visibilitychange', seen.call);
  document.addEventListener('fullscreenchange', seen.call);
  presence('hello');
  return () => {
    leave();
    isGone = true;
    last = { session, shown };
    inbox.close();
    for (const stop of unsubscribe) stop();
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', comeBack);
    window.removeEventListener('resize', seen.call);
    window.removeEventListener('online', online);
    document.removeEventListener('visibilitychange', seen.call);
    document.removeEventListener('fullscreenchange', seen.call);
    clearInterval(beats);
    stopTurns();
    for (const each of [state, pointer, curve, deck, seen, tellAll, takePointer, takeDeckSaid])
      each.cancel();
    channel.close();
    followedTraining.setState({ training: null });
    note(NOBODY);
  };
}
