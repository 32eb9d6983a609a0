import { useStillScene } from '../../state/useStore.ts';
import { HeadChoice } from '../../views/network/HeadChoice.tsx';
import '../../views/network/network.css';
import { Panel } from './Panel.tsx';

/** How the network answers. */
export function GuessPanel() {
  return (
    <Panel>
      <HeadChoice scene={useStillScene()} />
    </Panel>
  );
}
