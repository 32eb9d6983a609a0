import type { Problem } from '../scene/document/problem.ts';
import { decode } from '../scene/link/link.ts';
import { missingIn } from '../state/presetFiles.ts';
import {
  cleanSlide,
  cleanText,
  cleanTitle,
  type Deck,
  EMPTY_SLIDE,
  MAX_NOTES,
  MAX_SLIDES,
  MAX_TEXT,
  MAX_TITLE,
  type Slide,
  type SlideImage,
} from './deck.ts';
import { readPicture } from './picture.ts';
import { type Line, linesOf, readLine } from './readLines.ts';
import type { ReadSettings } from './settings.ts';
import { isSlideId } from './slideId.ts';

/** What can be wrong with the file of a deck. */
export type DeckProblemKind =
  /** It is no text at all; nothing was read. */
  | 'notText'
  /** Larger than what is read; the value is its size in kB. */
  | 'tooBig'
  /** There is no slide in it. */
  | 'noSlides'
  /** More slides than a deck may have; the value is how many were left out. */
  | 'tooMany'
  /** Words before the first slide: they belong to none, and were left out. */
  | 'outside'
  /** A slide without a figure; it shows that of the slide before. */
  | 'noFigure'
  /** A figure whose link could not be read as it stands; `scene` says what of it. */
  | 'figure'
  /** A picture that was left out; the value is a PictureProblem. */
  | 'picture'
  /** Something said of a slide as a whole that says nothing here; it stays among its words. */
  | 'setting'
  /** Words that are too long; their end was left out. */
  | 'tooLong';

export interface DeckProblem {
  readonly kind: DeckProblemKind;
  /** The line of the file, from 1; 0 for the whole. */
  readonly line: number;
  readonly value: string;
  /** What of the figure's link was wrong. */
  readonly scene: readonly Problem[];
}

export interface ReadDeck {
  /** Null where there is nothing that could be shown. */
  readonly deck: Deck | null;
  /** What is wrong with the text; what is wrong with the figures is known when their networks are here. */
  readonly problems: readonly DeckProblem[];
  /** The line of each slide's figure, or of the slide where it has none of its own. */
  readonly lines: readonly number[];
}

/** Code units of a file that is read at all. */
export const MAX_DECK = 32_000_000;
/** Problems that are told; nobody reads more. */
const MAX_PROBLEMS = 24;

/** What has been read of a slide so far. */
interface Draft {
  readonly line: number;
  readonly chapter: string;
  readonly title: string;
  readonly text: string[];
  readonly notes: string[];
  figure: { readonly line: number; readonly link: string; readonly page: string } | null;
  picture: SlideImage | null;
  settings: ReadSettings['settings'];
}

const emptyDraft = () => ({ text: [], notes: [], figure: null, picture: null, settings: {} });

type Add = (kind: DeckProblemKind, line?: number, value?: string) => void;

/**
 * Reads what `writeMarkdown` writes, and what a person made of it. Takes any text and never throws. Figures stay the texts
 * that they are: a scene can be made of one only when its networks are here.
 */
export function readMarkdown(file: string): ReadDeck {
  const problems: DeckProblem[] = [];
  const add: Add = (kind, line = 0, value = '') => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ kind, line, value: value.slice(0, 80), scene: [] });
  };
  if (file.length > MAX_DECK) add('tooBig', 0, String(Math.ceil(file.length / 1000)));
  else if (file.includes('\0')) add('notText');
  if (problems.length > 0) return { deck: null, problems, lines: [] };

  const { title, drafts } = split(linesOf(file).map(readLine), add);
  if (drafts.length === 0) add('noSlides');
  if (drafts.length > MAX_SLIDES) add('tooMany', 0, String(drafts.length - MAX_SLIDES));
  if (cleanTitle(title, Number.POSITIVE_INFINITY).length > MAX_TITLE) add('tooLong', 1, title);
  const slides: Slide[] = [];
  const kept = drafts.slice(0, MAX_SLIDES);
  for (const draft of kept)
    slides.push(slideOf(draft, slides.findLast((slide) => slide.link !== null)?.link ?? '', add));
  return {
    deck: drafts.length === 0 ? null : { title: cleanTitle(title), slides },
    problems,
    lines: kept.map(({ line, figure }) => figure?.line ?? line),
  };
}

/** What of the figures of a deck cannot be shown as it is written; nothing is said of one whose network is not here. */
export function figureProblems({ deck, lines }: ReadDeck): readonly DeckProblem[] {
  return (deck?.slides ?? [])
    .flatMap(({ link }, i): DeckProblem[] => {
      const line = lines[i] ?? 0;
      if (link === null || link === deck?.slides[i - 1]?.link || missingIn(link).length > 0)
        return [];
      const { problems } = decode(link, MAX_DECK);
      return problems.length > 0
        ? [{ kind: 'figure', line, value: link.slice(0, 80), scene: problems }]
        : [];
    })
    .slice(0, MAX_PROBLEMS);
}

/**
 * The parts of the file. A heading of the third level is a slide; one of the second is the chapter of the slide whose
 * heading follows at once, and where none does it is a slide itself.
 */
function split(
  lines: readonly Line[],
  add: Add,
): { readonly title: string; readonly drafts: Draft[] } {
  const drafts: Draft[] = [];
  let title: string | null = null;
  let chapter = '';
  let isOutsideTold = false;
  lines.forEach((line, i) => {
    const draft = drafts.at(-1);
    if (line.kind === 'heading' && line.level > 1) {
      if (line.level === 2 && isBeforeSlide(lines, i)) chapter = line.words;
      else {
        const { words } = line;
        drafts.push({ ...emptyDraft(), line: i + 1, chapter, title: words });
        chapter = '';
      }
    } else if (line.kind === 'heading' && title === null && !draft) title = line.words;
    else if (draft) take(line, i + 1, draft, add);
    else if (!isBlank(line) && !isOutsideTold) {
      isOutsideTold = true;
      add('outside', i + 1, line.raw.trim());
    }
  });
  return { title: title ?? '', drafts };
}

const isBlank = (line: Line): boolean => line.kind === 'text' && line.words.trim() === '';

/** Whether nothing stands between a heading and that of a slide of the third level. */
function isBeforeSlide(lines: readonly Line[], at: number): boolean {
  let next = at + 1;
  while (next < lines.length && isBlank(lines[next] as Line)) next++;
  const line = lines[next];
  return line?.kind === 'heading' && line.level === 3;
}

function take(line: Line, at: number, draft: Draft, add: Add): void {
  if (line.kind === 'note') draft.notes.push(line.words);
  else if (line.kind === 'text') draft.text.push(line.words);
  else if (line.kind === 'settings') {
    draft.settings = { ...draft.settings, ...line.settings };
    if (line.unknown === null) return;
    add('setting', at, line.unknown);
    draft.text.push(line.unknown);
  } else if (line.kind === 'picture') {
    const read = draft.picture
      ? ({ problem: 'second' } as const)
      : readPicture(line.address, line.alt);
    if ('picture' in read) draft.picture = read.picture;
    else {
      add('picture', at, read.problem);
      draft.text.push(line.alt);
      // Where it would have stood, no figure of another slide stands.
      draft.settings = { ...draft.settings, isWordsAlone: true };
    }
  } else if (line.kind === 'figure' && !draft.figure)
    draft.figure = { line: at, link: line.link, page: line.page };
  else draft.text.push(line.raw);
}

function slideOf(
  {
    line,
    chapter,
    title,
    text,
    notes,
    figure,
    picture,
    settings: { isWordsAlone = false, ...settings },
  }: Draft,
  before: string,
  add: Add,
): Slide {
  if (figure && picture) add('picture', line, 'second');
  if (!figure && !picture && !isWordsAlone) add('noFigure', line);
  if (figure?.link === '') add('figure', figure.line);
  const slide = {
    ...EMPTY_SLIDE,
    ...settings,
    ...(figure && isSlideId(figure.page) ? { id: figure.page } : {}),
    chapter,
    title,
    text: text.join('\n'),
    notes: notes.join('\n'),
    link: figure ? figure.link : picture || isWordsAlone ? null : before,
    picture: figure ? null : picture,
  };
  const whole = [
    [cleanTitle(chapter, Number.POSITIVE_INFINITY), MAX_TITLE],
    [cleanTitle(title, Number.POSITIVE_INFINITY), MAX_TITLE],
    [cleanText(slide.text, Number.POSITIVE_INFINITY), MAX_TEXT],
    [cleanText(slide.notes, Number.POSITIVE_INFINITY), MAX_NOTES],
  ] as const;
  for (const [words, most] of whole) if (words.length > most) add('tooLong', line, words);
  return cleanSlide(slide);
}
