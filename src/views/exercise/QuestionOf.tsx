import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import type { ExerciseWords } from '../../language/sections/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import { type Ask, isTopic } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { askedTex } from './symbols.ts';
import { toldTopic } from './topicWords.ts';

/** What is asked, in one sentence; symbols in it are TeX between dollar signs. */
export function questionOf(words: ExerciseWords, scene: Scene, ask: Ask): string {
  const { than } = ask;
  if (isTopic(ask.of)) return toldTopic(words, scene, ask)?.question ?? '';
  const symbol = `$${askedTex(networkOf(scene), ask, ask.value)}$`;
  const one = ask.unit === null ? symbol : `${symbol}[${ask.unit}]`;
  if (ask.given === 'step') return words.ask.step(ask.t, one);
  if (than)
    return words.ask.pair(one, `$${askedTex(networkOf(scene), ask, than.value)}$[${than.unit}]`);
  if (ask.as === 'larger') return words.ask.larger(symbol);
  if (ask.as === 'sign') return words.ask.sign(one);
  return ask.unit === null ? words.ask.numbers(symbol) : words.ask.number(one);
}

/** The same as plain text, with symbols as they are typed: `h_2[1]`. */
export const plainQuestion = (question: string): string =>
  question.replace(/\\mathrm\{([^{}]*)\}/g, '$1').replace(/[$\\{}]/g, '');

/** The same, drawn. */
export function QuestionOf({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const words = useSection(exerciseWords);
  return <MarkdownLine>{questionOf(words, scene, ask)}</MarkdownLine>;
}
