import { createStore } from 'zustand/vanilla';
import { borrowDeck } from '../../deck/decks.ts';
import { writeMarkdown } from '../../deck/markdown.ts';
import { readMarkdown } from '../../deck/readMarkdown.ts';
import { point, pointing } from '../../state/pointing.ts';
import { follow, setPlaying, shownScene, show as showScene, store } from '../../state/store.ts';
import { lectureOf } from '../lecture.ts';
import type { Stand } from '../room.ts';
import { laser } from '../show/laser.ts';
import { beginShow, followToSlide, show } from '../show/show.ts';
import { MESSAGE_VERSION, type Message, readEnvelope, type StateMessage } from './message.ts';
import { FIRST, following, isNewer } from './order.ts';
import { throttled } from './throttle.ts';

/*
 * The windows of one lecture in step. Each tells the others the whole of what it shows whenever that changes here, at
 * most twenty times a second, and shows what it is told; nothing waits for a frame, so a covered window keeps up.
 */

const REST = 50;

/** What is known of the other window. */
export interface Others {
  /** Whether a window of the audience is open. */
  readonly hasAudience: boolean;
  /** Its width over its height. */
  readonly ratio: number;
}

export const others = createStore<Others>(() => ({ hasAudience: false, ratio: 16 / 9 }));

/** Joins the windows of a session, until the function it gives back is called. */
export function joinWindows({ role, session }: Stand): () => void {
  if (role === 'alone' || typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(`unrolled:show:${session}`);
  const sender = Math.random().toString(36).slice(2, 12);
  let shown = FIRST;
  let isFollowing = false;

  const send = (message: Message) => channel.postMessage({ v: MESSAGE_VERSION, sender, message });
  const presence = (kind: 'hello' | 'here') =>
    send({ kind, role, ratio: innerWidth / Math.max(1, innerHeight) });
  const tellState = () => {
    const { lecture, at, isBlack, details, started } = show.getState();
    const slide = lecture?.slides[at]?.address;
    if (slide === undefined) return;
    const scene = shownScene(store.getState());
    const { playing } = store.getState().playback;
    send({ kind: 'state', seq: shown.seq, scene, playing, slide, isBlack, details, started });
  };
  const tellPointer = () =>
    send({ kind: 'pointer', at: pointing.getState().at, laser: laser.getState().at });
  const state = throttled(tellState, REST);
  const pointer = throttled(tellPointer, REST);
  const changed = () => {
    if (isFollowing) return;
    shown = following(shown, sender);
    state.call();
  };
  const take = (act: () => void) => {
    isFollowing = true;
    act();
    isFollowing = false;
  };

  const takeState = (message: StateMessage, from: string) => {
    const came = { seq: message.seq, sender: from };
    if (!isNewer(came, shown)) return;
    // What was still to be told here is older than what has come.
    state.cancel();
    shown = came;
    take(() => {
      const { isBlack, details, started, slide } = message;
      const index = show.getState().lecture?.slides.findIndex((each) => each.address === slide);
      if (index !== undefined && index >= 0 && index !== show.getState().at) {
        followToSlide(index);
        showScene(message.scene);
      }
      show.setState({ isBlack, details, started });
      follow(message.scene, message.playing);
    });
  };
  const takeDeck = (id: string, markdown: string) => {
    const { deck } = readMarkdown(markdown);
    if (!deck || show.getState().lecture) return;
    borrowDeck(id, deck);
    take(() => beginShow(lectureOf(id, deck)));
    presence('hello');
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const envelope = readEnvelope(data);
    if (!envelope || envelope.sender === sender) return;
    const { message } = envelope;
    if (message.kind === 'state') takeState(message, envelope.sender);
    else if (message.kind === 'deck') takeDeck(message.id, message.markdown);
    else if (message.kind === 'pointer')
      take(() => {
        point(message.at);
        laser.setState({ at: message.laser });
      });
    else if (message.kind === 'bye') {
      if (message.role === 'audience') others.setState({ hasAudience: false });
      // The clock that moved this window has gone: this one's goes on.
      if (store.getState().led) setPlaying(true);
    } else {
      if (message.role === 'audience') others.setState({ hasAudience: true, ratio: message.ratio });
      if (message.kind === 'here') return;
      presence('here');
      const { lecture } = show.getState();
      if (lecture?.own)
        send({ kind: 'deck', id: lecture.own.id, markdown: writeMarkdown(lecture.own.deck) });
      if (shown.seq > 0 || role === 'console') tellState();
    }
  };

  const unsubscribe = [
    store.subscribe((now, old) => {
      const isSame = now.scene === old.scene && now.live === old.live;
      if (!isSame || now.playback.playing !== old.playback.playing) changed();
    }),
    show.subscribe((now, old) => {
      const isSame =
        now.at === old.at &&
        now.isBlack === old.isBlack &&
        now.details === old.details &&
        now.started === old.started;
      if (!isSame) changed();
    }),
    pointing.subscribe(() => isFollowing || pointer.call()),
    laser.subscribe(() => isFollowing || pointer.call()),
  ];
  const leave = () => {
    state.flush();
    send({ kind: 'bye', role });
  };
  const resized = throttled(() => presence('here'), 250);
  window.addEventListener('pagehide', leave);
  window.addEventListener('resize', resized.call);
  presence('hello');
  return () => {
    leave();
    for (const stop of unsubscribe) stop();
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('resize', resized.call);
    for (const each of [state, pointer, resized]) each.cancel();
    channel.close();
    others.setState({ hasAudience: false });
  };
}
