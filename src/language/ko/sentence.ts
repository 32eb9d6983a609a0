import { grouped } from '../grouped.ts';
import { josa } from '../josa.ts';
import type { SentenceFacts, SentenceWords } from '../sections/sentence.ts';
import { symbolNames } from './symbolNames.ts';

const BEFORE: Readonly<Record<SentenceFacts['weights'], string>> = {
  trained: '학습된 ',
  changed: '학습한 뒤 직접 고친 ',
  untrained: '아직 학습하지 않은 ',
  own: '직접 학습했거나 가져온 ',
  training: '지금 학습 중인 ',
};

const GUESSES: Readonly<Record<SentenceFacts['answer'], (facts: SentenceFacts) => string>> = {
  next: ({ reads, symbolKind }) =>
    reads === 'numbers'
      ? `${symbolNames[symbolKind]} 하나로 답합니다`
      : `다음 ${josa(symbolNames[symbolKind], '을/를')} 예측합니다`,
  symbol: ({ symbolKind }) => `아는 ${symbolNames[symbolKind]} 하나로 답합니다`,
  class: ({ outputs, answers }) =>
    answers.length === outputs && answers.every(Boolean) && outputs <= 3
      ? `${answers.join(', ')} 가운데 하나를 고릅니다`
      : `클래스 ${outputs}개 가운데 하나를 고릅니다`,
  yesNo: () => '예·아니요로 답합니다',
  questions: ({ outputs }) => `질문 ${outputs}개에 예·아니요로 답합니다`,
  numbers: ({ outputs, isNextNumber }) =>
    isNextNumber
      ? '다음 값을 예측합니다'
      : outputs === 1
        ? '값 하나로 답합니다'
        : `값 ${outputs}개로 답합니다`,
  scores: ({ symbolKind }) => `${symbolNames[symbolKind]}마다 숫자를 하나씩 냅니다`,
};

export const sentence: SentenceWords = {
  pieces(facts) {
    const { name, weights, isSingle, reads, steps, columns, answer, symbolKind } = facts;
    const many = grouped(steps);
    const kind = symbolNames[symbolKind];
    const network = { control: 'network', text: name } as const;
    const before = `${BEFORE[weights]}${isSingle ? '단정밀도 ' : ''}`;
    const begin = [before, network, `${josa(name, '이/가').slice(name.length)} `];
    if (reads === 'text' && steps === 0)
      return [...begin, '읽을 글을 기다립니다: ', { control: 'input', text: '' }];
    const reading = steps === 1 ? '읽고' : '차례로 읽고';
    const input =
      reads === 'text'
        ? ''
        : columns === 1
          ? `숫자 ${grouped(steps)}개`
          : `숫자 ${columns}개씩 ${grouped(steps)}줄`;
    return [
      ...begin,
      { control: 'input', text: input },
      reads === 'text'
        ? ` ${symbolKind === 'letter' ? `${many}${kind}` : `${kind} ${many}개`}를 ${reading} `
        : `${columns === 1 ? '를' : '을'} ${reading} `,
      { control: 'guess', text: `${facts.isAtEnd ? '끝에서' : '매번'} ${GUESSES[answer](facts)}` },
      '.',
    ];
  },
  change: {
    network: '네트워크 고르기',
    input: '읽을 것 바꾸기',
    guess: '답하는 방식 바꾸기',
  },
  ownCell: '또는 새로 만들기',
};
