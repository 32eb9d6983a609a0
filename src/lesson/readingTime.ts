import { isTopic } from '../scene/document/ask.ts';
import { plainProse } from './prose.ts';
import { seeing } from './see.ts';
import { stepIn } from './stepIn.ts';
import { stepScene } from './stepScene.ts';
import type { Chapter, Step, Tongue } from './types.ts';

/** How much somebody reads in a minute who follows it in the figure: words, and in Korean syllables. */
const WORDS = 120;
const SYLLABLES = 300;
/** Minutes to look at what a step shows, to think about a question, and to do an exercise on paper. */
const LOOK = 0.25;
const QUESTION = 0.5;
const EXERCISE = 2.5;
/** What is asked of the network beside the numbers of a moment takes fewer lines. */
const TOPIC = 1;

const told = new WeakMap<Chapter, Map<Tongue, number>>();

/** The minutes that a chapter takes whoever goes through it alone, reasons and exercises included. */
export function minutesOf(chapter: Chapter, tongue: Tongue): number {
  const known = told.get(chapter) ?? new Map<Tongue, number>();
  told.set(chapter, known);
  const minutes =
    known.get(tongue) ??
    Math.max(
      1,
      Math.round(chapter.steps.reduce((sum, step) => sum + minutesOfStep(stepIn(step, tongue)), 0)),
    );
  known.set(tongue, minutes);
  return minutes;

  function minutesOfStep(step: Step): number {
    const { scene } = stepScene(step);
    const see = seeing(scene);
    const { heading, text, why } = step;
    const words = plainProse([heading, text(see), why?.(see) ?? ''].join('\n'));
    return (
      spokenIn(words) +
      LOOK +
      (step.question ? QUESTION : 0) +
      (scene.ask === null ? 0 : isTopic(scene.ask.of) ? TOPIC : EXERCISE)
    );
  }
}

function spokenIn(text: string): number {
  const syllables = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    syllables / SYLLABLES + words.filter((word) => !/\p{Script=Hangul}/u.test(word)).length / WORDS
  );
}
