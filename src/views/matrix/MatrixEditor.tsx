import { useWords } from '../../language/useWords.ts';

export function MatrixEditor() {
  const words = useWords();
  return <p>{words.matrix.title}</p>;
}
