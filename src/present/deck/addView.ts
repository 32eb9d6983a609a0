import { withSlide } from '../../deck/change.ts';
import { MAX_SLIDES, type Slide } from '../../deck/deck.ts';
import { addDeck, changeDeck, recallDecks, shelf } from '../../deck/decks.ts';
import { activations } from '../../engine/activations/table.ts';
import type { DeckWords } from '../../language/sections/deck.ts';
import type { Words } from '../../language/words.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { encode } from '../../scene/link/link.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { local } from '../../state/local.ts';
import { shownScene, store } from '../../state/store.ts';

/** What has come of adding a view. */
export interface Added {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly result: 'added' | 'full' | 'notKept';
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
      : menu.notKept;

/** The view as a slide to begin with. */
export const slideOf = (scene: Scene, words: Words): Slide => ({
  chapter: '',
  title: titleOf(scene, words),
  text: '',
  notes: '',
  link: encode(scene),
});

/** Of what is read so much is told in a title. */
const MOST_SYMBOLS = 40;
const MOST_NUMBERS = 6;

/** A title to begin with: what is read, and where in it one stands. */
function titleOf(scene: Scene, words: Words): string {
  if (scene.figure === 'growth') return words.far.growth;
  const symbols = symbolsOf(scene);
  const most = scene.events ? MOST_NUMBERS : MOST_SYMBOLS;
  const told = [...symbols.slice(0, most), ...(symbols.length > most ? ['…'] : [])];
  const read = scene.events ? told.join(', ') : `“${told.join('')}”`;
  const { t, phase } = scene.cursor;
  return `${read} · t = ${t} · ${words.phase(phase, activations[scene.activation].label)}`;
}
