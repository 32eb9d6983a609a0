import { useWords } from '../../language/useWords.ts';
import { useStillScene } from '../../state/useStore.ts';
import { NetworkChoice } from '../../views/input/NetworkChoice.tsx';
import { CellChoice } from '../../views/network/CellChoice.tsx';
import '../../views/input/input.css';
import '../../views/network/network.css';
import { Panel } from './Panel.tsx';

/** Which network reads: one that was trained, or a new one of another cell. */
export function NetworkPanel() {
  const words = useWords();
  const scene = useStillScene();
  return (
    <Panel>
      <NetworkChoice />
      <section aria-label={words.sentence.ownCell}>
        <h2 className="hint">{words.sentence.ownCell}</h2>
        <CellChoice scene={scene} />
      </section>
    </Panel>
  );
}
