import { BackStory } from './BackStory.tsx';
import { ClipPanel } from './ClipPanel.tsx';
import { LossPanel } from './LossPanel.tsx';

/** Beside the figure: what the step is about, which loss flows back, and what clipping would do. */
export function GradientAside() {
  return (
    <>
      <BackStory />
      <LossPanel />
      <ClipPanel />
    </>
  );
}
