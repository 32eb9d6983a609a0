import { type LevelName, namePlace } from '../../engine/declare/namePlace.ts';
import type { Network } from '../../engine/declare/network.ts';
import { rowName } from '../../language/cellWords.ts';
import type { Words } from '../../language/words.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { type Answer, answerOf } from '../../scene/read/answer.ts';
import { symbolKind } from '../../scene/text/symbols.ts';

/** What an answer is called at the left edge. */
const ANSWERS: Readonly<Record<Answer, keyof Words['stage']['answers']>> = {
  next: 'guess',
  symbol: 'answer',
  class: 'answer',
  yesNo: 'answer',
  questions: 'answer',
  numbers: 'number',
  scores: 'numbers',
};

const answerIn = (scene: Scene, { spec }: Network) =>
  answerOf(scene) === 'numbers' && spec.sizes.output > 1 ? 'numbers' : ANSWERS[answerOf(scene)];

/** What is read: symbols, or numbers. */
const readOf = ({ events, vocabulary }: Scene, { spec }: Network) =>
  events ? (spec.sizes.input === 1 ? 'number' : 'numbers') : symbolKind(vocabulary);

const isOnlyLevel = ({ layer, direction }: LevelName) => layer === null && direction === null;

/** What stands at the left edge of the figure: what is read, what the rows of the middle are, what is answered. */
export const namesOfRows = (
  scene: Scene,
  network: Network,
  value: string,
  name: LevelName,
  words: Words,
  isFar: boolean,
) => ({
  // From afar the vectors that are read have a row of their own.
  input:
    isFar && scene.embedding !== null
      ? words.settings.embedding
      : words.stage.reads[readOf(scene, network)],
  rows: scene.rows
    ? rowName(words, namePlace(network.spec, value))
    : isOnlyLevel(name)
      ? words.stage.state
      : words.story.layer(name),
  output: words.stage.answers[answerIn(scene, network)],
});
