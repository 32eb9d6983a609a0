import { useId } from 'react';
import { NumberField } from '../../figures/NumberField.tsx';
import { trainingWords } from '../../language/training.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withTrainingData } from '../../scene/change/changeTraining.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import {
  MAX_TASK,
  MIN_TASK,
  type TaskId,
  type TrainingData,
} from '../../scene/document/training.ts';
import { change } from '../../state/store.ts';
import type { Examples } from '../../training/example.ts';
import { withLesson, withTypedData } from '../../training/fitNetwork.ts';
import { tasks } from '../../training/tasks.ts';
import { DataText, type TextKind } from './DataText.tsx';

const TEXTS = ['text', 'lines', 'labels'] as const satisfies readonly TextKind[];
const TASKS = Object.keys(tasks) as readonly TaskId[];

const learn = (data: TrainingData) => change((old) => withLesson(old, data), { push: true });

/** What there is to learn: the input of the stage, a text of the reader's, or a task drawn from a seed. */
export function DataChoice({
  scene,
  examples,
}: {
  readonly scene: StillScene;
  readonly examples: Examples | null;
}) {
  const text = useSection(trainingWords);
  const words = useWords();
  const field = useId();
  const { data } = scene.training;
  const chosen = data.kind === 'task' ? data.task : data.kind;
  const choose = (id: string) => {
    const kind = TEXTS.find((each) => each === id);
    const task = TASKS.find((each) => each === id);
    if (kind) learn({ kind, text: text.samples[kind] });
    else if (task) learn({ kind: 'task', task, length: tasks[task].length });
    else change((old) => withTrainingData(old, { kind: 'input' }));
  };
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{text.data}</label>
        <select id={field} value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="input">{text.input(scene.events !== null)}</option>
          {TEXTS.map((id) => (
            <option key={id} value={id}>
              {text.kinds[id]}
            </option>
          ))}
          <optgroup label={text.taskGroup}>
            {TASKS.map((id) => (
              <option key={id} value={id}>
                {text.tasks[id]}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <p className="hint">
        {text.about[chosen]}
        {data.kind !== 'input' && examples && ` ${text.size(examples.count, examples.steps)}`}
        {examples?.isCut && ` ${text.askedOnce}`}
      </p>
      {data.kind === 'task' && (
        <NumberField
          label={text.length}
          value={data.length}
          least={MIN_TASK}
          most={MAX_TASK}
          mistake={words.settings.notWhole(MIN_TASK, MAX_TASK)}
          onChange={(length) =>
            change((old) => withTypedData(old, { ...data, length }), { kind: 'task length' })
          }
        />
      )}
      {(data.kind === 'text' || data.kind === 'lines' || data.kind === 'labels') && (
        <DataText key={data.kind} kind={data.kind} kept={data.text} />
      )}
    </>
  );
}
