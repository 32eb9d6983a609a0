import { Icon, type IconName } from '../../figures/Icon.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { moveBackTo } from '../../scene/backWalk.ts';
import { lastStep } from '../../scene/cursor.ts';
import { stepsOf } from '../../scene/derive.ts';
import type { Scene } from '../../scene/scene.ts';
import { atEnd, atStart, stepPhase, stepTime, toStart } from '../../scene/walk.ts';
import { change, SPEEDS, scrub, setPace, setPlaying, setSpeed } from '../../state/store.ts';
import { useScene, useStore } from '../../state/useStore.ts';

/** Play, step, scrub on the way back: to the left is on, as time is drawn. */
export function BackTransport() {
  const words = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const { playing, speed, pace } = useStore((state) => state.playback);
  const isEmpty = stepsOf(scene) === 0;
  const last = lastStep(scene);
  const move = (fn: (scene: Scene) => Scene) => () => {
    setPlaying(false);
    change(fn);
  };
  const button = (
    icon: IconName,
    label: string,
    onClick: () => void,
    disabled: boolean,
    className = 'round',
  ) => (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} />
    </button>
  );
  const isFirst = isEmpty || atStart(scene);
  const isLast = isEmpty || atEnd(scene);
  return (
    <section className="transport back-transport" aria-label={words.transport.label}>
      <div className="transport-buttons">
        {button(
          'timeBack',
          text.timeOn,
          move((old) => stepTime(old, 1)),
          isLast,
        )}
        {button(
          'phaseBack',
          text.phaseOn,
          move((old) => stepPhase(old, 1)),
          isLast,
        )}
        {button(
          playing ? 'pause' : 'playBack',
          playing ? words.transport.pause : words.transport.play,
          () => setPlaying(!playing),
          isEmpty,
          'round play',
        )}
        {button(
          'phaseForward',
          text.phaseUndone,
          move((old) => stepPhase(old, -1)),
          isFirst,
        )}
        {button(
          'timeForward',
          text.timeUndone,
          move((old) => stepTime(old, -1)),
          isFirst,
        )}
        {button('end', text.toLoss, move(toStart), isFirst)}
      </div>
      <div className="transport-time">
        <input
          type="range"
          min={0}
          max={Math.max(last, 1)}
          value={scene.cursor.t}
          disabled={last === 0}
          aria-label={words.transport.scrub}
          aria-valuetext={words.transport.time(scene.cursor.t, last)}
          style={
            { '--share': `${(scene.cursor.t / Math.max(last, 1)) * 100}%` } as React.CSSProperties
          }
          onPointerDown={() => {
            setPlaying(false);
            scrub(true);
          }}
          onPointerUp={() => scrub(false)}
          onPointerCancel={() => scrub(false)}
          onChange={(event) => change((old) => moveBackTo(old, Number(event.target.value)))}
        />
        <output className="time-now">{words.transport.time(scene.cursor.t, last)}</output>
      </div>
      <div className="transport-how">
        <select
          aria-label={words.transport.speed}
          value={speed}
          onChange={(event) => setSpeed(Number(event.target.value))}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {words.transport.times(each)}
            </option>
          ))}
        </select>
        <select
          aria-label={words.transport.pace}
          value={pace}
          onChange={(event) => setPace(event.target.value === 'time' ? 'time' : 'phase')}
        >
          <option value="phase">{words.transport.byPhase}</option>
          <option value="time">{words.transport.byTime}</option>
        </select>
      </div>
    </section>
  );
}
