import { IconButton } from '../../figures/IconButton.tsx';
import { ScrubField } from '../../figures/ScrubField.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { moveBackTo } from '../../scene/backWalk.ts';
import { lastStep } from '../../scene/cursor.ts';
import { stepsOf } from '../../scene/derive.ts';
import { atEnd, atStart, stepPhase, stepTime, toStart } from '../../scene/walk.ts';
import { change, holdScrub, move, setPlaying } from '../../state/store.ts';
import { useScene, useStore } from '../../state/useStore.ts';
import { Pace } from './Pace.tsx';
import './transport.css';

/** Play, step, scrub on the way back: to the left is on, as time is drawn. */
export function BackTransport() {
  const { transport } = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const { playing } = useStore((state) => state.playback);
  const { t } = scene.cursor;
  const isEmpty = stepsOf(scene) === 0;
  const last = lastStep(scene);
  const isFirst = isEmpty || atStart(scene);
  const isLast = isEmpty || atEnd(scene);
  return (
    <section className="transport back-transport" aria-label={transport.label}>
      <div className="transport-buttons">
        <IconButton
          className="round"
          icon="timeBack"
          label={text.timeOn}
          onClick={() => move((old) => stepTime(old, 1))}
          disabled={isLast}
        />
        <IconButton
          className="round"
          icon="phaseBack"
          label={text.phaseOn}
          onClick={() => move((old) => stepPhase(old, 1))}
          disabled={isLast}
        />
        <IconButton
          className="round play"
          icon={playing ? 'pause' : 'playBack'}
          label={playing ? transport.pause : transport.play}
          onClick={() => setPlaying(!playing)}
          disabled={isEmpty}
        />
        <IconButton
          className="round"
          icon="phaseForward"
          label={text.phaseUndone}
          onClick={() => move((old) => stepPhase(old, -1))}
          disabled={isFirst}
        />
        <IconButton
          className="round"
          icon="timeForward"
          label={text.timeUndone}
          onClick={() => move((old) => stepTime(old, -1))}
          disabled={isFirst}
        />
        <IconButton
          className="round"
          icon="end"
          label={text.toLoss}
          onClick={() => move(toStart)}
          disabled={isFirst}
        />
      </div>
      <ScrubField
        label={transport.scrub}
        value={t}
        last={last}
        text={transport.time(t, last)}
        onHold={holdScrub}
        onChange={(to) => change((old) => moveBackTo(old, to))}
      />
      <div className="transport-how">
        <Pace />
      </div>
    </section>
  );
}
