import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { isBeyondGradients } from '../../state/gradients.ts';
import { useSceneOf } from '../../state/useStore.ts';
import { BackStory } from './BackStory.tsx';
import { ClipPanel } from './ClipPanel.tsx';
import { LossPanel } from './LossPanel.tsx';

/** Beside the figure: what the step is about, which loss flows back, and what clipping would do. */
export function GradientAside() {
  const isBeyond = useSceneOf((scene) => isBeyondGradients(networkOf(scene), stepsOf(scene)));
  // There is none to tell of, as the figure says.
  if (isBeyond) return null;
  return (
    <>
      <BackStory />
      <LossPanel />
      <ClipPanel />
    </>
  );
}
