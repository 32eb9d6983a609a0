import type { Problem } from '../../scene/document/problem.ts';

/*
 * What a frame and the page around it say to each other with postMessage. A scene crosses as the text of a link and in
 * no other form, so that the parser of links is the one way in.
 */

export const HOST_VERSION = 1;

/** How the page around tells its questions apart; it is given back with the answer. */
type Ticket = string | number | null;

/** What the page around may ask for. */
export type HostRequest =
  /** Show the scene of a link, with or without '#' and what stands before it. */
  | { readonly kind: 'show'; readonly id: Ticket; readonly link: string }
  /** Say what is shown. */
  | { readonly kind: 'ask'; readonly id: Ticket }
  /** Say what is shown now, and again whenever its reader changes it; not when a `show` does. */
  | { readonly kind: 'follow'; readonly id: Ticket };

/** Why a request was not granted; what is shown stays as it was. */
export type HostError =
  /** None of the requests there are. */
  | 'request'
  /** A request of a later version. */
  | 'newer'
  /** `show` without the text of a link. */
  | 'link'
  /** The link could not be shown whole: `problems` says what of it. */
  | 'scene'
  /** Another link came before this one could be shown: of many, the last is. */
  | 'overtaken';

/** What a frame answers. */
export type HostAnswer =
  | {
      readonly unrolled: typeof HOST_VERSION;
      readonly kind: 'ready' | 'state' | 'changed';
      readonly id: Ticket;
      /** The scene as the text of a link, without '#'. */
      readonly link: string;
      /** Timestep of the cursor, and how many there are. */
      readonly t: number;
      readonly steps: number;
    }
  | {
      readonly unrolled: typeof HOST_VERSION;
      readonly kind: 'error';
      readonly id: Ticket;
      readonly error: HostError;
      readonly problems: readonly Problem[];
    };

const MAX_TICKET = 64;

/** Reads what came from the page around: a request, the reason why it is none, or null where it is not meant for us. */
export function readHostMessage(
  data: unknown,
):
  | HostRequest
  | { readonly kind: 'refused'; readonly id: Ticket; readonly error: HostError }
  | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'unrolled')) return null;
  const { unrolled, kind, id: asked, link } = data as Readonly<Record<string, unknown>>;
  const id = isTicket(asked) ? asked : null;
  const refused = (error: HostError) => ({ kind: 'refused', id, error }) as const;
  if (unrolled !== HOST_VERSION)
    return refused(typeof unrolled === 'number' && unrolled > HOST_VERSION ? 'newer' : 'request');
  if (kind === 'ask' || kind === 'follow') return { kind, id };
  if (kind !== 'show') return refused('request');
  return typeof link === 'string' ? { kind, id, link } : refused('link');
}

const isTicket = (id: unknown): id is string | number =>
  (typeof id === 'string' && id.length <= MAX_TICKET) ||
  (typeof id === 'number' && Number.isFinite(id));
