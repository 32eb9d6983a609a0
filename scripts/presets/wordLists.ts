/*
 * Sentences that were made up for this page. The form of each verb is decided by a word some way before it, which a
 * network that writes them has to remember.
 */

/** Sentences to learn, and beginnings that are none of theirs, each with the only words that may follow. */
export interface Sentences {
  readonly learned: readonly string[];
  readonly asked: readonly { readonly begin: string; readonly follow: readonly string[] }[];
  /** What it reads when it is opened. */
  readonly text: string;
}

/** Every so many of the sentences that can be made are not learned. */
const KEPT_BACK = 7;

interface Made {
  readonly begin: string;
  readonly end: string;
  /** The words that may stand there in place of the end's first. */
  readonly follow: readonly string[];
}

function sentences(all: readonly Made[], text: string): Sentences {
  const isAsked = (_: unknown, i: number) => i % KEPT_BACK === 1;
  return {
    learned: all.filter((made, i) => !isAsked(made, i)).map(({ begin, end }) => `${begin} ${end}`),
    asked: all.filter(isAsked).map(({ begin, follow }) => ({ begin, follow })),
    text,
  };
}

/** Who there is, and what each of them does. */
const NOUNS = [
  ['cat', 'cats', 'sleeps', 'sleep'],
  ['dog', 'dogs', 'runs', 'run'],
  ['bird', 'birds', 'sings', 'sing'],
  ['boy', 'boys', 'plays', 'play'],
  ['girl', 'girls', 'reads', 'read'],
  ['teacher', 'teachers', 'writes', 'write'],
] as const;
/** What all of them do. */
const EATS = ['eats', 'eat'] as const;
const PLACES = ['near', 'behind'] as const;
/** Others that stand beside one: the next two in the list. */
const BESIDE = [1, 2] as const;

/** The verb agrees with the first noun, whatever stands between. */
function agreement(): readonly Made[] {
  const made: Made[] = [];
  NOUNS.forEach((subject, n) => {
    for (const number of [0, 1] as const) {
      const follow = [subject[2 + number] ?? '', EATS[number]];
      const say = (between: string, verb: string) =>
        made.push({ begin: `the ${subject[number]}${between}`, end: `${verb} .`, follow });
      for (const verb of follow) say('', verb);
      PLACES.forEach((place, p) => {
        for (const beside of BESIDE)
          for (const many of [0, 1] as const) {
            const other = NOUNS[(n + beside) % NOUNS.length]?.[many] ?? '';
            say(` ${place} the ${other}`, follow[(many + p + beside) % 2] ?? '');
          }
      });
    }
  });
  return made;
}

const TIMES = ['어제', '지금', '내일'] as const;
const WHO = ['나는', '친구는', '우리는', '동생은'] as const;
const WHERE = ['', '집에서 ', '학교에서 '] as const;
/** What is done, and its verb of each time. */
const DOES = [
  ['밥을', '먹었다', '먹는다', '먹겠다'],
  ['책을', '읽었다', '읽는다', '읽겠다'],
  ['물을', '마셨다', '마신다', '마시겠다'],
  ['편지를', '썼다', '쓴다', '쓰겠다'],
  ['노래를', '불렀다', '부른다', '부르겠다'],
] as const;

/** The verb at the end says the time that the first word has said. */
const tense = (): readonly Made[] =>
  TIMES.flatMap((time, t) =>
    WHO.flatMap((who) =>
      WHERE.flatMap((where) =>
        DOES.map(([what, ...verbs]) => {
          const verb = verbs[t] ?? '';
          return { begin: `${time} ${who} ${where}${what}`, end: `${verb} .`, follow: [verb] };
        }),
      ),
    ),
  );

export const AGREEMENT = sentences(agreement(), 'the cats near the dog');
export const TENSE = sentences(tense(), '어제 친구는 집에서 책을');
