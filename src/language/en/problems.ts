import type { ProblemKind } from '../../scene/document/problem.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const problems: Words['problems'] = {
  title: (count) => `${plural(count, 'thing')} in this link could not be read`,
  keep: 'What could be read is shown.',
  again: 'Try again',
  original: 'The original link',
  copy: 'Copy the original link',
  dismiss: 'Dismiss',
  of: linkProblem,
};

/** Why a part of a link could not be taken as it came; the kinds are those of the scene's gate. */
const LINK_PROBLEMS: Readonly<Record<ProblemKind, (what: string, value: string) => string>> = {
  foreign: () => 'This is not a link of this page. What you see is its default.',
  tooLong: (_, value) =>
    `The link is too long (${value} characters). It may have other text mixed in, so it was not read.`,
  cut: () => 'The link has no end mark: it may have been cut on its way, or typed by hand.',
  newer: (_, value) => `The link was made by a newer version (${value}). What is known was read.`,
  missing: () => 'The link does not say its version (v). It was read as the first one.',
  unknownKey: (what) => `${what} is not something a link can say. It was not read.`,
  repeated: (what) => `${what} says something a second time. Only the first was read.`,
  unreadable: (what) => `${what} is not written in a way that can be read.`,
  unknown: (what) => `${what}: there is nothing of that name.`,
  outOfRange: (what) => `${what} is out of bounds.`,
  doesNotFit: (what) => `${what} does not fit the rest of the link.`,
  unaskable: (what) =>
    `${what} is not a question that this network can be asked here. Nothing is asked.`,
  unfetched: (_, value) =>
    `The network “${value}” could not be fetched, so the view is not shown yet. Are you online?`,
  shortened: (what, value) => `${what} is too long: the last ${value} characters were not read.`,
};

function linkProblem(kind: ProblemKind, key: string, value: string): string {
  const what = `“${key}${value ? `=${value}` : ''}”`;
  return LINK_PROBLEMS[kind](kind === 'shortened' ? `“${key}”` : what, value);
}
