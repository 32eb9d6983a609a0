import type { Deck, Slide } from './deck.ts';
import { writePicture } from './picture.ts';
import { isForm } from './readLines.ts';
import { writeSettings } from './settings.ts';

/*
 * A deck as Markdown that a person can read, edit and keep in version control:
 *
 *     # Title of the deck
 *
 *     ## A chapter                     (left out where the deck has none; slides are then `##`)
 *
 *     ### A slide
 *
 *     [slide: hidden, 3 min, by phases, words alone]     (what is said of the slide as a whole)
 *
 *     What the audience reads.
 *
 *     [figure](https://.../#v=1&x=hell&t=2&p=f&end)
 *
 *     > What only the lecturer reads.
 *
 * In place of the figure there may be a picture, `![what is on it](data:image/png;base64,…)`.
 */

/** A line of text that begins like a part of the form says by a backslash that it is none. */
const escaped = (line: string) => (isForm(line) ? `\\${line}` : line);

const lines = (text: string, write: (line: string) => string) => text.split('\n').map(write);

/**
 * A deck as this device keeps it: before the '#' of each link, where nobody looks for anything, stands the name of its
 * slide.
 */
export const writeNamed = (deck: Deck): string => write(deck, ({ id }) => id ?? '', true);

/** The Markdown of a deck. The links lead to `page`, the address of this program without '#', or stand by themselves. */
export const writeMarkdown = (deck: Deck, page = ''): string => write(deck, () => page, false);

function write(
  { title, slides }: Deck,
  before: (slide: Slide) => string,
  isNamed: boolean,
): string {
  const hasChapters = slides.some(({ chapter }) => chapter !== '');
  const linesOf = (slide: Slide) => [
    ...(slide.chapter === '' ? [] : ['', `## ${slide.chapter}`]),
    '',
    `${hasChapters ? '###' : '##'} ${slide.title}`.trim(),
    ...writeSettings(slide, isNamed).flatMap((line) => ['', line]),
    ...(slide.text === '' ? [] : ['', ...lines(slide.text, escaped)]),
    ...(slide.picture === null ? [] : ['', writePicture(slide.picture)]),
    ...(slide.link === null ? [] : ['', `[figure](${before(slide)}#${slide.link})`]),
    ...(slide.notes === '' ? [] : ['', ...lines(slide.notes, (line) => `> ${line}`.trimEnd())]),
  ];
  return `${[`# ${title}`.trim(), ...slides.flatMap(linesOf)].join('\n')}\n`;
}
