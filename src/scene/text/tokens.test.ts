import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withSource } from '../change/changeNetwork.ts';
import { isOver, withSymbol } from '../change/write.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { MAX_STEPS, type Scene } from '../document/scene.ts';
import { decode, encode } from '../link/link.ts';
import { inputOf, stepsOf, symbolsOf, unknownSymbolsOf } from '../read/derive.ts';
import { readText, vocabularyOf } from './symbols.ts';
import { readingOf, roleOf, tokenOf, wordsOf, writeTokens } from './tokens.ts';

const WORDS = ['<pad>', '<unk>', '<eos>', 'the', 'cat', 'sat', 'on', 'a', 'mat', '.', ',', "don't"];
const symbolsIn = (text: string, vocabulary: readonly string[]) =>
  readText(text, vocabulary).symbols;
const sceneOf = (vocabulary: readonly string[], text: string): Scene => ({
  ...withSource(DEFAULT_SCENE, 'xavier', 1),
  vocabulary,
  text: readText(text, vocabulary).text,
});

describe('how a text is read follows from the vocabulary', () => {
  test.each([
    ['characters', ['h', 'e', 'l', 'o']],
    ['characters', ['안', '👨‍👩‍👧', '🇰🇷', '\r\n', '<eos>', '<pad>']],
    ['words', WORDS],
    ['words', ['나는', '밥을', '먹는다', '.']],
    ['words', ['play', '##ing', '##s']],
    ['pieces', ['a', 'b', 'ab', 'abb']],
    ['pieces', ['\u2581the', '\u2581', 's']],
    ['pieces', ['New York', 'is']],
  ] as const)('as %s: %j', (reading, vocabulary) => {
    expect(readingOf(vocabulary)).toBe(reading);
  });

  test('a vocabulary of single characters reads as without one, whatever the text', () => {
    const vocabulary = ['a', '안', '👨‍👩‍👧', ' '];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(readText(text, vocabulary)).toEqual(readText(text));
      }),
    );
  });
});

describe('words', () => {
  test('are split at spaces, punctuation apart, the longest token first', () => {
    expect(symbolsIn("the cat, sat on  a mat. don't", WORDS)).toEqual([
      ...['the', 'cat', ',', 'sat', 'on', 'a', 'mat', '.', "don't"],
    ]);
    expect(symbolsIn('ice cream ice-cream', ['ice', 'ice-cream', 'cream', '-'])).toEqual([
      ...['ice', 'cream', 'ice-cream'],
    ]);
  });

  test('are never found inside of others', () => {
    expect(symbolsIn('the catalog', WORDS)).toEqual(['the', 'catalog']);
    expect(symbolsIn('thecat', WORDS)).toEqual(['thecat']);
  });

  test('that are not known are shown as they are, and read as <unk> where there is one', () => {
    const scene = sceneOf(WORDS, "the dog's bone sat");
    expect(symbolsOf(scene)).toEqual(['the', "dog's", 'bone', 'sat']);
    expect(inputOf(scene)).toEqual({ kind: 'symbols', indices: Int32Array.of(3, 1, 1, 5) });
    expect(unknownSymbolsOf(scene)).toEqual(["dog's", 'bone']);
    const without = sceneOf(WORDS.slice(2), 'the dog');
    expect(inputOf(without)).toEqual({ kind: 'symbols', indices: Int32Array.of(1, -1) });
  });

  test('are read in small letters where the vocabulary has no capitals, and only there', () => {
    expect(symbolsIn('The CAT', WORDS)).toEqual(['the', 'cat']);
    expect(symbolsIn('The CAT', [...WORDS, 'Mat'])).toEqual(['The', 'CAT']);
  });

  test('of a script without spaces are found in a row', () => {
    expect(symbolsIn('我爱北京', ['我', '爱', '北京'])).toEqual(['我', '爱', '北京']);
    expect(symbolsIn('我看北京', ['我', '爱', '北京'])).toEqual(['我', '看', '北京']);
  });

  test('go on in pieces where the vocabulary says so', () => {
    const pieces = ['[UNK]', 'play', '##ing', '##s', 'the'];
    expect(symbolsIn('playing the plays', pieces)).toEqual([
      ...['play', '##ing', 'the', 'play', '##s'],
    ]);
    expect(symbolsIn('played', pieces)).toEqual(['played']);
  });

  test('the text stays as it was typed; the first 2,000 words are read', () => {
    expect(readText('  the   cat ', WORDS).text).toBe('  the   cat ');
    const { symbols, text, dropped } = readText('the cat '.repeat(1001), WORDS);
    expect(symbols).toHaveLength(MAX_STEPS);
    expect(text.endsWith('cat')).toBe(true);
    expect(dropped).toBe(9);
  });

  test('of a text are a vocabulary of its own', () => {
    expect(wordsOf("The cat, don't! <eos>\nThe")).toEqual([
      ...['The', 'cat', ',', "don't", '!', '<eos>', 'The'],
    ]);
    expect(vocabularyOf('the Dog the', WORDS)).toEqual(['<pad>', '<unk>', '<eos>', 'the', 'dog']);
    expect(vocabularyOf('the', ['t', 'h'])).toEqual(['t', 'h', 'e']);
  });
});

describe('pieces', () => {
  test('the longest stands for what it can, wherever that is', () => {
    expect(symbolsIn('abbabx', ['a', 'b', 'ab', 'abb'])).toEqual(['abb', 'ab', 'x']);
  });

  test('may begin with the space before them', () => {
    const vocabulary = ['\u2581the', '\u2581cat', '\u2581', 's', 'c'];
    expect(symbolsIn('the cats', vocabulary)).toEqual(['\u2581the', '\u2581cat', 's']);
  });

  test('are bytes where nothing else is known', () => {
    const bytes = Array.from(
      { length: 256 },
      (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
    );
    const vocabulary = [...bytes, 'a', 'b', 'ab'];
    expect(symbolsIn('ab안', vocabulary)).toEqual(['ab', '<0xEC>', '<0x95>', '<0x88>']);
    expect(stepsOf(sceneOf(vocabulary, 'ab안'))).toBe(4);
  });
});

describe('special tokens', () => {
  test.each([
    ['<pad>', 'pad'],
    ['[PAD]', 'pad'],
    ['<unk>', 'unk'],
    ['<OOV>', 'unk'],
    ['</s>', 'eos'],
    ['<|endoftext|>', 'eos'],
    ['<s>', 'bos'],
    ['SOS', 'bos'],
    ['unk', null],
    ['<', null],
    ['<num>', null],
  ])('%s is what it is', (token, role) => {
    expect(roleOf(token)).toBe(role);
  });

  test('are read where they are typed as they are, and nowhere else', () => {
    expect(symbolsIn('eos the cat<eos>', WORDS)).toEqual(['eos', 'the', 'cat', '<eos>']);
    expect(symbolsIn('a<eos>b', ['a', 'b', '<eos>'])).toEqual(['a', '<eos>', 'b']);
    expect(inputOf(sceneOf(['a', '<unk>'], 'ax'))).toEqual({
      kind: 'symbols',
      indices: Int32Array.of(0, 1),
    });
    expect(tokenOf(WORDS, 'eos')).toBe('<eos>');
  });
});

test('a word that is written on stands behind a space, punctuation does not, and the end is seen', () => {
  let scene = sceneOf(WORDS, 'the');
  for (const token of ['cat', ',', 'a', 'mat', '.', '<eos>']) {
    expect(isOver(scene)).toBe(false);
    scene = withSymbol(scene, stepsOf(scene) - 1, token);
  }
  expect(scene.text).toBe('the cat, a mat. <eos>');
  expect(isOver(scene)).toBe(true);
  expect(withSymbol(scene, 1, 'sat').text).toBe('the cat sat');
});

test('reading what was read changes nothing, tokens are in order, and a link says the same', () => {
  const vocabularies = [
    WORDS,
    ['a', 'b', 'ab', '<eos>'],
    ['\u2581the', 's', '\u2581'],
    ['##s', 'cat'],
  ];
  const part = fc.constantFrom(
    ...[
      'the',
      'cat',
      'The',
      ' ',
      '  ',
      '\n',
      '.',
      "'",
      'ab',
      'a',
      '<eos>',
      '<',
      'é',
      'e\u0301',
      '안녕',
      '北',
    ],
    ...['\ud83d', '👨‍👩‍👧', '\u0301', '\r\n', '\u2581', '##s', 's', '-', '_'],
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...vocabularies),
      fc.array(part, { maxLength: 30 }),
      (vocabulary, parts) => {
        const read = readText(parts.join(''), vocabulary);
        expect(readText(read.text, vocabulary)).toEqual({ ...read, dropped: 0 });
        const { symbols, places = [], ends = [] } = read;
        expect([...ends].sort((a, b) => a - b)).toEqual(ends);
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(read.text.length);
        for (const [t, place] of places.entries()) {
          const token = vocabulary[place];
          if (token !== undefined && roleOf(token) !== 'unk') expect(symbols[t]).toBe(token);
        }
        // No word of a text is lost: without spaces, it is its symbols.
        if (vocabulary === WORDS)
          expect(symbols.join('').replace(/\s/g, '').toLowerCase()).toBe(
            read.text.replace(/\s/g, '').toLowerCase(),
          );
        const scene = sceneOf(vocabulary, read.text);
        expect(decode(encode(scene))).toEqual({ scene, problems: [] });
      },
    ),
    { numRuns: 500 },
  );
});

test('tokens of a vocabulary of words, written down, are read as these again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }), (tokens) => {
      expect(symbolsIn(writeTokens(tokens, WORDS), WORDS)).toEqual(tokens);
    }),
  );
  expect(writeTokens(['the', 'cat', '.', 'a'], WORDS)).toBe('the cat. a');
});
