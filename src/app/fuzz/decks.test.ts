import { expect, test } from 'vitest';
import { BUILDS, EMPTY_SLIDE } from '../../deck/deck.ts';
import { packDeck, unpackDeck } from '../../deck/deckLink.ts';
import { writeMarkdown } from '../../deck/markdown.ts';
import { figureProblems, type ReadDeck, readMarkdown } from '../../deck/readMarkdown.ts';
import { encode } from '../../scene/link/link.ts';
import { anyWounded, check, expectNamed, readsAtLeast, scenes, WANTED } from './given.ts';

readsAtLeast(WANTED.decks);

function expectDeck(read: ReadDeck): void {
  const { deck, problems } = read;
  for (const { scene } of figureProblems(read)) expectNamed(scene);
  if (deck === null) expect(problems.length).toBeGreaterThan(0);
  else expect(readMarkdown(writeMarkdown(deck)).deck).toEqual(deck);
}

test('decks, as files and in links', () => {
  const decks = scenes.slice(0, 40).map((scene, i) => ({
    title: `Deck ${i}`,
    slides: [0, 1].map((j) => ({
      ...EMPTY_SLIDE,
      chapter: i % 3 === j ? 'One' : '',
      title: `Slide ${j}`,
      text: '> no note\n# no heading',
      notes: '안녕',
      builds: BUILDS[(i + j) % BUILDS.length] ?? 'none',
      link: encode(scenes[i + j] ?? scene),
    })),
  }));
  check(800, anyWounded(decks.map((deck) => writeMarkdown(deck))), (text) =>
    expectDeck(readMarkdown(text)),
  );
  const packed = decks.map(packDeck).filter((text) => text !== null);
  check(600, anyWounded(packed), (text) => {
    const found = unpackDeck(text);
    if (found) expectDeck(found);
  });
});
