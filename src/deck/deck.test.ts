import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { drawScene } from '../scene/fixtures/drawScene.ts';
import { anyCharacter } from '../scene/fuzz/anyCharacter.ts';
import { encode } from '../scene/link/link.ts';
import { withCopied, withEdited, withMoved, withoutSlide, withSlide } from './change.ts';
import {
  BUILDS,
  chapterAt,
  chaptersOf,
  cleanSlide,
  cleanText,
  cleanTitle,
  type Deck,
  EMPTY_SLIDE,
  leftOut,
  MAX_TEXT,
  type Slide,
} from './deck.ts';
import { packDeck, unpackDeck } from './deckLink.ts';
import { writeMarkdown } from './markdown.ts';
import { figureProblems, readMarkdown } from './readMarkdown.ts';

const slide = (title: string, more: Partial<Slide> = {}): Slide =>
  cleanSlide({ ...EMPTY_SLIDE, title, link: encode(DEFAULT_SCENE), ...more });
const deck = (...slides: readonly Slide[]): Deck => ({ title: 'Deck', slides });

/** The smallest GIF there is. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC';
const words = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '[slide: by phases]',
        `![a](${PICTURE})`,
        `\\![a](${PICTURE})`,
        '# a',
        '## b',
        '\\# c',
        '> d',
        '[figure](#v=1&end)',
        '',
        ' ',
        '안녕',
        '\\',
      ),
    )
    .map((lines) => lines.join('\n')),
);
const anyDeck = fc
  .record({
    title: words,
    slides: fc.array(
      fc.record({
        chapter: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, words),
        title: words,
        text: words,
        notes: words,
        builds: fc.constantFrom(...BUILDS),
        isHidden: fc.boolean(),
        minutes: fc.option(fc.constantFrom(0, 0.25, 1, 3.5, 600)),
        link: fc.option(
          fc.array(fc.nat(), { maxLength: 40 }).map((numbers) => encode(drawScene(numbers))),
        ),
        picture: fc.option(fc.record({ data: fc.constant(PICTURE), alt: words })),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ title, slides }): Deck => ({ title: cleanTitle(title), slides: slides.map(oneThing) }));

/** A slide shows a figure or a picture. */
const oneThing = (slide: Slide) =>
  cleanSlide({ ...slide, picture: slide.link === null ? slide.picture : null });

test('any deck written as Markdown is read back word for word and scene for scene', () => {
  fc.assert(
    fc.property(anyDeck, fc.constantFrom('', 'https://a.example/x/?y=1'), (written, page) => {
      const read = readMarkdown(writeMarkdown(written, page));
      expect(read.deck).toEqual(written);
      expect(read.problems).toEqual([]);
    }),
  );
});

test('a small deck fits in a link, and a link that was cut is known', () => {
  fc.assert(
    fc.property(anyDeck, (written) => {
      const packed = packDeck(written);
      if (packed === null) return;
      expect(packed).toMatch(/^[\w.-]+$/);
      expect(unpackDeck(packed)).toMatchObject({ deck: written, problems: [] });
      expect(unpackDeck(packed.slice(0, -9))).toBeNull();
    }),
  );
  const long = deck(slide('a', { notes: 'long '.repeat(3000) }));
  expect(packDeck(long)).toBeNull();
});

test('any text at all is read without breaking', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), (text) => {
      const { deck: read, problems } = readMarkdown(text);
      if (read === null) expect(problems.length).toBeGreaterThan(0);
      else expect(readMarkdown(writeMarkdown(read)).deck).toEqual(read);
    }),
  );
});

test('a file written by hand is read, and what cannot be is told with its line', () => {
  const whole = readMarkdown(
    [
      '# 내 강의',
      'It belongs to no slide.',
      '',
      '## 첫 쪽',
      'A line.',
      'Another with [a link](https://example.org/#x).',
      '[그림](#v=1&x=hell&t=2&p=f&end)',
      '> say this',
      '## No figure',
      '## Broken',
      '[figure](https://x.example/#v=1&t=99&end)',
    ].join('\r\n'),
  );
  const { deck: read } = whole;
  const problems = [...whole.problems, ...figureProblems(whole)];
  expect(read?.title).toBe('내 강의');
  expect(read?.slides.map(({ title, text, notes, link }) => [title, text, notes, link])).toEqual([
    [
      '첫 쪽',
      'A line.\nAnother with [a link](https://example.org/#x).',
      'say this',
      'v=1&x=hell&t=2&p=f&end',
    ],
    ['No figure', '', '', 'v=1&x=hell&t=2&p=f&end'],
    ['Broken', '', '', 'v=1&t=99&end'],
  ]);
  expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
    ['outside', 2],
    ['noFigure', 9],
    ['figure', 11],
  ]);
  expect(problems[2]?.scene[0]).toMatchObject({ key: 't', kind: 'outOfRange' });
  expect(readMarkdown('').problems[0]?.kind).toBe('noSlides');
  expect(readMarkdown('\0PNG').problems[0]?.kind).toBe('notText');
});

test('what is said of a slide as a whole is read, and what says nothing stays and is told', () => {
  const read = readMarkdown(
    '## a\n[slide: by phases, 2.5 min]\nwords\n[figure](#v=1&end)\n## b\n[slide: hidden, words alone, by magic, 601 min]',
  );
  const slide = { ...EMPTY_SLIDE, title: 'a' };
  expect(read.deck?.slides).toEqual([
    { ...slide, text: 'words', link: 'v=1&end', builds: 'phases', minutes: 2.5 },
    { ...slide, title: 'b', text: '[slide: by magic, 601 min]', isHidden: true },
  ]);
  expect(read.problems).toMatchObject([{ kind: 'setting', line: 6 }]);
});

test('no heading swallows a slide, whatever levels a hand has mixed', () => {
  const titles = (lines: readonly string[]) =>
    readMarkdown(lines.join('\n')).deck?.slides.map(({ chapter, title }) => [chapter, title]);
  const figure = '[figure](#v=1&end)';
  expect(
    titles(['# T', '## A', figure, '### within', 'words', '## B', figure, '', '## C', '## D']),
  ).toEqual([
    ['', 'A'],
    ['', 'within'],
    ['', 'B'],
    ['', 'C'],
    ['', 'D'],
  ]);
  expect(titles(['## One', '', '### A', figure, '## Two', 'words', '### B', figure])).toEqual([
    ['One', 'A'],
    ['', 'Two'],
    ['', 'B'],
  ]);
  // What is not marked as something else is somebody's words.
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('# q', '## q', '### q', '#### q', 'q', figure, '> q', ''), {
        maxLength: 14,
      }),
      (lines) => {
        const read = readMarkdown(['## first', ...lines].join('\n')).deck;
        const written = JSON.stringify(
          read?.slides.map(({ chapter, title, text, notes }) => [chapter, title, text, notes]),
        );
        expect(written.match(/q/g)?.length ?? 0).toBe(
          lines.filter((line) => line.includes('q')).length,
        );
      },
    ),
  );
});

test('slides are moved, copied, changed and taken out, and a chapter keeps its beginning', () => {
  const three = deck(slide('a', { chapter: 'one' }), slide('b'), slide('c', { chapter: 'two' }));
  const titles = ({ slides }: Deck) => slides.map(({ title }) => title).join('');
  expect(titles(withMoved(three, 0, 2))).toBe('bca');
  expect(withMoved(three, 0, 3)).toBe(three);
  expect(titles(withCopied(three, 1))).toBe('abbc');
  expect(titles(withSlide(three, slide('d')))).toBe('abcd');
  expect(withEdited(three, 1, { text: 'x' }).slides[1]?.text).toBe('x');
  expect(withoutSlide(three, 0).slides[0]).toMatchObject({ title: 'b', chapter: 'one' });
  const chapters = chaptersOf(three);
  expect(chapters.map(({ title, first, count }) => [title, first, count])).toEqual([
    ['one', 0, 2],
    ['two', 2, 1],
  ]);
  expect([0, 1, 2].map((at) => chapterAt(chapters, at))).toEqual([0, 0, 1]);
});

test('what a deck has no room for is counted, and spaces that it leaves out are not', () => {
  expect(leftOut(`${'a'.repeat(MAX_TEXT)}bcd`, MAX_TEXT, cleanText)).toBe(3);
  expect(leftOut(`  ${'a'.repeat(MAX_TEXT)}  \n\n`, MAX_TEXT, cleanText)).toBe(0);
  // Half of a pair is no character: both are left out.
  expect(leftOut(`${'가'.repeat(9)}😀`, 10, cleanTitle)).toBe(2);
});

test('a picture stands in the deck itself; what is none, or too large, is told, and its words stay', () => {
  const lines = (address: string) => `## a\n![what is on it](${address})`;
  const read = (address: string) => readMarkdown(lines(address));
  expect(read(PICTURE)).toMatchObject({
    deck: { slides: [{ link: null, picture: { data: PICTURE, alt: 'what is on it' } }] },
    problems: [],
  });
  const png = (width: number, more = 0) => {
    const bytes = new Uint8Array(33 + more);
    bytes.set([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, 20_000);
    return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
  };
  expect(read(png(1000)).deck?.slides[0]?.picture).not.toBeNull();
  for (const [address, value] of [
    [png(20_000), 'tooManyPixels'],
    [png(0), 'broken'],
    [PICTURE.replace('gif', 'png'), 'broken'],
    [PICTURE.slice(0, -20), 'broken'],
    [PICTURE.replace('R0l', 'R0 l'), 'broken'],
    [`data:image/svg+xml;base64,${btoa('<svg/>')}`, 'svg'],
    [`data:image/png;base64,${btoa('<svg/>')}`, 'svg'],
    ['data:text/html;base64,PGI+', 'kind'],
    [`data:image/png;base64,${'A'.repeat(600_000)}`, 'tooBig'],
  ]) {
    const { deck: made, problems } = read(address ?? '');
    expect(made?.slides[0]).toMatchObject({ picture: null, text: 'what is on it' });
    expect(problems[0]).toMatchObject({ kind: 'picture', line: 2, value });
  }
});
