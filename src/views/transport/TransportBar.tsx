import { type ReactNode, useContext } from 'react';
import { IconButton } from '../../figures/IconButton.tsx';
import { PageAround } from '../../figures/pageAround.ts';
import { useWords } from '../../language/useWords.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { atEnd, atStart } from '../../scene/walk/walk.ts';
import { move, setPlaying } from '../../state/playback.ts';
import type { Pace } from '../../state/store.ts';
import { useIsAbsent } from '../../state/useAbsent.ts';
import { useSceneOf, useStore } from '../../state/useStore.ts';
import { Timeline } from './Timeline.tsx';
import './transport.css';

/** The names of a step to the left and of one to the right, as time is drawn. */
type Names = readonly [left: string, right: string];

/** Play, a step to the left and one to the right as it is played, and the timeline: everything that moves the cursor. */
export function TransportBar({
  names,
  children,
}: {
  readonly names: Readonly<Record<Pace, Names>>;
  /** How it is played, where the page around has no place for it. */
  readonly children: ReactNode;
}) {
  const { transport } = useWords();
  const { playing, ...playback } = useStore((state) => state.playback);
  const pace = useIsAbsent('phases') ? 'time' : playback.pace;
  const { hasMenu } = useContext(PageAround);
  const { stepPhase, stepTime } = useSceneOf((scene) => figureOf(scene).walk);
  const direction = useSceneOf((scene) => figureOf(scene).walk.directionOf(scene));
  const step = pace === 'phase' ? stepPhase : stepTime;
  const isEmpty = useSceneOf((scene) => stepsOf(scene) === 0);
  const isFirst = useSceneOf(atStart);
  const isLast = useSceneOf(atEnd);
  const button = (icon: 'left' | 'right', by: 1 | -1, label: string) => (
    <IconButton
      className="round"
      icon={icon}
      label={label}
      onClick={() => move((old) => step(old, by))}
      disabled={isEmpty || (by > 0 ? isLast : isFirst)}
    />
  );
  const [left, right] = names[pace];
  return (
    <section className="transport" aria-label={transport.label}>
      <div className="transport-buttons">
        <IconButton
          className="round play"
          icon={playing ? 'pause' : direction === 1 ? 'play' : 'playBack'}
          label={playing ? transport.pause : transport.play}
          onClick={() => setPlaying(!playing)}
          disabled={isEmpty}
        />
        {button('left', direction === 1 ? -1 : 1, left)}
        {button('right', direction, right)}
      </div>
      <Timeline />
      {!hasMenu && <div className="transport-how">{children}</div>}
    </section>
  );
}
