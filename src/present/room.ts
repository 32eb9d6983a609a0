import { goTo } from '../state/place.ts';

/** What a window is in a lecture: all there is, the lecturer's console, or what the audience sees. */
export type Role = 'alone' | 'console' | 'audience';

/** Where in the room of presentations a window is. */
export interface Stand {
  /** Of the slide, such as `first-step.2` or `deck-k3j2.5`. */
  readonly slide: string;
  readonly role: Role;
  /** What the windows of one lecture have in common; empty where there is one window. */
  readonly session: string;
}

/** As addresses have it: `first-step.2`, or in two windows `first-step.2.console-k3j2`. */
export const writeStand = ({ slide, role, session }: Stand): string =>
  role === 'alone' ? slide : `${slide}.${role}-${session}`;

export function readStand(at: string): Stand {
  const [id = '', number = '1', rest = ''] = at.split('.');
  const windows = /^(console|audience)-(\w{1,16})$/.exec(rest);
  return {
    slide: `${id}.${/^[1-9]\d{0,3}$/.test(number) ? number : '1'}`,
    role: (windows?.[1] as Role | undefined) ?? 'alone',
    session: windows?.[2] ?? '',
  };
}

export const newSession = (): string => Math.random().toString(36).slice(2, 10);

/** Starts presenting with a slide. */
export const present = (slide: string): void => goTo('present', slide);
