import { useEffect, useState } from 'react';
import { type Choice, WHOLE } from './choice.ts';
import { CHOICES_KEY, keepChoice, recallChoice } from './keptChoices.ts';

/** What the device keeps of a lecture that is not being given, whichever window changes it. */
export function useKeptChoice(
  lecture: string | undefined,
): readonly [choice: Choice, setChoice: (choice: Choice) => void] {
  const [choice, setChoice] = useState(WHOLE);
  useEffect(() => {
    if (lecture === undefined) return;
    const recall = () => setChoice(recallChoice(lecture));
    recall();
    const follow = ({ key }: StorageEvent) => key === CHOICES_KEY && recall();
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [lecture]);
  return [
    choice,
    (choice) => {
      setChoice(choice);
      if (lecture !== undefined) keepChoice(lecture, choice);
    },
  ];
}
