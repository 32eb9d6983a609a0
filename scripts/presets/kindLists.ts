/*
 * Sentences that were made up for this page, each with the kind that it is of. What kind it is no single word says:
 * "you are happy", "you are not happy" and "are you happy" have theirs from what stands before, or from the order.
 */

/** A sentence and the name of its kind. */
export interface Labelled {
  readonly sentence: string;
  readonly kind: string;
}

export interface Kinds {
  readonly learned: readonly Labelled[];
  /** Sentences that are not learned. */
  readonly asked: readonly Labelled[];
  /** What it reads when it is opened. */
  readonly text: string;
}

/** Every so many of the sentences that can be made are not learned. */
const KEPT_BACK = 4;

const kinds = (all: readonly Labelled[], text: string): Kinds => ({
  learned: all.filter((_, i) => i % KEPT_BACK !== 2),
  asked: all.filter((_, i) => i % KEPT_BACK === 2),
  text,
});

const BE = [
  ['i', 'am'],
  ['you', 'are'],
  ['we', 'are'],
  ['they', 'are'],
] as const;
const GOOD = ['happy', 'glad', 'calm', 'proud'] as const;
const BAD = ['sad', 'angry', 'tired', 'afraid'] as const;

/** Feelings in their order take turns, so that each kind loses some of each to those that are not learned. */
const feelings = GOOD.flatMap((good, i) => [
  { word: good, kind: 'positive', other: 'negative' },
  { word: BAD[i] ?? '', kind: 'negative', other: 'positive' },
]);

const inEnglish = (): readonly Labelled[] =>
  BE.flatMap(([who, is], n) =>
    feelings.flatMap(({ word, kind, other }, i) => {
      const all = [
        { sentence: `${who} ${is} ${word}`, kind },
        { sentence: `${who} ${is} not ${word}`, kind: other },
        { sentence: `${is} ${who} ${word}`, kind: 'question' },
      ];
      // Each of the three is kept back in turn.
      return [...all.slice((n + i) % 3), ...all.slice(0, (n + i) % 3)];
    }),
  );

const WHO = ['나는', '너는', '우리는', '친구는'] as const;
/** A feeling as it is said, denied and asked about. */
const FELT = [
  ['기쁘다', '기쁘지', '기쁘니', '긍정'],
  ['슬프다', '슬프지', '슬프니', '부정'],
  ['즐겁다', '즐겁지', '즐겁니', '긍정'],
  ['외롭다', '외롭지', '외롭니', '부정'],
  ['행복하다', '행복하지', '행복하니', '긍정'],
  ['우울하다', '우울하지', '우울하니', '부정'],
] as const;

const inKorean = (): readonly Labelled[] =>
  WHO.flatMap((who, n) =>
    FELT.flatMap(([said, denied, asked, kind], i) => {
      const other = kind === '긍정' ? '부정' : '긍정';
      const all = [
        { sentence: `${who} ${said}`, kind },
        { sentence: `${who} ${denied} 않다`, kind: other },
        { sentence: `${who} ${asked}`, kind: '질문' },
        { sentence: `${who} ${denied} 않니`, kind: '질문' },
      ];
      return [...all.slice((n + i) % 4), ...all.slice(0, (n + i) % 4)];
    }),
  );

export const KINDS_EN = kinds(inEnglish(), 'are you happy');
export const KINDS_KO = kinds(inKorean(), '나는 기쁘지 않다');

/** A sentence with a word that means one thing or the other, its place, and what it means there. */
export interface Meant extends Labelled {
  readonly at: number;
}

export interface Meanings {
  readonly learned: readonly Meant[];
  readonly asked: readonly Meant[];
  readonly text: string;
}

/** Every so many of the sentences that can be made are not learned. */
const MEANT_BACK = 5;

const meanings = (all: readonly Meant[], text: string): Meanings => ({
  learned: all.filter((_, i) => i % MEANT_BACK !== 2),
  asked: all.filter((_, i) => i % MEANT_BACK === 2),
  text,
});

/** Each is an animal, and a thing. */
const TWOFOLD = ['bat', 'mouse', 'crane'] as const;
const DOES = [
  ['slept all day', 'animal'],
  ['broke in two', 'thing'],
  ['ate the fruit', 'animal'],
  ['cost ten coins', 'thing'],
  ['looked at me', 'animal'],
  ['was sold out', 'thing'],
  ['had a baby', 'animal'],
  ['needed new paint', 'thing'],
] as const;
const HOW = ['', 'suddenly ', 'really '] as const;

const meantInEnglish = (): readonly Meant[] =>
  HOW.flatMap((how) =>
    TWOFOLD.flatMap((word) =>
      DOES.map(([what, kind]) => ({ sentence: `the ${word} ${how}${what}`, kind, at: 1 })),
    ),
  );

/** What an eye and what snow does, and what is done with either: both are called the same. */
const EYE_OR_SNOW = [
  ['눈이', '아프다', '몸'],
  ['눈이', '내린다', '날씨'],
  ['눈이', '부었다', '몸'],
  ['눈이', '쌓였다', '날씨'],
  ['눈이', '가렵다', '몸'],
  ['눈이', '녹았다', '날씨'],
  ['눈을', '비볐다', '몸'],
  ['눈을', '치웠다', '날씨'],
  ['눈을', '감았다', '몸'],
  ['눈을', '밟았다', '날씨'],
] as const;
const WHEN = ['오늘', '어제', '아침에'] as const;
const AGAIN = ['', '다시 ', '조금 '] as const;

const meantInKorean = (): readonly Meant[] =>
  AGAIN.flatMap((again) =>
    WHEN.flatMap((when, n) =>
      EYE_OR_SNOW.map((_, i) => {
        const [word, what, kind] = EYE_OR_SNOW[(i + n) % EYE_OR_SNOW.length] ?? EYE_OR_SNOW[0];
        return { sentence: `${when} ${word} ${again}${what}`, kind, at: 1 };
      }),
    ),
  );

export const MEANINGS_EN = meanings(meantInEnglish(), 'the bat slept all day');
export const MEANINGS_KO = meanings(meantInKorean(), '오늘 눈이 다시 내린다');
