import type { Preset } from '../../src/scene/document/presets.ts';
import { ALIKE_EN, ALIKE_KO } from './alikeLists.ts';
import { trainBrackets } from './brackets.ts';
import { trainFirst } from './first.ts';
import { KINDS_EN, KINDS_KO, MEANINGS_EN, MEANINGS_KO } from './kindLists.ts';
import { trainKinds } from './kinds.ts';
import { trainMeanings } from './meanings.ts';
import { ENGLISH, KOREAN } from './nameLists.ts';
import { trainNames } from './names.ts';
import { trainNextSymbol } from './nextSymbol.ts';
import { trainPlane } from './plane.ts';
import { trainSunspots } from './sunspots.ts';
import { trainWave } from './wave.ts';
import { AGREEMENT, TENSE } from './wordLists.ts';
import { trainWords } from './words.ts';

/**
 * How each preset is made, by its id. The seeds were picked, among a few dozen to a few hundred,
 * for small weights and for hidden states that are neither all near 0 nor all near +-1.
 */
export const recipes: Readonly<Record<string, () => Preset>> = {
  hello: () => trainNextSymbol({ id: 'hello', text: 'hello', hidden: 4, seed: 229 }),
  annyeong: () => trainNextSymbol({ id: 'annyeong', text: '안녕하세요', hidden: 4, seed: 117 }),
  brackets: () => trainBrackets({ hidden: 5, seed: 36 }),
  'names-ko-lstm': () => trainNames({ id: 'names-ko-lstm', cell: 'lstm', names: KOREAN, seed: 1 }),
  'names-ko-gru': () => trainNames({ id: 'names-ko-gru', cell: 'gru', names: KOREAN, seed: 1 }),
  'names-en-lstm': () => trainNames({ id: 'names-en-lstm', cell: 'lstm', names: ENGLISH, seed: 1 }),
  'names-en-gru': () => trainNames({ id: 'names-en-gru', cell: 'gru', names: ENGLISH, seed: 1 }),
  wave: () => trainWave(1),
  sunspots: () => trainSunspots(6),
  'first-rnn': () => trainFirst({ id: 'first-rnn', cell: 'rnn', seed: 2 }),
  'first-lstm': () => trainFirst({ id: 'first-lstm', cell: 'lstm', seed: 1 }),
  'first-gru': () => trainFirst({ id: 'first-gru', cell: 'gru', seed: 5 }),
  'words-ko': () => trainWords({ id: 'words-ko', sentences: TENSE, seed: 1 }),
  'words-en': () => trainWords({ id: 'words-en', sentences: AGREEMENT, seed: 6 }),
  'plane-ko': () => trainPlane({ id: 'plane-ko', sentences: ALIKE_KO, seed: 3 }),
  'plane-en': () => trainPlane({ id: 'plane-en', sentences: ALIKE_EN, seed: 53 }),
  'kinds-ko': () => trainKinds({ id: 'kinds-ko', sentences: KINDS_KO, seed: 1 }),
  'kinds-en': () => trainKinds({ id: 'kinds-en', sentences: KINDS_EN, seed: 1 }),
  'meanings-ko': () => trainMeanings({ id: 'meanings-ko', sentences: MEANINGS_KO, seed: 1 }),
  'meanings-en': () => trainMeanings({ id: 'meanings-en', sentences: MEANINGS_EN, seed: 1 }),
};
