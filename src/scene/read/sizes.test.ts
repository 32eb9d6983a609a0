import { expect, test } from 'vitest';
import '../../scene/text/tokens.ts';
import { withAbove, withEmbedding } from '../change/changeCells.ts';
import { withHidden } from '../change/changeNetwork.ts';
import { withVocabulary } from '../change/changeVocabulary.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { parse } from '../document/parse.ts';
import { MAX_HIDDEN, MAX_VOCABULARY, MAX_WEIGHTS } from '../document/scene.ts';
import { decode, encode, isBeyondLinks } from '../link/link.ts';
import { MAX_LINK_LENGTH } from '../link/longest.ts';
import { networkOf, weightCountOf } from './derive.ts';
import { isTooLarge, mostThatFits } from './sizes.ts';

const words = Array.from({ length: MAX_VOCABULARY }, (_, i) => `word${i}`);

const layer = {
  cell: 'lstm',
  hidden: MAX_HIDDEN,
  activation: 'tanh',
  isBidirectional: false,
} as const;

test('a network may have as many units, symbols and layers as there are bounds for, together no more than fit', () => {
  const wide = withHidden(DEFAULT_SCENE, MAX_HIDDEN);
  expect(wide.hidden).toBe(MAX_HIDDEN);
  const known = withVocabulary(DEFAULT_SCENE, words);
  expect(known.vocabulary).toHaveLength(MAX_VOCABULARY);
  const read = withEmbedding(known, 200);
  expect(read.embedding).toBe(200);
  // A table of 50,000 rows of 1,024 numbers is too large by itself.
  expect(withEmbedding(known, MAX_HIDDEN)).toBe(known);
  const some = withAbove(wide, [layer, layer, layer]);
  expect(some.above).toHaveLength(3);
  expect(withAbove(some, [layer, layer, layer, layer])).toBe(some);
});

test('the largest size that fits is found, and the next one does not', () => {
  const known = withVocabulary(DEFAULT_SCENE, words);
  const of = (embedding: number) => ({ ...known, embedding });
  const most = mostThatFits(MAX_HIDDEN, of);
  expect(isTooLarge(of(most))).toBe(false);
  expect(isTooLarge(of(most + 1))).toBe(true);
  expect(mostThatFits(MAX_HIDDEN, (hidden) => ({ ...DEFAULT_SCENE, hidden }))).toBe(MAX_HIDDEN);
  expect(weightCountOf(known)).toBe(networkOf(known).weightCount);
});

test('a link or a file to a network that is too large is told so, and nothing of it is made', () => {
  const up = Array.from({ length: 7 }, () => 'lstm.1024').join('_');
  const begin = performance.now();
  const { scene, problems } = decode(
    `v=1&cell=lstm.1024&up=${up}&net=orthogonal.3&x=hi&W_h=0.0:1&end`,
  );
  expect(performance.now() - begin).toBeLessThan(2000);
  expect(problems.map(({ kind }) => kind)).toContain('outOfRange');
  expect(networkOf(scene).weightCount).toBeLessThan(MAX_WEIGHTS);
  const { scene: other } = parse({ ...scene, vocabulary: words, embedding: MAX_HIDDEN });
  expect(networkOf(other).weightCount).toBeLessThan(MAX_WEIGHTS);
});

test('weights beyond all links are held as they are, and their link is opened by nobody', () => {
  const large = withHidden({ ...DEFAULT_SCENE, cell: 'lstm' }, 720);
  const weights = new Float64Array(networkOf(large).weightCount).fill(0.125);
  const { scene, problems } = parse({ ...large, source: { kind: 'own', weights } });
  expect(problems).toEqual([]);
  expect(scene.source.kind === 'own' && scene.source.weights === weights).toBe(true);
  expect(isBeyondLinks(scene)).toBe(true);
  const link = encode(scene);
  expect(link.length).toBeGreaterThan(MAX_LINK_LENGTH);
  expect(decode(link, Number.POSITIVE_INFINITY).problems).not.toEqual([]);
});
