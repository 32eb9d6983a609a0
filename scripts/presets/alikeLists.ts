/*
 * Sentences that were made up for this page, in which words stand in for each other: whatever one word of a group can
 * follow, or be followed by, another one of it can.
 */

/** Sentences to learn, and beginnings that are none of theirs, each with the only words that may follow. */
export interface Alike {
  readonly learned: readonly string[];
  readonly asked: readonly { readonly begin: string; readonly follow: readonly string[] }[];
  /** What it reads when it is opened. */
  readonly text: string;
  /** Words that are used alike. */
  readonly groups: readonly (readonly string[])[];
}

const KEPT_BACK = 5;

/** Who there is: one, and several. */
const ONE = ['boy', 'girl', 'teacher'] as const;
const SEVERAL = ['boys', 'girls', 'teachers'] as const;
/** What is done with each kind of thing, by one and by several. */
const DONE = [
  {
    byOne: ['eats', 'cooks'],
    bySeveral: ['eat', 'cook'],
    to: ['bread', 'rice', 'soup'],
  },
  {
    byOne: ['reads', 'writes'],
    bySeveral: ['read', 'write'],
    to: ['books', 'poems', 'letters'],
  },
] as const;

/** Which of the beginnings that can be made are not learned. */
const isAsked = (_: unknown, i: number) => i % KEPT_BACK === 3;

function inEnglish(): Alike {
  const beginnings = [
    { who: ONE, by: 'byOne' as const },
    { who: SEVERAL, by: 'bySeveral' as const },
  ].flatMap(({ who, by }) =>
    who.flatMap((one) =>
      DONE.flatMap((done) =>
        done[by].map((verb) => ({ begin: `the ${one} ${verb}`, follow: done.to })),
      ),
    ),
  );
  return alike(beginnings, {
    text: 'the boys eat rice',
    groups: [
      ONE,
      SEVERAL,
      ...DONE.map(({ byOne, bySeveral }) => [...byOne, ...bySeveral]),
      DONE.flatMap(({ to }) => [...to]),
    ],
  });
}

const PAST = ['어제', '그제'] as const;
const COMING = ['내일', '모레'] as const;
const WHO = ['나는', '친구는', '동생은'] as const;
/** Things, and what was and what will be done with them. */
const WITH = [
  { what: ['밥을', '빵을', '국을'], was: ['먹었다', '만들었다'], will: ['먹겠다', '만들겠다'] },
  { what: ['책을', '시를', '편지를'], was: ['읽었다', '썼다'], will: ['읽겠다', '쓰겠다'] },
] as const;

function inKorean(): Alike {
  const beginnings = [
    { times: PAST, verbs: 'was' as const },
    { times: COMING, verbs: 'will' as const },
  ].flatMap(({ times, verbs }) =>
    times.flatMap((time) =>
      WHO.flatMap((who) =>
        WITH.flatMap((done) =>
          done.what.map((thing) => ({ begin: `${time} ${who} ${thing}`, follow: done[verbs] })),
        ),
      ),
    ),
  );
  return alike(beginnings, {
    text: '어제 친구는 책을',
    groups: [
      PAST,
      COMING,
      WHO,
      ...WITH.map(({ what }) => what),
      WITH.flatMap(({ was, will }) => [...was, ...will]),
    ],
  });
}

function alike(
  beginnings: readonly Alike['asked'][number][],
  more: Pick<Alike, 'text' | 'groups'>,
): Alike {
  return {
    learned: beginnings
      .filter((each, i) => !isAsked(each, i))
      .flatMap(({ begin, follow }) => follow.map((word) => `${begin} ${word} .`)),
    asked: beginnings.filter(isAsked),
    ...more,
  };
}

export const ALIKE_EN = inEnglish();
export const ALIKE_KO = inKorean();
