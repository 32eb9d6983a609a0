import type { IconName } from '../../figures/Icon.tsx';
import { IconButton } from '../../figures/IconButton.tsx';
import { ScrubField } from '../../figures/ScrubField.tsx';
import { growthWords } from '../../language/growth.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withGrowthView } from '../../scene/change/changeGrowthView.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { atEnd, atStart, stepPhase, toEnd, toStart } from '../../scene/walk/walk.ts';
import { holdScrub, move, setPlaying } from '../../state/playback.ts';
import { change } from '../../state/store.ts';
import { useStore } from '../../state/useStore.ts';

/** Play, step and scrub through the steps of the recurrence. */
export function GrowthTransport({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const text = useSection(growthWords);
  const playing = useStore((state) => state.playback.playing);
  const { at } = scene.growthView;
  const { steps } = scene.growth;
  const button = (
    icon: IconName,
    label: string,
    onClick: () => void,
    disabled: boolean,
    more = '',
  ) => (
    <IconButton
      className={`round ${more}`}
      icon={icon}
      label={label}
      onClick={onClick}
      disabled={disabled}
    />
  );
  return (
    <section className="transport" aria-label={words.transport.label}>
      <div className="transport-buttons">
        {button('start', words.transport.toStart, () => move(toStart), atStart(scene))}
        {button('phaseBack', text.back, () => move((old) => stepPhase(old, -1)), atStart(scene))}
        {button(
          playing ? 'pause' : 'play',
          playing ? words.transport.pause : words.transport.play,
          () => setPlaying(!playing),
          false,
          'play',
        )}
        {button('phaseForward', text.forward, () => move((old) => stepPhase(old, 1)), atEnd(scene))}
        {button('timeForward', text.toEnd, () => move(toEnd), atEnd(scene))}
      </div>
      <ScrubField
        label={text.step}
        value={at}
        last={steps}
        text={text.stepOf(at, steps)}
        onHold={holdScrub}
        onChange={(to) => change((old) => withGrowthView(old, { at: to }))}
      />
    </section>
  );
}
