import type { Scene } from '../../scene/document/scene.ts';
import { decode, encode } from '../../scene/link/link.ts';
import { remember } from '../../scene/read/memo.ts';
import { fetchMissing, missingIn } from '../../state/presetFiles.ts';
import { type Lecture, nameOf } from '../shown.ts';
import { readHands } from './hands.ts';

/*
 * What was made of a lecture is there again when its window is loaded again. It goes with the show, and with the tab.
 */

/** What was made of the slides of a lecture, by their addresses. */
export interface MadeOf {
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly answers: ReadonlyMap<string, string>;
  readonly hands: ReadonlyMap<string, readonly number[]>;
  /** When the lecture began, in ms since 1970. */
  readonly started: number | null;
  /** The slide that was shown, and whether its equation and tools were; null: as the slide has it. */
  readonly details: readonly [address: string, isAsked: boolean] | null;
}

const KEY = 'unrolled:show';
/** Scenes of a lecture whose links are remembered. */
const MOST = 200;

const linkOf = remember(encode, MOST);

/** Keeps what was made of a lecture, in place of what was kept; false where there is no room. */
export function keepShow(lecture: Lecture, made: MadeOf): boolean {
  const { scenes, answers, hands, started, details } = made;
  const own = new Map(lecture.slides.map((slide) => [slide.address, slide]));
  const changed = [...scenes].flatMap(([address, scene]) => {
    const original = own.get(address)?.scene;
    return original ? [[address, linkOf(original), linkOf(scene)]] : [];
  });
  try {
    sessionStorage.setItem(
      KEY,
      JSON.stringify({
        of: nameOf(lecture),
        changed,
        answers: [...answers],
        hands: [...hands],
        started,
        details,
      }),
    );
    return true;
  } catch {
    return false;
  }
}

export function forgetShow(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {}
}

/** What was made of those slides of a lecture that are as they were; nothing where it was another one. Never throws. */
export async function recallShow(lecture: Lecture): Promise<MadeOf | null> {
  let kept: unknown = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {}
  const { of, changed, answers, hands, started, details } = (kept ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (of !== nameOf(lecture)) return null;
  const own = new Map(lecture.slides.map((slide) => [slide.address, slide]));
  const links = textsOf(changed, 3).filter(([address = '', was]) => {
    const original = own.get(address)?.scene;
    return original && linkOf(original) === was;
  });
  await fetchMissing(links.flatMap(([, , link = '']) => missingIn(link)));
  const scenes = links.flatMap(([address = '', , link = '']) => {
    const { scene, problems } = decode(link, Number.POSITIVE_INFINITY);
    return problems.length === 0 ? [[address, scene] as const] : [];
  });
  const chosen = textsOf(answers, 2).map(([address = '', id = '']) => [address, id] as const);
  return {
    scenes: new Map(scenes),
    answers: new Map(chosen),
    hands: new Map(counted(hands)),
    started: typeof started === 'number' && started > 0 ? started : null,
    details: readDetails(details),
  };
}

/** The hands that were counted, by slides. */
const counted = (data: unknown): readonly (readonly [string, readonly number[]])[] =>
  (Array.isArray(data) ? (data as readonly unknown[]) : []).flatMap((each) => {
    const [address, said] = Array.isArray(each) ? (each as readonly unknown[]) : [];
    const counts = readHands(said);
    return typeof address === 'string' && counts ? [[address, counts] as const] : [];
  });

function readDetails(data: unknown): MadeOf['details'] {
  const [address, isAsked] = Array.isArray(data) ? (data as readonly unknown[]) : [];
  return typeof address === 'string' && typeof isAsked === 'boolean' ? [address, isAsked] : null;
}

/** The lists of so many texts that there are in data. */
const textsOf = (data: unknown, count: number): readonly (readonly string[])[] =>
  (Array.isArray(data) ? (data as readonly unknown[]) : []).filter(
    (each): each is readonly string[] =>
      Array.isArray(each) &&
      each.length === count &&
      each.every((text) => typeof text === 'string'),
  );
