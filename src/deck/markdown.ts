import type { Deck, Slide } from './deck.ts';
import { isForm } from './readLines.ts';

/*
 * A deck as Markdown that a person can read, edit and keep in version control:
 *
 *     # Title of the deck
 *
 *     ## A chapter                     (left out where the deck has none; slides are then `##`)
 *
 *     ### A slide
 *
 *     What the audience reads.
 *
 *     [figure](https://.../#v=1&x=hell&t=2&p=f&end)
 *
 *     > What only the lecturer reads.
 */

/** A line of text that begins like a part of the form says by a backslash that it is none. */
const escaped = (line: string) => (isForm(line) ? `\\${line}` : line);

const lines = (text: string, write: (line: string) => string) => text.split('\n').map(write);

/** The Markdown of a deck. The links lead to `page`, the address of this program without '#', or stand by themselves. */
export function writeMarkdown({ title, slides }: Deck, page = ''): string {
  const hasChapters = slides.some(({ chapter }) => chapter !== '');
  const write = ({ chapter, title: heading, text, notes, link }: Slide) => [
    ...(chapter === '' ? [] : ['', `## ${chapter}`]),
    '',
    `${hasChapters ? '###' : '##'} ${heading}`.trim(),
    ...(text === '' ? [] : ['', ...lines(text, escaped)]),
    '',
    `[figure](${page}#${link})`,
    ...(notes === '' ? [] : ['', ...lines(notes, (line) => `> ${line}`.trimEnd())]),
  ];
  return `${[`# ${title}`.trim(), ...slides.flatMap(write)].join('\n')}\n`;
}
