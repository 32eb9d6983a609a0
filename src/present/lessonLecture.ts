import { EMPTY_SLIDE } from '../deck/deck.ts';
import { learnWords } from '../language/learn.ts';
import { seeing } from '../lesson/see.ts';
import { writeSpot } from '../lesson/spot.ts';
import { absentAfter } from '../lesson/stageParts.ts';
import { stepScene } from '../lesson/stepScene.ts';
import { chapters } from '../lesson/table.ts';
import { tellStep, tellWhy } from '../lesson/tellStep.ts';
import type { ChapterEntry, Step, Tongue } from '../lesson/types.ts';
import type { Lecture, ShownSlide } from './shown.ts';

/** The whole lesson as a lecture: every step of every chapter is a slide. */
export async function lessonLecture(tongue: Tongue, title: string): Promise<Lecture> {
  const fetched = await Promise.all(
    chapters.map(async (entry) => ({ entry, chapter: await entry.load() })),
  );
  const told: Step[] = [];
  const slides = fetched.flatMap(({ entry, chapter }) =>
    chapter.steps.map((step, i) => {
      told.push(step);
      return { ...slideOf(entry, step, i, tongue), absent: absentAfter(told) };
    }),
  );
  return { title, slides, own: null };
}

function slideOf(
  entry: ChapterEntry,
  step: Step,
  i: number,
  tongue: Tongue,
): Omit<ShownSlide, 'absent'> {
  const { heading } = step[tongue];
  return {
    ...EMPTY_SLIDE,
    address: writeSpot({ chapter: entry.id, step: i }),
    chapter: i === 0 ? entry[tongue].title : '',
    title: heading,
    notes: notesOf(step, tongue),
    builds: step.builds ?? 'none',
    hasFigure: true,
    scene: stepScene(step).scene,
    tell: (scene) => tellStep(step, tongue, seeing(scene)).text,
    step,
  };
}

/** What a lecturer reads: what to do and to ask, and then the reasons that a reader alone may open. */
function notesOf(step: Step, tongue: Tongue): string {
  const { notes } = step[tongue];
  const why = tellWhy(step, tongue, seeing(stepScene(step).scene));
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
