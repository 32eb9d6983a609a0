import { isEqual } from '../scene/document/equal.ts';
import { type Deck, EMPTY_SLIDE, MAX_SLIDES, type Slide } from './deck.ts';

/** A deck to which something was done, and whether all of it could be done. */
export interface Merged<Result = Deck> {
  readonly deck: Result;
  readonly isWhole: boolean;
}

/**
 * Does to the deck `now` what led from one deck to another: slides are known by their names, wherever they stand by now.
 * What has become something else since, by another hand, stays as it is. All slides must have names.
 */
export function merged(now: Deck, from: Deck, to: Deck): Merged {
  const [old, wanted, here] = [from, to, now].map(byId) as [Slides, Slides, Slides];
  let isWhole = true;
  const value = <Value>(was: Value, before: Value, after: Value): Value => {
    if (isEqual(before, after) || isEqual(was, after)) return was;
    if (isEqual(was, before)) return after;
    isWhole = false;
    return was;
  };
  const changed = (slide: Slide): readonly Slide[] => {
    const [before, after] = [old.get(slide.id), wanted.get(slide.id)];
    if (!before) return [slide];
    if (!after && isEqual(slide, before)) return [];
    if (!after) isWhole = false;
    if (!after || isEqual(before, after)) return [slide];
    const part = <Key extends keyof Slide>(key: Key) => value(slide[key], before[key], after[key]);
    return [Object.fromEntries(KEYS.map((key) => [key, part(key)])) as unknown as Slide];
  };
  const title = value(now.title, from.title, to.title);
  const left = now.slides.flatMap(changed);
  const moved = movedBetween(from, to);
  const isPut = ({ id }: Slide) => (here.has(id) ? moved.has(id) : !old.has(id));
  for (const [id, slide] of wanted)
    if (old.has(id) && !here.has(id) && !isEqual(old.get(id), slide)) isWhole = false;
  const slides = put(to, isPut, left);
  if (slides.length > MAX_SLIDES) return { deck: now, isWhole: false };
  const deck = { ...now, title, slides };
  return { deck: isEqual(deck, now) ? now : deck, isWhole };
}

/** All that a slide has; its name is the same in all three decks. */
const KEYS = ['id', ...Object.keys(EMPTY_SLIDE)] as readonly (keyof Slide)[];

type Slides = ReadonlyMap<string | undefined, Slide>;

const byId = ({ slides }: Deck): Slides => new Map(slides.map((slide) => [slide.id, slide]));

/** Puts slides of a deck among others, each behind the nearest that stands before it there. */
function put(
  { slides }: Deck,
  isPut: (slide: Slide) => boolean,
  among: readonly Slide[],
): readonly Slide[] {
  const own = new Map(among.map((slide) => [slide.id, slide]));
  const result = among.filter(
    (slide) => !slides.some(({ id }) => id === slide.id) || !isPut(slide),
  );
  let before = 0;
  for (const slide of slides) {
    const at = result.findIndex(({ id }) => id === slide.id);
    if (at >= 0) before = at + 1;
    else if (isPut(slide)) result.splice(before++, 0, own.get(slide.id) ?? slide);
  }
  return result;
}

/** The slides of both decks that stand in another order: the fewest by whose moving the one order becomes the other. */
function movedBetween(from: Deck, to: Deck): ReadonlySet<string | undefined> {
  const places = new Map(from.slides.map(({ id }, i) => [id, i]));
  const ids = to.slides.map(({ id }) => id).filter((id) => places.has(id));
  const place = (i: number) => places.get(ids[i]) ?? 0;
  // The longest run of slides in the order that they had stays; each knows the one before it in the run.
  const length: number[] = [];
  const last: number[] = [];
  ids.forEach((_, i) => {
    let before = -1;
    for (let j = 0; j < i; j++)
      if (place(j) < place(i) && (length[j] ?? 0) > (length[before] ?? 0)) before = j;
    length.push((length[before] ?? 0) + 1);
    last.push(before);
  });
  const moved = new Set(ids);
  for (let i = length.indexOf(Math.max(...length)); i >= 0; i = last[i] ?? -1) moved.delete(ids[i]);
  return moved;
}

/** A deck with a slide of an older one put in, as and where it was there. */
export const withSlideOf = (now: Deck, old: Deck, slide: string | undefined): Deck =>
  merged(now, { ...old, slides: old.slides.filter(({ id }) => id !== slide) }, old).deck;

/** `merged` for decks that may have been made, or taken away, as a whole; null where there is none. */
export function mergedWhole(
  now: Deck | null,
  from: Deck | null,
  to: Deck | null,
): Merged<Deck | null> {
  if (from && to) return now ? merged(now, from, to) : { deck: now, isWhole: false };
  if (to) return { deck: now ?? to, isWhole: true };
  const isChanged = now !== null && !isEqual(now, from);
  return { deck: isChanged ? now : null, isWhole: !isChanged };
}
