import { MAX_DECK } from '../../deck/readMarkdown.ts';
import { isSlideId } from '../../deck/slideId.ts';
import { type Address, readAddress } from '../../engine/explain/address.ts';
import { MOST_LOSSES } from '../../state/curve.ts';
import type { SeenTraining } from '../../state/trainSession.ts';
import { type Choice, readChoice } from '../plan/choice.ts';
import { readHands } from '../show/hands.ts';
import { PANELS } from '../show/panel.ts';
import { SPAN } from './order.ts';
import type { Seen } from './others.ts';

/*
 * What the windows of one lecture tell each other. Whatever comes over the channel is read here by its type and bounds;
 * the scene in it stays data until its networks are here, and is then read by the parser that reads links.
 */

export const MESSAGE_VERSION = 1;

/** All that is shown, as one message. */
export interface StateMessage {
  readonly kind: 'state';
  /** Goes on with every change made in any window; the later one counts. Below SPAN, after which it begins anew. */
  readonly seq: number;
  /** As it was sent; for `parse` to read. */
  readonly scene: object;
  readonly playing: boolean;
  /** The slide, as the address has it. */
  readonly slide: string;
  /** The name of the slide in a deck of one's own, which may stand elsewhere in another window; null where it has none. */
  readonly key: string | null;
  readonly isBlack: boolean;
  readonly details: boolean | null;
  /** When the lecture began, in ms since 1970. */
  readonly started: number | null;
  /** Whether the QR code of the view is shown. */
  readonly code: boolean;
  /** The answer that was chosen to the question of the slide. */
  readonly answer: string | null;
  /** The hands that were counted for its answers, none: they are not counted; null from a window that says nothing of it. */
  readonly hands: readonly number[] | null;
  /** What was chosen of the lecture; null from a window that says nothing of it. */
  readonly choice: Choice | null;
}

/** What a pointer does, beside the scene: it is forgotten when the pointer goes. */
export interface PointerMessage {
  readonly kind: 'pointer';
  readonly at: Address | null;
  /** Place of the laser, as parts of the slide's width and height; null where it is off. */
  readonly laser: readonly [x: number, y: number] | null;
}

/** How a training of this window goes; its weights are in the scene. */
export interface CurveMessage extends Omit<SeenTraining, 'kept'> {
  readonly kind: 'curve';
}

/** A deck that another window may not have, as the device keeps it; where it could not be kept, it is the newest. */
export interface DeckMessage {
  readonly kind: 'deck';
  readonly id: string;
  readonly markdown: string;
  readonly isKept: boolean;
}

export type Message =
  | CurveMessage
  | StateMessage
  | PointerMessage
  /** A window has come, and asks how things stand. */
  | ({ readonly kind: 'hello'; readonly role: WindowRole } & Seen)
  /** A window is there: the answer to a hello, and told again when it has another shape, or something else over its slide. */
  | ({ readonly kind: 'here'; readonly role: WindowRole } & Seen)
  /** The console asks whether the audience's window is still there. */
  | { readonly kind: 'ask' }
  /** The browser did not let this window go to full screen. */
  | { readonly kind: 'refused' }
  /** A window goes. */
  | { readonly kind: 'bye'; readonly role: WindowRole }
  /** A window cannot show what it is told, because a network could not be fetched; or it can again. */
  | { readonly kind: 'unfetched'; readonly role: WindowRole; readonly isSo: boolean }
  | DeckMessage;

export type WindowRole = 'console' | 'audience';

/** A message as it is sent. */
export interface Envelope {
  readonly v: number;
  readonly sender: string;
  readonly message: Message;
}

/** CSS pixels of a side of a window. */
const MAX_SIDE = 20_000;
/** Code units of the name of an answer. */
const MAX_ANSWER = 200;

/** Reads what came over the channel; null where it is none of ours, of another version, or not well formed. */
export function readEnvelope(data: unknown): Envelope | null {
  if (!isRecord(data) || data.v !== MESSAGE_VERSION) return null;
  const { sender } = data;
  const message = isRecord(data.message) ? readMessage(data.message) : null;
  if (!message || typeof sender !== 'string' || !/^\w{1,32}$/.test(sender)) return null;
  return { v: MESSAGE_VERSION, sender, message };
}

function readMessage(data: Fields): Message | null {
  const { kind, role, id, markdown, isSo } = data;
  switch (kind) {
    case 'state':
      return readState(data);
    case 'curve':
      return readCurve(data);
    case 'pointer':
      return { kind, at: readAt(data.at), laser: readLaser(data.laser) };
    case 'hello':
    case 'here':
      return readPresence(kind, data);
    case 'ask':
    case 'refused':
      return { kind };
    case 'bye':
      return isRole(role) ? { kind, role } : null;
    case 'unfetched':
      return isRole(role) && typeof isSo === 'boolean' ? { kind, role, isSo } : null;
    case 'deck':
      return typeof id === 'string' && typeof markdown === 'string' && markdown.length <= MAX_DECK
        ? { kind, id, markdown, isKept: data.isKept !== false }
        : null;
    default:
      return null;
  }
}

function readPresence(kind: 'hello' | 'here', data: Fields): Message | null {
  const { role, width, height, panel, isFull, isHidden } = data;
  if (!isRole(role) || !isLength(width) || !isLength(height)) return null;
  return {
    kind,
    role,
    width,
    height,
    panel: PANELS.find((each) => each === panel) ?? null,
    isFull: isFull === true,
    isHidden: isHidden === true,
  };
}

function readState(data: Fields): StateMessage | null {
  const {
    seq,
    scene,
    playing,
    slide,
    key,
    isBlack,
    details,
    started,
    code,
    answer,
    hands,
    choice,
  } = data;
  const isWhole =
    Number.isInteger(seq) &&
    isNumber(seq, 0, SPAN - 1) &&
    isRecord(scene) &&
    typeof playing === 'boolean' &&
    typeof isBlack === 'boolean' &&
    typeof slide === 'string' &&
    /^[\w-]{1,40}\.\d{1,4}$/.test(slide);
  if (!isWhole) return null;
  return {
    kind: 'state',
    seq,
    scene,
    playing,
    slide,
    key: typeof key === 'string' && isSlideId(key) ? key : null,
    isBlack,
    details: typeof details === 'boolean' ? details : null,
    started: isNumber(started, 0, Number.MAX_SAFE_INTEGER) ? started : null,
    code: code === true,
    answer: typeof answer === 'string' && answer.length <= MAX_ANSWER ? answer : null,
    hands: readHands(hands),
    choice: readChoice(choice),
  };
}

function readCurve(data: Fields): CurveMessage | null {
  const { curve, shown, diverged } = data;
  if (!isRecord(curve) || !isRecord(shown)) return null;
  const { bundle, losses, updates } = curve;
  const isWhole =
    losses instanceof Float64Array &&
    losses.length <= MOST_LOSSES &&
    isCount(bundle) &&
    bundle > 0 &&
    isCount(updates) &&
    isCount(shown.updates);
  if (!isWhole) return null;
  return {
    kind: 'curve',
    curve: { bundle, losses, updates },
    shown: { updates: shown.updates as number, ...readMeasured(shown.measured) },
    diverged: readDivergence(diverged),
  };
}

function readMeasured(data: unknown): Pick<CurveMessage['shown'], 'measured'> | null {
  if (!isRecord(data)) return null;
  const { loss, norm } = data;
  return typeof loss === 'number' && typeof norm === 'number' ? { measured: { loss, norm } } : null;
}

function readDivergence(data: unknown): CurveMessage['diverged'] {
  if (!isRecord(data)) return null;
  const { update, of, value } = data;
  const isWhole =
    isCount(update) && (of === 'loss' || of === 'weight') && typeof value === 'number';
  return isWhole ? { update, of, value } : null;
}

const readAt = (at: unknown): Address | null =>
  typeof at === 'string' && at.length < 64 && readAddress(at) ? at : null;

function readLaser(laser: unknown): PointerMessage['laser'] {
  if (!Array.isArray(laser) || laser.length !== 2) return null;
  const [x, y]: unknown[] = laser;
  return isNumber(x, 0, 1) && isNumber(y, 0, 1) ? [x, y] : null;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (data: unknown): data is Fields => typeof data === 'object' && data !== null;
const isRole = (role: unknown): role is WindowRole => role === 'console' || role === 'audience';
const isCount = (value: unknown): value is number =>
  isNumber(value, 0, Number.MAX_SAFE_INTEGER) && Number.isInteger(value);
const isLength = (value: unknown): value is number => isNumber(value, 1, MAX_SIDE);
const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
