import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';

/** The keys of the lesson, for a list of keys. */
export function LearnKeys() {
  const words = useSection(learnWords);
  return words.keys.map(([keys, what]) => (
    <div key={keys}>
      <dt>{keys}</dt>
      <dd>{what}</dd>
    </div>
  ));
}
