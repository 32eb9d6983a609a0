import { Icon, type IconName } from '../../figures/Icon.tsx';
import { growthWords } from '../../language/growth.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withGrowthView } from '../../scene/changeGrowth.ts';
import type { Scene } from '../../scene/scene.ts';
import { atEnd, atStart, stepPhase, toEnd, toStart } from '../../scene/walk.ts';
import { change, scrub, setPlaying } from '../../state/store.ts';
import { useStore } from '../../state/useStore.ts';

/** Play, step and scrub through the steps of the recurrence. */
export function GrowthTransport({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const text = useSection(growthWords);
  const playing = useStore((state) => state.playback.playing);
  const { at } = scene.growthView;
  const { steps } = scene.growth;
  const move = (fn: (scene: Scene) => Scene) => () => {
    setPlaying(false);
    change(fn);
  };
  const button = (icon: IconName, label: string, act: () => void, disabled: boolean, more = '') => (
    <button
      type="button"
      className={`round ${more}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <section className="transport" aria-label={words.transport.label}>
      <div className="transport-buttons">
        {button('start', words.transport.toStart, move(toStart), atStart(scene))}
        {button(
          'phaseBack',
          text.back,
          move((old) => stepPhase(old, -1)),
          atStart(scene),
        )}
        {button(
          playing ? 'pause' : 'play',
          playing ? words.transport.pause : words.transport.play,
          () => setPlaying(!playing),
          false,
          'play',
        )}
        {button(
          'phaseForward',
          text.forward,
          move((old) => stepPhase(old, 1)),
          atEnd(scene),
        )}
        {button('timeForward', text.toEnd, move(toEnd), atEnd(scene))}
      </div>
      <div className="transport-time">
        <input
          type="range"
          min={0}
          max={steps}
          value={at}
          aria-label={text.step}
          aria-valuetext={text.stepOf(at, steps)}
          style={{ '--share': `${(at / steps) * 100}%` } as React.CSSProperties}
          onPointerDown={() => {
            setPlaying(false);
            scrub(true);
          }}
          onPointerUp={() => scrub(false)}
          onPointerCancel={() => scrub(false)}
          onChange={(event) =>
            change((old) => withGrowthView(old, { at: Number(event.target.value) }))
          }
        />
        <output className="time-now">{text.stepOf(at, steps)}</output>
      </div>
    </section>
  );
}
