import { useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { stepPhase, stepTime, toStart } from '../../scene/walk/walk.ts';
import { useSceneOf } from '../../state/useStore.ts';
import { Pace } from './Pace.tsx';
import { RollButton } from './RollButton.tsx';
import { type Step, TransportBar } from './TransportBar.tsx';

/** On the way forward. */
export function Transport() {
  const { transport } = useWords();
  const rolled = useSceneOf((scene) => scene.rolled);
  const left: readonly Step[] = [
    { icon: 'start', label: transport.toStart, go: toStart, until: 'start' },
    { icon: 'timeBack', label: transport.timeBack, go: timeBack, until: 'start' },
    { icon: 'phaseBack', label: transport.phaseBack, go: phaseBack, until: 'start' },
  ];
  const right: readonly Step[] = [
    { icon: 'phaseForward', label: transport.phaseForward, go: phaseOn, until: 'end' },
    { icon: 'timeForward', label: transport.timeForward, go: timeOn, until: 'end' },
  ];
  return (
    <TransportBar left={left} right={right} play="play" moveTo={moveTo}>
      <RollButton rolled={rolled} />
      <Pace />
    </TransportBar>
  );
}

const timeOn = (scene: Scene) => stepTime(scene, 1);
const timeBack = (scene: Scene) => stepTime(scene, -1);
const phaseOn = (scene: Scene) => stepPhase(scene, 1);
const phaseBack = (scene: Scene) => stepPhase(scene, -1);
