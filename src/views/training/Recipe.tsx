import { Choices } from '../../figures/Choices.tsx';
import { NumberField } from '../../figures/NumberField.tsx';
import { trainingWords } from '../../language/training.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withTraining } from '../../scene/change/changeTraining.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import { MAX_SEED, MAX_STEPS } from '../../scene/document/scene.ts';
import {
  type BatchMean,
  MAX_BATCH,
  MAX_CLIP,
  MAX_RATE,
  type OptimiserId,
  type TrainingRecipe,
} from '../../scene/document/training.ts';
import { change } from '../../state/store.ts';
import { pauseTraining, startTraining, trainer } from '../../state/trainer.ts';
import type { Examples } from '../../training/example.ts';
import { TypedNumber } from './TypedNumber.tsx';

const MEANS = ['steps', 'sequences'] as const satisfies readonly BatchMean[];
const CARRIES = ['off', 'on'] as const;
const OPTIMISERS = ['sgd', 'momentum', 'adam'] as const satisfies readonly OptimiserId[];

/** How updates are made. A change in the middle of a training goes on from where it is. */
export function Recipe({
  scene,
  examples,
}: {
  readonly scene: StillScene;
  /** What is learned, where it can be read. */
  readonly examples: Examples | null;
}) {
  const text = useSection(trainingWords);
  const { settings } = useWords();
  const { optimiser, rate, clip, truncate, batch, mean, carry, seed, data } = scene.training;
  // What is read from beginning to end in one go.
  const isText = data.kind === 'text' || (data.kind === 'input' && scene.events === null);
  const inUse = (value: number | null) => (value === null ? text.none : String(value));
  return (
    <details className="training-how">
      <summary>
        {text.how}{' '}
        <span className="training-brief">
          {text.optimisers[optimiser]} · {rate}
        </span>
      </summary>
      <Choices<OptimiserId>
        label={text.optimiser}
        value={optimiser}
        options={OPTIMISERS.map((id) => [id, text.optimisers[id]])}
        onChange={(next) => set({ optimiser: next })}
      />
      <TypedNumber
        label={text.rate}
        value={rate}
        none={null}
        mistake={(value) =>
          value > 0 && value <= MAX_RATE ? null : text.badRate(MAX_RATE, String(rate))
        }
        onChange={(next) => set({ rate: next ?? rate })}
      />
      <TypedNumber
        label={text.clip}
        value={clip}
        none={text.none}
        mistake={(value) => (value > 0 && value <= MAX_CLIP ? null : text.badClip(inUse(clip)))}
        onChange={(next) => set({ clip: next })}
      />
      <TypedNumber
        label={text.truncate}
        value={truncate}
        none={text.none}
        mistake={(value) =>
          Number.isInteger(value) && value >= 1 && value <= MAX_STEPS
            ? null
            : text.badTruncate(MAX_STEPS, inUse(truncate))
        }
        onChange={(next) => set({ truncate: next })}
      />
      {truncate !== null && examples && !examples.streams && truncate >= examples.steps && (
        <p className="hint">{text.notCut(examples.steps)}</p>
      )}
      {isText && (
        <Choices<'on' | 'off'>
          label={text.carry}
          value={carry ? 'on' : 'off'}
          options={CARRIES.map((id) => [id, text.carried[id]])}
          onChange={(next) => set({ carry: next === 'on' })}
        />
      )}
      {examples?.streams && (
        <p className="hint">{text.carryAbout(examples.streams, examples.steps)}</p>
      )}
      <NumberField
        label={text.batch}
        value={batch}
        least={1}
        most={MAX_BATCH}
        mistake={settings.notWhole(1, MAX_BATCH)}
        onChange={(next) => set({ batch: next })}
      />
      {batch > 1 && (
        <Choices<BatchMean>
          label={text.meanOf}
          value={mean}
          options={MEANS.map((id) => [id, text.means[id]])}
          onChange={(next) => set({ mean: next })}
        />
      )}
      <NumberField
        label={text.seed}
        name="training seed"
        value={seed}
        least={0}
        most={MAX_SEED}
        mistake={settings.notWhole(0, MAX_SEED)}
        onChange={(next) => set({ seed: next })}
      />
    </details>
  );
}

/** What is running rests for the change, and goes on with it. */
function set(parts: Partial<Omit<TrainingRecipe, 'data'>>): void {
  const { running } = trainer.getState();
  pauseTraining();
  change((old) => withTraining(old, parts), { kind: `training ${Object.keys(parts)[0]}` });
  if (running) startTraining();
}
