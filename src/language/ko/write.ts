import { josa } from '../josa.ts';
import type { WriteWords } from '../sections/write.ts';
import { symbolNames } from './symbolNames.ts';

export const write: WriteWords = {
  bothWays:
    '양방향 네트워크는 이어 쓸 수 없습니다. 역방향 층은 글의 끝에서부터 읽는데, 쓰는 동안에는 아직 끝이 없기 때문입니다. 이어 쓰게 하려면 한 방향을 고르세요.',
  title: '이어 쓰기',
  stuck: (symbol, kind) =>
    symbol === null
      ? '숫자가 NaN이나 무한대가 되어 이어 쓸 답이 없습니다.'
      : kind === 'token'
        ? `답은 “${symbol}”입니다. 글 끝에 붙여도 이 토큰으로 읽히지 않으므로 이어 쓸 수 없습니다.`
        : `답은 “${symbol}”입니다. 이 페이지는 글을 한 글자씩 읽으므로 이 답을 이어 쓸 수 없습니다.`,
  start: '이어 쓰기',
  stop: '멈춤',
  once: (reads) => `한 ${reads === 'numbers' ? '시점' : symbolNames[reads]}`,
  temperature: '온도',
  greedy: '확률이 가장 큰 것만 씁니다.',
  seed: '시드',
  badTemperature: (most) => `0부터 ${most}까지의 수를 입력해 주세요.`,
  another: '다른 시드로',
  choices: (t, { temperature, isOwnSoftmax }, kind) => {
    const made = [
      ...(temperature === null ? [] : [`온도 ${temperature}에서`]),
      ...(isOwnSoftmax ? ['softmax로'] : []),
    ];
    const chances = made.length > 0 ? ` · ${made.join(' ')} 계산한 확률` : '';
    return `t = ${t} 다음에 올 ${symbolNames[kind]} 고르기${chances}`;
  },
  choose: (symbol, percent, kind) =>
    `다음 ${josa(symbolNames[kind], '을/를')} ${josa(symbol, '으로/로')} 바꾸기, 확률 ${percent}`,
};
