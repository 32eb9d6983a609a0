import { useWords } from '../../language/useWords.ts';

export function EventsInput() {
  const words = useWords();
  return <p>{words.events.title}</p>;
}
