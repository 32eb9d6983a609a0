import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { moveBackTo } from '../../scene/walk/backWalk.ts';
import { stepPhase, stepTime, toStart } from '../../scene/walk/walk.ts';
import { Pace } from './Pace.tsx';
import { type Step, TransportBar } from './TransportBar.tsx';

/** On the way back: to the left is on, as time is drawn. */
export function BackTransport() {
  const text = useSection(gradientWords);
  const left: readonly Step[] = [
    { icon: 'timeBack', label: text.timeOn, go: timeOn, until: 'end' },
    { icon: 'phaseBack', label: text.phaseOn, go: phaseOn, until: 'end' },
  ];
  const right: readonly Step[] = [
    { icon: 'phaseForward', label: text.phaseUndone, go: phaseUndone, until: 'start' },
    { icon: 'timeForward', label: text.timeUndone, go: timeUndone, until: 'start' },
    { icon: 'end', label: text.toLoss, go: toStart, until: 'start' },
  ];
  return (
    <TransportBar
      className="back-transport"
      left={left}
      right={right}
      play="playBack"
      moveTo={moveBackTo}
    >
      <Pace />
    </TransportBar>
  );
}

const timeOn = (scene: Scene) => stepTime(scene, 1);
const timeUndone = (scene: Scene) => stepTime(scene, -1);
const phaseOn = (scene: Scene) => stepPhase(scene, 1);
const phaseUndone = (scene: Scene) => stepPhase(scene, -1);
