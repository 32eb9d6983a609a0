import { useWords } from '../../language/useWords.ts';

export function GrowthLab() {
  const words = useWords();
  return <p>{words.growth.title}</p>;
}
