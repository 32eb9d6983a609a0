import { withSlide } from '../../deck/change.ts';
import { EMPTY_SLIDE, MAX_SLIDES, type Slide } from '../../deck/deck.ts';
import { addDeck, changeDeck, recallDecks, shelf } from '../../deck/decks.ts';
import { namePlace } from '../../engine/declare/namePlace.ts';
import { glyph } from '../../figures/glyph.ts';
import { literal } from '../../figures/markdown/literal.ts';
import { phaseName } from '../../language/cellWords.ts';
import type { DeckWords } from '../../language/sections/deck.ts';
import type { Words } from '../../language/words.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { figures } from '../../scene/document/figures.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { encode } from '../../scene/link/link.ts';
import { networkOf, symbolsOf } from '../../scene/read/derive.ts';
import { local } from '../../state/local.ts';
import { shownScene, store } from '../../state/store.ts';

/** What has come of adding a view. */
export interface Added {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** `noView`: the slide that is shown has no figure. */
  readonly result: 'added' | 'full' | 'notKept' | 'noView';
}

/** Adds the view on the stage to the deck that is shown, else to the one used last, or to a new one where there is none. */
export function addView(words: Words, text: DeckWords, shown?: string): Added {
  recallDecks(local);
  const scene = shownScene(store.getState());
  const own = shelf.getState().decks;
  const into = own.find(({ id }) => id === shown) ?? own[0];
  const id = into?.id ?? addDeck({ title: text.newTitle, slides: [] });
  const before = into?.deck.slides.length ?? 0;
  changeDeck(id, (deck) => withSlide(deck, slideOf(scene, words)));
  const { decks, isKept } = shelf.getState();
  const deck = decks.find((own) => own.id === id)?.deck;
  const count = deck?.slides.length ?? before;
  const result = before >= MAX_SLIDES ? 'full' : isKept ? 'added' : 'notKept';
  return { id, title: deck?.title || text.untitled, count, result };
}

/** What has come of it, in words. */
export const sayAdded = ({ result, title, count }: Added, { menu }: DeckWords): string =>
  result === 'added'
    ? menu.added(title, count)
    : result === 'full'
      ? menu.full(MAX_SLIDES)
      : menu[result];

/** The view as a slide to begin with. */
export const slideOf = (scene: Scene, words: Words): Slide => ({
  ...EMPTY_SLIDE,
  title: titleOf(scene, words),
  link: encode(scene),
});

/** Of what is read so much is told in a title. */
const MOST_SYMBOLS = 40;
const MOST_NUMBERS = 6;

/** A title to begin with: what is read, how it is looked at, and where in it one stands. */
function titleOf(scene: Scene, words: Words): string {
  const { figure, cursor } = scene;
  const { isOfNetwork, hasMoment } = figures[figure];
  if (!isOfNetwork) return words.far.growth;
  const where = hasMoment ? [`t = ${cursor.t}`] : [];
  const seen =
    figure === DEFAULT_SCENE.figure
      ? [...where, phaseName(words, namePlace(networkOf(scene).spec, cursor.phase))]
      : [words.figures[figure], ...where];
  return [literal(readOf(scene)), ...seen].join(' \u00b7 ');
}

/** What a scene reads, on one line. */
function readOf(scene: Scene): string {
  const symbols = symbolsOf(scene);
  const most = scene.events ? MOST_NUMBERS : MOST_SYMBOLS;
  const isBlank = symbols.every((symbol) => symbol === ' ');
  const told = symbols
    .slice(0, most)
    .map((symbol) => (symbol === ' ' && !isBlank ? symbol : glyph(symbol)));
  if (symbols.length > most) told.push('…');
  return scene.events ? told.join(', ') : `“${told.join('')}”`;
}
