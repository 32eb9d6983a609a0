import type { SentenceFacts } from '../../language/sections/sentence.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import { answerOf } from '../../scene/read/answer.ts';
import { inputSizeOf, outputSizeOf, stepsOf } from '../../scene/read/derive.ts';
import { symbolKind } from '../../scene/text/symbols.ts';

/** Where the weights of a scene come from. */
function weightsOf({ source, edits, fills }: StillScene): SentenceFacts['weights'] {
  if (source.kind === 'own') return 'own';
  if (source.kind === 'random') return 'untrained';
  return edits.length + fills.length > 0 ? 'changed' : 'trained';
}

/** What the sentence says of a scene; `name` is its cell's. */
export function sentenceFacts(scene: StillScene, name: string, isTraining: boolean): SentenceFacts {
  const { events, vocabulary, training } = scene;
  const outputs = outputSizeOf(scene);
  return {
    name,
    weights: isTraining ? 'training' : weightsOf(scene),
    isSingle: scene.numbers === 'float32',
    reads: events ? 'numbers' : 'text',
    steps: stepsOf(scene),
    columns: inputSizeOf(scene),
    symbolKind: symbolKind(vocabulary),
    answer: answerOf(scene),
    isAtEnd: scene.answersAt !== 'every',
    outputs,
    answers: scene.answers,
    isNextNumber:
      events !== null && training.data.kind === 'input' && outputs === inputSizeOf(scene),
  };
}
