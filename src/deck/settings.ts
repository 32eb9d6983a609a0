import { BUILDS, MAX_MINUTES, type Slide } from './deck.ts';
import { isSlideId } from './slideId.ts';

/*
 * What is said of a slide as a whole, as a line of its own: `[slide: hidden, 3 min, by phases]`. A line of words that
 * begins so is written with a backslash, so that none is taken for it.
 */

/** The settings of a slide, as far as they are not those of one of which nothing is said. */
type Settings = Partial<Pick<Slide, 'id' | 'builds' | 'isHidden' | 'minutes'>> & {
  /** Words without a figure; where it is not said, a slide without one shows that of the slide before. */
  readonly isWordsAlone?: boolean;
};

const BEGIN = '[slide:';
const END = ']';

/** The line of a slide's settings; none where none is needed. `isNamed` adds the name of a slide that has no link to hold it. */
export function writeSettings(slide: Slide, isNamed = false): readonly string[] {
  const { id, builds, isHidden, minutes, link, picture } = slide;
  const said = [
    isHidden && 'hidden',
    minutes !== null && `${minutes} min`,
    builds !== 'none' && `by ${builds}`,
    link === null && picture === null && 'words alone',
    isNamed && link === null && id,
  ].filter((each) => typeof each === 'string');
  return said.length === 0 ? [] : [lineOf(said)];
}

const lineOf = (said: readonly string[]) => `${BEGIN} ${said.join(', ')}${END}`;

export interface ReadSettings {
  readonly settings: Settings;
  /** What of the line says nothing here, as such a line; null where all of it says something. */
  readonly unknown: string | null;
}

/** What a line of settings says; null where it is none. */
export function readSettings(line: string): ReadSettings | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith(BEGIN) || !trimmed.endsWith(END)) return null;
  const said = trimmed.slice(BEGIN.length, -END.length).split(',');
  const read = said.map((each) => [each.trim(), settingOf(each.trim())] as const);
  const unknown = read.flatMap(([words, setting]) => (setting ? [] : [words]));
  return {
    settings: Object.assign({}, ...read.map(([, setting]) => setting)),
    unknown: unknown.length === 0 ? null : lineOf(unknown),
  };
}

function settingOf(words: string): Settings | null {
  if (words === 'hidden') return { isHidden: true };
  if (words === 'words alone') return { isWordsAlone: true };
  if (isSlideId(words)) return { id: words };
  const builds = BUILDS.find((each) => words === `by ${each}`);
  if (builds) return { builds };
  const minutes = readMinutes(words.endsWith(' min') ? words.slice(0, -' min'.length) : '');
  return minutes === null ? null : { minutes };
}

/** Minutes as they are typed, to hundredths; null where they are none that a slide may take. */
export function readMinutes(typed: string): number | null {
  const isRight = /^\d{1,3}(?:\.\d{1,2})?$/.test(typed) && Number(typed) <= MAX_MINUTES;
  return isRight ? Number(typed) : null;
}
