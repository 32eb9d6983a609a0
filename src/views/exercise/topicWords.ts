import type { TopicFacts } from '../../exercise/topics/facts.ts';
import { topicOf } from '../../exercise/topics/table.ts';
import type { ExerciseWords, TopicWords } from '../../language/sections/exercise.ts';
import { type Ask, isTopic, type TopicId } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { subjectOf } from '../../state/exercise.ts';

/** What is said of the topic of a question. */
export interface ToldTopic {
  readonly question: string;
  readonly given: string;
  readonly hint: string;
  readonly name: (place: number) => string;
}

/** The words of a topic with the numbers of a scene; null where none is asked about, or its run is still to come. */
export function toldTopic(words: ExerciseWords, scene: Scene, ask: Ask): ToldTopic | null {
  const { of } = ask;
  const subject = isTopic(of) ? subjectOf(scene, ask) : null;
  const facts = subject && topicOf(ask)?.facts(subject);
  if (!facts || !isTopic(of)) return null;
  // One topic's words fit that topic's facts; the compiler cannot follow this through a table.
  const told = words.topics[of] as TopicWords<TopicFacts[TopicId]>;
  return {
    question: told.ask(facts),
    given: told.given(facts),
    hint: told.hint(facts),
    name: (place) => told.name(facts, place),
  };
}
