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

/**
 * A deck as this device keeps it: before the '#' of each link, where nobody looks for anything, stands the name of its
 * slide.
 */
export const writeNamed = (deck: Deck): string => write(deck, ({ id }) => id ?? '');

/** The Markdown of a deck. The links lead to `page`, the address of this program without '#', or stand by themselves. */
export const writeMarkdown = (deck: Deck, page = ''): string => write(deck, () => page);

function write({ title, slides }: Deck, before: (slide: Slide) => string): string {
  const hasChapters = slides.some(({ chapter }) => chapter !== '');
  const linesOf = (slide: Slide) => [
    ...(slide.chapter === '' ? [] : ['', `## ${slide.chapter}`]),
    '',
    `${hasChapters ? '###' : '##'} ${slide.title}`.trim(),
    ...(slide.text === '' ? [] : ['', ...lines(slide.text, escaped)]),
    '',
    `[figure](${before(slide)}#${slide.link})`,
    ...(slide.notes === '' ? [] : ['', ...lines(slide.notes, (line) => `> ${line}`.trimEnd())]),
  ];
  return `${[`# ${title}`.trim(), ...slides.flatMap(linesOf)].join('\n')}\n`;
}
