import { useWords } from '../../language/useWords.ts';
import { useSceneOf } from '../../state/useStore.ts';
import { PaceChoice } from './PaceChoice.tsx';
import { RollButton } from './RollButton.tsx';
import { TransportBar } from './TransportBar.tsx';

/** On the way forward. */
export function Transport() {
  const { transport } = useWords();
  const rolled = useSceneOf((scene) => scene.rolled);
  return (
    <TransportBar
      names={{
        phase: [transport.phaseBack, transport.phaseForward],
        time: [transport.timeBack, transport.timeForward],
      }}
    >
      <RollButton rolled={rolled} />
      <PaceChoice />
    </TransportBar>
  );
}
