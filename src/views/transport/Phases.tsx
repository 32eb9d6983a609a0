import { activations } from '../../engine/activations/table.ts';
import { MathText } from '../../figures/MathText.tsx';
import { StepBar } from '../../figures/StepBar.tsx';
import { useWords } from '../../language/useWords.ts';
import { phaseIdsAt, phaseOrder } from '../../scene/read/cursor.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { move } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import './transport.css';

/** The phases of the timestep at the cursor, in order; each can be gone to. */
export function Phases() {
  const words = useWords();
  const scene = useScene();
  const { t, phase } = scene.cursor;
  const present = phaseIdsAt(scene, t);
  const order = phaseOrder(scene);
  const reached = order.indexOf(phase);
  const { label } = activations[scene.activation];
  return (
    <StepBar label={words.transport.phases} current={phase}>
      {order.map((id, i) => (
        <li key={id}>
          <button
            type="button"
            className={i < reached ? 'passed' : undefined}
            aria-current={id === phase ? 'step' : undefined}
            disabled={stepsOf(scene) === 0 || !present.includes(id)}
            onClick={() => move((old) => moveTo(old, old.cursor.t, id))}
          >
            <MathText>{words.phase(id, label)}</MathText>
          </button>
        </li>
      ))}
    </StepBar>
  );
}
