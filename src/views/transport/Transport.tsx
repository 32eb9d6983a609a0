import { IconButton } from '../../figures/IconButton.tsx';
import { ScrubField } from '../../figures/ScrubField.tsx';
import { useWords } from '../../language/useWords.ts';
import { lastStep } from '../../scene/cursor.ts';
import { stepsOf } from '../../scene/derive.ts';
import { moveTo } from '../../scene/moments.ts';
import { atEnd, atStart, stepPhase, stepTime, toStart } from '../../scene/walk.ts';
import { change, holdScrub, move, setPlaying } from '../../state/store.ts';
import { useScene, useStore } from '../../state/useStore.ts';
import { Pace } from './Pace.tsx';
import { RollButton } from './RollButton.tsx';
import './transport.css';

/** Play, step, scrub: everything that moves the cursor. */
export function Transport() {
  const { transport } = useWords();
  const scene = useScene();
  const { playing } = useStore((state) => state.playback);
  const { t } = scene.cursor;
  const isEmpty = stepsOf(scene) === 0;
  const last = lastStep(scene);
  const isFirst = isEmpty || atStart(scene);
  const isLast = isEmpty || atEnd(scene);
  return (
    <section className="transport" aria-label={transport.label}>
      <div className="transport-buttons">
        <IconButton
          className="round"
          icon="start"
          label={transport.toStart}
          onClick={() => move(toStart)}
          disabled={isFirst}
        />
        <IconButton
          className="round"
          icon="timeBack"
          label={transport.timeBack}
          onClick={() => move((old) => stepTime(old, -1))}
          disabled={isFirst}
        />
        <IconButton
          className="round"
          icon="phaseBack"
          label={transport.phaseBack}
          onClick={() => move((old) => stepPhase(old, -1))}
          disabled={isFirst}
        />
        <IconButton
          className="round play"
          icon={playing ? 'pause' : 'play'}
          label={playing ? transport.pause : transport.play}
          onClick={() => setPlaying(!playing)}
          disabled={isEmpty}
        />
        <IconButton
          className="round"
          icon="phaseForward"
          label={transport.phaseForward}
          onClick={() => move((old) => stepPhase(old, 1))}
          disabled={isLast}
        />
        <IconButton
          className="round"
          icon="timeForward"
          label={transport.timeForward}
          onClick={() => move((old) => stepTime(old, 1))}
          disabled={isLast}
        />
      </div>
      <ScrubField
        label={transport.scrub}
        value={t}
        last={last}
        text={transport.time(t, last)}
        onHold={holdScrub}
        onChange={(to) => change((old) => moveTo(old, to))}
      />
      <div className="transport-how">
        <RollButton rolled={scene.rolled} />
        <Pace />
      </div>
    </section>
  );
}
