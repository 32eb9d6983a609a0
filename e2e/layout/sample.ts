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
 * turns, and every fourth time with text that is set wider; where one room has many sights, they take turns in all sizes.
 * Each slide is seen in one of the sizes, among them those of more projectors, and its neighbours in the others. UNROLLED_ALL=1 looks at
 * everything everywhere, which takes an hour; UNROLLED_ONLY='^inside/' everywhere at what is named so.
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
  if (isSlide(sight)) return sight.name;
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

/** Of how many sizes one is looked at: of all, where what is alike stands in each of them. */
function oneIn(sight: Sight): number {
  if (isSlide(sight)) return sizesOf(sight).length;
  return STAND_FOR_EACH_OTHER.test(kindOf(sight)) ? 1 : 2;
}

const inTurn = <T>(of: readonly T[], turn: number): T => of[turn % of.length] as T;

const sampled = (): readonly View[] =>
  [...grouped(sights, placeOf).values()].flatMap((of, p) => {
    const [first] = of;
    if (!first || isLong(first)) return [];
    const sizes = sizesOf(first);
    return sizes.flatMap((size, s): View[] => {
      const turn = (p + s) / oneIn(first);
      if (!Number.isInteger(turn)) return [];
      const share = Math.max(1, Math.floor(of.length / sizes.length));
      const sight = inTurn(of, s * share);
      const language = inTurn(LANGUAGES, turn);
      const view = { sight, language, size, isRoomy: false };
      return (turn >> 1) % 4 === 0 ? [view, { ...view, isRoomy: true }] : [view];
    });
  });

const views = isAll || only ? everything() : sampled();

/** Of slides, which follow each other on one page, those of one size: it is laid out once for each, and not twice. */
const visitOf = ({ sight, size }: View): string => (isSlide(sight) ? `${size} ` : '') + sight.name;

/** All that is looked at in one language, by kind; of each kind sight by sight. */
export const viewsIn = (
  language: SightLanguage,
): readonly (readonly [kind: string, sights: readonly (readonly View[])[]])[] =>
  [
    ...grouped(
      views.filter((view) => view.language === language),
      ({ sight }) => kindOf(sight),
    ),
  ].map(([kind, of]) => [
    kind,
    [...grouped(of, visitOf)]
      .sort(([a], [b]) => (kind === 'slide' ? a.localeCompare(b, 'en', { numeric: true }) : 0))
      .map(([, visit]) => visit),
  ]);
