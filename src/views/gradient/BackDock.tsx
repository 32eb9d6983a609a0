import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { isBeyondGradients } from '../../state/gradients.ts';
import { useScene } from '../../state/useStore.ts';
import { BackEquation } from './BackEquation.tsx';
import { BackPicture } from './BackPicture.tsx';
import { useGradientLighting } from './useGradientLighting.ts';

/** What happens at the cursor on the way back: in symbols, in boxes, written out, and in a picture. */
export function BackDock() {
  const scene = useScene();
  const moment = backMomentOf(scene);
  useGradientLighting();
  // The figure then says why, and has this room too.
  if (isBeyondGradients(networkOf(scene), stepsOf(scene))) return <p className="no-moment" />;
  if (!moment)
    return (
      <>
        <div className="equation" />
        <div className="phase-picture" />
      </>
    );
  return (
    <>
      <BackEquation moment={moment} />
      <BackPicture moment={moment} />
    </>
  );
}
