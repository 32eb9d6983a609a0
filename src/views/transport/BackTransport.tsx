import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { PaceChoice } from './PaceChoice.tsx';
import { TransportBar } from './TransportBar.tsx';

/** On the way back: to the left is on, as time is drawn. */
export function BackTransport() {
  const text = useSection(gradientWords);
  return (
    <TransportBar
      names={{
        phase: [text.phaseOn, text.phaseUndone],
        time: [text.timeOn, text.timeUndone],
      }}
    >
      <PaceChoice />
    </TransportBar>
  );
}
