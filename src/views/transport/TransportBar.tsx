import type { ReactNode } from 'react';
import type { IconName } from '../../figures/Icon.tsx';
import { IconButton } from '../../figures/IconButton.tsx';
import { ScrubField } from '../../figures/ScrubField.tsx';
import { useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { lastStep } from '../../scene/read/cursor.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { atEnd, atStart } from '../../scene/walk/walk.ts';
import { change, holdScrub, move, setPlaying } from '../../state/store.ts';
import { useScene, useStore } from '../../state/useStore.ts';
import './transport.css';

/** A step of the walk, and the end of it at which there is none left. */
export interface Step {
  readonly icon: IconName;
  readonly label: string;
  readonly go: (scene: Scene) => Scene;
  readonly until: 'start' | 'end';
}

/** Play, step, scrub: everything that moves the cursor. */
export function TransportBar({
  className = '',
  left,
  right,
  play,
  moveTo,
  children,
}: {
  readonly className?: string;
  /** The steps on either side of the button that plays. */
  readonly left: readonly Step[];
  readonly right: readonly Step[];
  readonly play: IconName;
  readonly moveTo: (scene: Scene, t: number) => Scene;
  /** How it is played. */
  readonly children: ReactNode;
}) {
  const { transport } = useWords();
  const scene = useScene();
  const { playing } = useStore((state) => state.playback);
  const { t } = scene.cursor;
  const isEmpty = stepsOf(scene) === 0;
  const last = lastStep(scene);
  const isOver = { start: isEmpty || atStart(scene), end: isEmpty || atEnd(scene) };
  const button = ({ icon, label, go, until }: Step) => (
    <IconButton
      key={icon}
      className="round"
      icon={icon}
      label={label}
      onClick={() => move(go)}
      disabled={isOver[until]}
    />
  );
  return (
    <section className={`transport ${className}`} aria-label={transport.label}>
      <div className="transport-buttons">
        {left.map(button)}
        <IconButton
          className="round play"
          icon={playing ? 'pause' : play}
          label={playing ? transport.pause : transport.play}
          onClick={() => setPlaying(!playing)}
          disabled={isEmpty}
        />
        {right.map(button)}
      </div>
      <ScrubField
        label={transport.scrub}
        value={t}
        last={last}
        text={transport.time(t, last)}
        onHold={holdScrub}
        onChange={(to) => change((old) => moveTo(old, to))}
      />
      <div className="transport-how">{children}</div>
    </section>
  );
}
