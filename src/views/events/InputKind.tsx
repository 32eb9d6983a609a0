import { useWords } from '../../language/useWords.ts';

export function InputKind() {
  const words = useWords();
  return <p>{words.events.title}</p>;
}
