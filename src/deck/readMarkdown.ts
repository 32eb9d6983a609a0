import { DEFAULT_SCENE } from '../scene/defaults.ts';
import { decode } from '../scene/link.ts';
import type { Problem } from '../scene/problem.ts';
import type { Scene } from '../scene/scene.ts';
import {
  cleanSlide,
  cleanText,
  cleanTitle,
  type Deck,
  MAX_NOTES,
  MAX_SLIDES,
  MAX_TEXT,
  MAX_TITLE,
  type Slide,
} from './deck.ts';

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
  /** A slide without a figure; it shows that of the slide before. */
  | 'noFigure'
  /** A figure whose link could not be read as it stands; `scene` says what of it. */
  | 'figure'
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
  readonly problems: readonly DeckProblem[];
}

/** Code units of a file that is read at all. */
const MAX_FILE = 4_000_000;
/** Problems that are told; nobody reads more. */
const MAX_PROBLEMS = 24;

/** What has been read of a slide so far. */
interface Draft {
  readonly line: number;
  readonly chapter: string;
  readonly title: string;
  readonly text: string[];
  readonly notes: string[];
  link: { readonly line: number; readonly fragment: string } | null;
}

/** Reads what `writeMarkdown` writes, and what a person made of it. Takes any text and never throws. */
export function readMarkdown(file: string): ReadDeck {
  const problems: DeckProblem[] = [];
  const add = (kind: DeckProblemKind, line = 0, value = '', scene: readonly Problem[] = []) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ kind, line, value: value.slice(0, 80), scene });
  };
  if (file.length > MAX_FILE) add('tooBig', 0, String(Math.ceil(file.length / 1000)));
  else if (file.includes('\0')) add('notText');
  if (problems.length > 0) return { deck: null, problems };

  const { title, drafts } = split(file.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/));
  if (drafts.length === 0) add('noSlides');
  if (drafts.length > MAX_SLIDES) add('tooMany', 0, String(drafts.length - MAX_SLIDES));
  const slides: Slide[] = [];
  for (const draft of drafts.slice(0, MAX_SLIDES)) {
    const scene = sceneOf(draft, slides.at(-1)?.scene ?? DEFAULT_SCENE, add);
    slides.push(slideOf(draft, scene, add));
  }
  return { deck: drafts.length === 0 ? null : { title: cleanTitle(title), slides }, problems };
}

type Add = (
  kind: DeckProblemKind,
  line?: number,
  value?: string,
  scene?: readonly Problem[],
) => void;

/** The parts of the file. Slides are the headings of the third level, or where there are none, of the second. */
function split(lines: readonly string[]): { readonly title: string; readonly drafts: Draft[] } {
  const hasChapters = lines.some((line) => /^###(\s|$)/.test(line));
  const drafts: Draft[] = [];
  let title: string | null = null;
  let chapter = '';
  lines.forEach((line, i) => {
    const heading = /^(#{1,3})(?:\s+(.*))?$/.exec(line);
    const level = heading?.[1]?.length;
    const words = heading?.[2]?.trim() ?? '';
    const draft = drafts.at(-1);
    if (level === 1 && title === null) title = words;
    else if (level === 2 && hasChapters) chapter = words;
    else if (level && level > 1) {
      drafts.push({ line: i + 1, chapter, title: words, text: [], notes: [], link: null });
      chapter = '';
    } else if (draft) readLine(line, i + 1, draft);
  });
  return { title: title ?? '', drafts };
}

function readLine(line: string, at: number, draft: Draft): void {
  const note = /^\s*>\s?(.*)$/.exec(line);
  const figure = /^\s*\[[^\]]*\]\(<?([^\s>]*#[^\s>]*)>?\)\s*$/.exec(line);
  if (note) draft.notes.push(note[1] ?? '');
  else if (figure && !draft.link)
    draft.link = { line: at, fragment: (figure[1] ?? '').replace(/^[^#]*#/, '') };
  else draft.text.push(line.replace(/^\\(?=\s*\\*[#>[])/, ''));
}

function sceneOf({ line, link }: Draft, before: Scene, add: Add): Scene {
  if (!link) {
    add('noFigure', line);
    return before;
  }
  const { scene, problems } = decode(link.fragment, MAX_FILE);
  if (link.fragment === '' || problems.length > 0)
    add('figure', link.line, link.fragment, problems);
  return scene;
}

function slideOf({ line, chapter, title, text, notes }: Draft, scene: Scene, add: Add): Slide {
  const [read, noted] = [text.join('\n'), notes.join('\n')];
  const isTooLong =
    cleanTitle(title).length < title.length - 1 && title.length > MAX_TITLE
      ? title
      : cleanText(read, MAX_FILE).length > MAX_TEXT
        ? read
        : cleanText(noted, MAX_FILE).length > MAX_NOTES
          ? noted
          : null;
  if (isTooLong !== null) add('tooLong', line, isTooLong.trim());
  return cleanSlide({ chapter, title, text: read, notes: noted, scene });
}
