import { backPhases } from '../../engine/back/backPhases.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import { StepBar } from '../../figures/StepBar.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { backIdsAt } from '../../scene/read/fitGradient.ts';
import { moveBackTo } from '../../scene/walk/backWalk.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { move } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { BackEquation } from './BackEquation.tsx';
import { BackPicture } from './BackPicture.tsx';
import { phaseSymbol } from './phaseSymbol.ts';
import { useGradientLighting } from './useGradientLighting.ts';

/** The steps back through the timestep at the cursor; each can be gone to. */
export function BackPhases() {
  const text = useSection(gradientWords);
  const scene = useScene();
  const network = networkOf(scene);
  const { t } = scene.cursor;
  const { phase } = scene.gradientView;
  const present = backIdsAt(scene, t);
  const order = backPhases(network);
  const reached = order.findIndex(({ id }) => id === phase);
  return (
    <StepBar label={text.phases} current={phase} className="back-phases">
      {order.map((each, i) => {
        const { tex, role } = phaseSymbol(network, each);
        return (
          <li key={each.id}>
            <button
              type="button"
              className={i < reached ? 'passed' : undefined}
              aria-current={each.id === phase ? 'step' : undefined}
              disabled={stepsOf(scene) === 0 || !present.includes(each.id)}
              onClick={() => move((old) => moveBackTo(old, old.cursor.t, each.id))}
            >
              <MathLine tone={each.id === phase ? null : role}>{tex}</MathLine>
            </button>
          </li>
        );
      })}
    </StepBar>
  );
}

/** What happens at the cursor on the way back: in symbols, in boxes, written out, and in a picture. */
export function BackDock() {
  const scene = useScene();
  const moment = backMomentOf(scene);
  useGradientLighting();
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
