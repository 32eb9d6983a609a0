import { type Address, readAddress } from '../../engine/address.ts';
import { type Parsed, parse } from '../../scene/parse.ts';
import type { Scene } from '../../scene/scene.ts';

/*
 * What the windows of one lecture tell each other. Whatever comes over the channel is read here and nowhere else: a
 * scene by the parser that reads links, the rest by its type and bounds.
 */

export const MESSAGE_VERSION = 1;

/** All that is shown, as one message. */
export interface StateMessage {
  readonly kind: 'state';
  /** Grows with every change made in any window; the higher one counts. */
  readonly seq: number;
  readonly scene: Scene;
  readonly playing: boolean;
  /** The slide, as the address has it. */
  readonly slide: string;
  readonly isBlack: boolean;
  readonly details: boolean | null;
  /** When the lecture began, in ms since 1970. */
  readonly started: number | null;
}

/** What a pointer does, beside the scene: it is forgotten when the pointer goes. */
export interface PointerMessage {
  readonly kind: 'pointer';
  readonly at: Address | null;
  /** Place of the laser, as parts of the slide's width and height; null where it is off. */
  readonly laser: readonly [x: number, y: number] | null;
}

export type Message =
  | StateMessage
  | PointerMessage
  /** A window has come, and asks how things stand. */
  | { readonly kind: 'hello'; readonly role: WindowRole; readonly ratio: number }
  /** A window is there: the answer to a hello, and told again when it has another shape. */
  | { readonly kind: 'here'; readonly role: WindowRole; readonly ratio: number }
  /** A window goes. */
  | { readonly kind: 'bye'; readonly role: WindowRole }
  /** A deck that another window may not have, as Markdown. */
  | { readonly kind: 'deck'; readonly id: string; readonly markdown: string };

export type WindowRole = 'console' | 'audience';

/** A message as it is sent. */
export interface Envelope {
  readonly v: number;
  readonly sender: string;
  readonly message: Message;
}

const MAX_MARKDOWN = 4_000_000;

/** Reads what came over the channel; null where it is none of ours, of another version, or not well formed. */
export function readEnvelope(data: unknown): Envelope | null {
  if (!isRecord(data) || data.v !== MESSAGE_VERSION) return null;
  const { sender } = data;
  const message = isRecord(data.message) ? readMessage(data.message) : null;
  if (!message || typeof sender !== 'string' || !/^\w{1,32}$/.test(sender)) return null;
  return { v: MESSAGE_VERSION, sender, message };
}

function readMessage(data: Fields): Message | null {
  const { kind, role, id, markdown } = data;
  switch (kind) {
    case 'state':
      return readState(data);
    case 'pointer':
      return { kind, at: readAt(data.at), laser: readLaser(data.laser) };
    case 'hello':
    case 'here':
      return isRole(role) && isNumber(data.ratio, 0.1, 10)
        ? { kind, role, ratio: data.ratio }
        : null;
    case 'bye':
      return isRole(role) ? { kind, role } : null;
    case 'deck':
      return typeof id === 'string' &&
        typeof markdown === 'string' &&
        markdown.length < MAX_MARKDOWN
        ? { kind, id, markdown }
        : null;
    default:
      return null;
  }
}

function readState(data: Fields): StateMessage | null {
  const { seq, playing, slide, isBlack, details, started } = data;
  const isWhole =
    Number.isSafeInteger(seq) &&
    typeof playing === 'boolean' &&
    typeof isBlack === 'boolean' &&
    typeof slide === 'string' &&
    /^[\w-]{1,40}\.\d{1,4}$/.test(slide);
  const parsed: Parsed | null = isWhole && isRecord(data.scene) ? parse(data.scene) : null;
  // A scene that is not whole is not shown in part: the next message brings the next one.
  if (!isWhole || !parsed || parsed.problems.length > 0) return null;
  return {
    kind: 'state',
    seq: seq as number,
    scene: parsed.scene,
    playing,
    slide,
    isBlack,
    details: typeof details === 'boolean' ? details : null,
    started: isNumber(started, 0, Number.MAX_SAFE_INTEGER) ? started : null,
  };
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
const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
