import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { ko } from '../../language/ko.ts';
import type { SentenceFacts } from '../../language/sections/sentence.ts';
import { withText } from '../../scene/change/change.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { decode } from '../../scene/link/link.ts';
import { sentenceFacts } from './sentenceFacts.ts';
import '../../scene/fixtures/smallPresets.ts';

const facts: fc.Arbitrary<SentenceFacts> = fc.record({
  name: fc.constant('NAME'),
  weights: fc.constantFrom('trained', 'changed', 'untrained', 'own', 'training'),
  isSingle: fc.boolean(),
  reads: fc.constantFrom('text', 'numbers'),
  steps: fc.integer({ min: 0, max: 2000 }),
  columns: fc.integer({ min: 1, max: 32 }),
  symbolKind: fc.constantFrom('letter', 'token', 'symbol'),
  answer: fc.constantFrom('next', 'symbol', 'class', 'yesNo', 'questions', 'numbers', 'scores'),
  isAtEnd: fc.boolean(),
  outputs: fc.integer({ min: 1, max: 64 }),
  answers: fc.constantFrom([], ['one', 'two'], ['one', 'two', 'three']),
  isNextNumber: fc.boolean(),
});

const written = (words: typeof en, given: SentenceFacts) =>
  words.sentence
    .pieces(given)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text || 'TEXT'))
    .join('');

test('whatever the scene, the sentence is whole in both languages and names the network once', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const words of [en, ko]) {
        const sentence = written(words, given);
        expect(sentence.match(/NAME/g)).toHaveLength(1);
        expect(sentence).toMatch(/(\.|: TEXT)$/);
        expect(sentence).not.toMatch(/ {2}|undefined| ,| \.$/);
      }
      expect(written(en, given)).not.toMatch(/\b1 (numbers|rows|classes|questions)\b/);
    }),
  );
});

const said = (words: typeof en, link: string) => {
  const { scene } = decode(link);
  return written(words, sentenceFacts(scene, words.cells[scene.cell].name, false));
};

test('it says what each kind of scene is', () => {
  expect(said(en, 'v=1&end')).toBe('A trained RNN reads TEXT and predicts each next letter.');
  expect(said(ko, 'v=1&end')).toBe(
    '학습된 RNN이 TEXT 5글자를 차례로 읽고 매번 다음 글자를 예측합니다.',
  );
  expect(said(en, 'v=1&W_h=0.0:0.5&end')).toBe(
    'A trained RNN, changed by hand, reads TEXT and predicts each next letter.',
  );
  expect(said(en, 'v=1&num=float32&end')).toMatch(/^A trained single-precision RNN reads/);
  expect(said(ko, 'v=1&num=float32&end')).toMatch(/^학습된 단정밀도 RNN이 /);
  expect(said(en, 'v=1&net=brackets&end')).toBe(
    'A trained RNN reads TEXT and answers yes or no each time.',
  );
  expect(said(en, 'v=1&net=xavier.1&cell=gru.4&head=linear&out=1&ev=1:1,2,3&end')).toBe(
    'An untrained GRU reads 3 numbers and predicts each next number.',
  );
  expect(said(ko, 'v=1&net=xavier.1&cell=gru.4&head=linear&out=1&ev=1:1,2,3&end')).toBe(
    '아직 학습하지 않은 GRU가 숫자 3개를 차례로 읽고 매번 다음 값을 예측합니다.',
  );
  expect(said(en, 'v=1&when=last&end')).toBe(
    'A trained RNN reads TEXT and, at the end, predicts the next letter.',
  );
  expect(said(ko, 'v=1&when=last&end')).toBe(
    '학습된 RNN이 TEXT 5글자를 차례로 읽고 끝에서 다음 글자를 예측합니다.',
  );
  // One is not read one after the other.
  expect(said(ko, 'v=1&x=h&end')).toBe(
    '학습된 RNN이 TEXT 1글자를 읽고 매번 다음 글자를 예측합니다.',
  );
  expect(said(en, 'v=1&net=brackets&when=last&end')).toBe(
    'A trained RNN reads TEXT and, at the end, answers yes or no.',
  );
  const empty = withText(DEFAULT_SCENE, '');
  expect(written(en, sentenceFacts(empty, 'RNN', false))).toBe(
    'A trained RNN waits for something to read: TEXT',
  );
  expect(written(en, sentenceFacts(DEFAULT_SCENE, 'RNN', true))).toBe(
    'The RNN is being trained. It reads TEXT and predicts each next letter.',
  );
});
