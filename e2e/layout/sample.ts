import { allSights } from '../sights/all.ts';
import {
  LANGUAGES,
  SIZES,
  type Sight,
  type SightLanguage,
  type WindowSize,
} from '../sights/sight.ts';

/*
 * What is looked at, and where: each room and panel in half of the sizes, its neighbour in the others, the languages taking
 * turns, and every fourth time with text that is set wider; what is in one room takes turns in its sizes. Of many sights
 * that stand for one another, one is seen in each size. Every second slide is seen in one of the sizes, among them those of
 * more projectors, and the next in another. Each sight is opened once, since to open a page takes ten times as long as to
 * look at it. UNROLLED_ALL=1 looks at everything everywhere, which takes an hour; UNROLLED_ONLY='^inside/' everywhere at
 * what is named so.
 */

interface View {
  readonly sight: Sight;
  readonly language: SightLanguage;
  readonly size: WindowSize;
  readonly isRoomy: boolean;
}

const PROJECTORS = ['800x600', '2560x1080'] as const;

const { UNROLLED_ALL: isAll, UNROLLED_ONLY: only } = process.env;
const sights = allSights().filter(({ name }) => new RegExp(only ?? '').test(name));

function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const kindOf = ({ name }: Sight): string => name.split('/')[0] ?? '';
const isSlide = ({ name }: Sight): boolean => /^slide\/[^/]+$/.test(name);
const sizesOf = (sight: Sight) => (isSlide(sight) ? [...SIZES, ...PROJECTORS] : SIZES);
/** It takes long to be set, and `paper.spec.ts` looks at each of its pages; the bar above it is that of shorter paper. */
const isLong = ({ name }: Sight): boolean => name.startsWith('print/lesson');

const STAND_FOR_EACH_OTHER = /^(preset|phase|back|inside|matrix|step|slide)$/;

/** Sights that stand for one another: steps and phases, the tabs of one dialog, the papers of one lecture. */
function placeOf(sight: Sight): string {
  const [kind = '', room = ''] = sight.name.split('/');
  return STAND_FOR_EACH_OTHER.test(kind) ? kind : `${kind}/${room.split(/[-.]/)[0]}`;
}

const everything = (): readonly View[] =>
  sights.flatMap((sight) =>
    LANGUAGES.flatMap((language) =>
      sizesOf(sight).flatMap((size) =>
        [false, true].map((isRoomy) => ({ sight, language, size, isRoomy })),
      ),
    ),
  );

const inTurn = <T>(of: readonly T[], turn: number): T => of[turn % of.length] as T;

/** Every fourth time with text that is set wider, in other sizes each time. */
const inTurns = (turn: number, view: Omit<View, 'isRoomy'>): readonly View[] =>
  [false, true].slice(0, (turn >> 1) % 4 === 0 ? 2 : 1).map((isRoomy) => ({ ...view, isRoomy }));

/** Of many sights that stand for one another, one in each size. */
const ofMany = (of: readonly Sight[], p: number): readonly View[] =>
  SIZES.flatMap((size, s) => {
    const sight = inTurn(of, s * Math.max(1, Math.floor(of.length / SIZES.length)));
    return inTurns(p + s, { sight, language: inTurn(LANGUAGES, p + s), size });
  });

/** Each sight of a place: alone in half of the sizes, else in a share of them, and in one at least. */
const ofPlace = (of: readonly Sight[], p: number): readonly View[] =>
  of.flatMap((sight, i) => {
    const every = Math.min(2 * of.length, SIZES.length);
    return SIZES.filter((_, s) => (p + i + s) % every === 0).flatMap((size, turn) =>
      inTurns(p + turn, { sight, language: inTurn(LANGUAGES, (p + i) >> 1), size }),
    );
  });

const ofSlides = (slides: readonly Sight[]): readonly View[] =>
  slides
    .filter((_, i) => i % 2 === 0)
    .flatMap((sight, i) =>
      inTurns(i, { sight, language: inTurn(LANGUAGES, i), size: inTurn(sizesOf(sight), i) }),
    );

const sampled = (): readonly View[] => [
  ...[
    ...grouped(
      sights.filter((each) => !isSlide(each) && !isLong(each)),
      placeOf,
    ).values(),
  ].flatMap((of, p) =>
    (of.some((each) => STAND_FOR_EACH_OTHER.test(kindOf(each))) ? ofMany : ofPlace)(of, p),
  ),
  ...ofSlides(sights.filter(isSlide)),
];

const views = isAll || only ? everything() : sampled();

/** Of slides, which follow each other on one page, those of one size: it is laid out once for each, and not twice. */
const visitOf = ({ sight, size }: View): string => (isSlide(sight) ? `${size} ` : '') + sight.name;

/** What is drawn of a scene, whichever way it is looked at: one such sight follows the other on one page. */
const OF_SCENES = /^(preset|phase|back|inside|figure|matrix)$/;
const roomOf = (sight: Sight): string =>
  OF_SCENES.test(kindOf(sight)) ? 'laboratory' : kindOf(sight);

/** Where one sight follows another on a page: those of one link are next to each other, and slides in their order. */
const inOrder = (room: string, [a]: readonly View[], [b]: readonly View[]): number =>
  room === 'slide'
    ? visitOf(a as View).localeCompare(visitOf(b as View), 'en', { numeric: true })
    : (a as View).sight.link.localeCompare((b as View).sight.link);

/** All that is looked at in one language, by room; of each room sight by sight. */
export const viewsIn = (
  language: SightLanguage,
): readonly (readonly [room: string, sights: readonly (readonly View[])[]])[] =>
  [
    ...grouped(
      views.filter((view) => view.language === language),
      ({ sight }) => roomOf(sight),
    ),
  ].map(([room, of]) => [
    room,
    [...grouped(of, visitOf).values()].sort((a, b) => inOrder(room, a, b)),
  ]);
