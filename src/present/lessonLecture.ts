import { EMPTY_SLIDE } from '../deck/deck.ts';
import { learnWords } from '../language/learn.ts';
import { seeing } from '../lesson/see.ts';
import { writeSpot } from '../lesson/spot.ts';
import { absentAfter } from '../lesson/stageParts.ts';
import { stepIn } from '../lesson/stepIn.ts';
import { stepScene } from '../lesson/stepScene.ts';
import { chapters } from '../lesson/table.ts';
import { tellStep, tellWhy } from '../lesson/tellStep.ts';
import type { ChapterEntry, Step, Tongue } from '../lesson/types.ts';
import type { Scene } from '../scene/document/scene.ts';
import type { Lecture, ShownSlide } from './shown.ts';

/** The whole lesson as a lecture: every step of every chapter is a slide. */
export async function lessonLecture(tongue: Tongue, title: string): Promise<Lecture> {
  const fetched = await Promise.all(
    chapters.map(async (entry) => ({ entry, chapter: await entry.load() })),
  );
  const told: Step[] = [];
  const slides = fetched.flatMap(({ entry, chapter }) =>
    chapter.steps.map((declared, i) => {
      const step = stepIn(declared, tongue);
      told.push(step);
      return slideOf(entry, step, i, absentAfter(told));
    }),
  );
  return { title, slides, own: null };
}

/**
 * The slide of a step. Its scene and its notes are made when they are asked for: notes that give numbers need a run, and of
 * a whole lesson that would be one for every step before its first slide is seen.
 */
function slideOf(
  entry: ChapterEntry,
  step: Step,
  i: number,
  absent: ShownSlide['absent'],
): ShownSlide {
  const scene = once(() => stepScene(step).scene);
  const notes = once(() => notesOf(step, scene()));
  return {
    ...EMPTY_SLIDE,
    address: writeSpot({ chapter: entry.id, step: i }),
    chapter: i === 0 ? entry[step.tongue].title : '',
    title: step.heading,
    get notes() {
      return notes();
    },
    builds: step.builds ?? 'none',
    hasFigure: true,
    get scene() {
      return scene();
    },
    tell: (shown) => tellStep(step, seeing(shown)).text,
    absent,
    step,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a lecturer reads: what to do and to ask, and then the reasons that a reader alone may open. */
function notesOf(step: Step, scene: Scene): string {
  const { notes, tongue } = step;
  const why = tellWhy(step, seeing(scene));
  return why === null
    ? notes
    : `${notes}\n\n**${learnWords[tongue].why}** ${withoutTerms(why.text)}`;
}

const told = new WeakMap<ShownSlide, string>();

/** What a slide says, once and for all, as it is written: its numbers are those of its own scene. */
export function toldBy(slide: ShownSlide): string {
  const { tell, text, scene } = slide;
  const words = told.get(slide) ?? (scene && tell?.(scene)) ?? text;
  told.set(slide, words);
  return words;
}

/** The same with its terms as plain words. */
export const toldText = (slide: ShownSlide): string => withoutTerms(toldBy(slide));

const withoutTerms = (text: string) => text.replace(/\[([^\]]+)\]\([\w-]+\)/g, '$1');
