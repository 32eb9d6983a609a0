import { Choices } from '../../figures/Choices.tsx';
import { Icon } from '../../figures/Icon.tsx';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';
import {
  backToStart,
  PACES,
  pauseTraining,
  setTrainingPace,
  startTraining,
  trainOnce,
} from '../../state/trainer.ts';
import { useTrainer } from '../../state/useTrainer.ts';

/** Train, pause, one step, back; and how much happens between two pictures. */
export function Steering({
  canTrain,
  canGoBack,
}: {
  readonly canTrain: boolean;
  readonly canGoBack: boolean;
}) {
  const text = useSection(trainingWords);
  const { running, pace } = useTrainer();
  return (
    <>
      <div className="training-buttons">
        <button
          type="button"
          className="training-main"
          disabled={!canTrain && !running}
          onClick={running ? pauseTraining : startTraining}
        >
          <Icon name={running ? 'pause' : 'play'} />
          {running ? text.pause : text.start}
        </button>
        <button type="button" disabled={!canTrain || running} onClick={trainOnce}>
          {text.step}
        </button>
        <button type="button" disabled={!canGoBack} onClick={backToStart}>
          {text.back}
        </button>
      </div>
      <Choices<string>
        label={text.pace}
        value={String(pace)}
        options={PACES.map((each) => [String(each), text.paceOf(each)])}
        onChange={(next) => setTrainingPace(Number(next))}
      />
    </>
  );
}
