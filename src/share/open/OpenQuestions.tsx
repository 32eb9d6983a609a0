import { type ReactNode, useMemo } from 'react';
import { activations } from '../../engine/activations/table.ts';
import { answerTimes, isHighestBoth } from '../../engine/declare/layers.ts';
import { Choices } from '../../figures/Choices.tsx';
import { openWords } from '../../language/open.ts';
import type { OpenQuestionWords } from '../../language/sections/open.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { type Words, whenHint } from '../../language/words.ts';
import type { Scene } from '../../scene/document/scene.ts';
import type { Asks } from '../network/conventions/convention.ts';
import type { Readings } from '../network/reread.ts';
import type { TorchModel } from '../network/torchModel.ts';
import { exampleAnswer, exampleText } from './exampleAnswer.ts';

/** A question that the names in a file leave open, and what is possible: the first is what was taken. */
interface Question {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Whether every possibility answers the same in the end. */
  readonly isAlike?: boolean;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly reading: Readings;
  }[];
}

/** What was taken where names do not decide, what else is possible, and what each would answer. */
export function OpenQuestions({
  model,
  readings,
  isSaid,
  sceneFor,
  onChange,
}: {
  readonly model: TorchModel;
  readonly readings: Readings;
  /** Whether the file beside the weights says the activation. */
  readonly isSaid: boolean;
  /** The scene that another reading makes; null while something else is missing. */
  readonly sceneFor: ((readings: Readings) => Scene) | null;
  readonly onChange: (reading: Readings) => void;
}) {
  const { open: words } = useSection(openWords);
  const { answersAt } = useWords().settings;
  const { asks, otherwise } = model.says;
  const of = (which: Asks) =>
    questionsOf(which, readings, words).map((question) =>
      question.label === words.activation && !isSaid
        ? { ...question, hint: words.activationHint }
        : question,
    );
  const heads = headQuestion(model, readings, words);
  const open = [...of(asks), ...(heads ? [heads] : []), whenQuestion(model, readings, answersAt)];
  const other = of(otherwise);
  const drawn = (question: Question): ReactNode => (
    <div key={question.label}>
      <Choices
        label={question.label}
        value={question.value}
        options={question.options.map(({ id, name }) => [id, <span key={id}>{name}</span>])}
        onChange={(chosen) => {
          const option = question.options.find(({ id }) => id === chosen);
          if (option) onChange(option.reading);
        }}
      />
      {question.hint && <p data-tone="quiet">{question.hint}</p>}
      {sceneFor && !question.isAlike && (
        <Answers question={question} readings={readings} sceneFor={sceneFor} />
      )}
    </div>
  );
  return (
    <>
      {open.map(drawn)}
      {other.length > 0 && (
        <details>
          <summary>{words.otherwise}</summary>
          {other.map(drawn)}
        </details>
      )}
    </>
  );
}

/** What each possibility answers to the reader's example. */
function Answers({
  question: { options },
  readings,
  sceneFor,
}: {
  readonly question: Question;
  readonly readings: Readings;
  readonly sceneFor: (readings: Readings) => Scene;
}) {
  const { open: words } = useSection(openWords);
  const { outputs } = useWords().stage;
  const said = useMemo(() => {
    const scenes = options.map(({ reading }) => sceneFor({ ...readings, ...reading }));
    const answers = scenes.map((scene) => exampleAnswer(scene, outputs));
    const [first] = scenes;
    if (!first || answers.includes(null)) return null;
    const each = options.map(({ name }, i) => `${name.split(' (')[0]} → ${answers[i]}`);
    return words.answers(exampleText(first), each);
  }, [options, readings, sceneFor, outputs, words]);
  return said && <p data-tone="quiet">{said}</p>;
}

function questionsOf(
  asks: Asks,
  readings: Readings,
  words: OpenQuestionWords,
): readonly Question[] {
  const question = <Q extends Exclude<keyof Asks, 'headToo'>>(
    id: Q,
    label: string,
    nameOf: (option: NonNullable<Asks[Q]>[number]) => string,
  ): readonly Question[] => {
    const options = asks[id] as readonly NonNullable<Asks[Q]>[number][] | undefined;
    if (!options || options.length < 2) return [];
    return [
      {
        label,
        value: readings[id] ?? options[0] ?? '',
        options: options.map((option) => ({
          id: option,
          name: nameOf(option),
          reading: { [id]: option },
        })),
      },
    ];
  };
  return [
    ...question('order', words.layers, (id) => id),
    ...question('activation', words.activation, (id) => activations[id].label),
    ...question('rows', words.rows, (id) => words.rowsOf[id]),
    ...question('joined', words.joined, (id) => words.joinedOf[id]),
    ...question('gates', words.gates, (id) => words.orderOf[id]),
    ...question('update', words.update, (id) => words.updates[id]),
    ...question('reset', words.reset, (id) => words.resets[id]),
    ...question('direction', words.direction, (id) => words.directions[id]),
  ];
}

function headQuestion(
  { headPrefix, sizes, otherHeads }: TorchModel,
  readings: Readings,
  words: OpenQuestionWords,
): Question | null {
  if (otherHeads.length === 0) return null;
  const all = [{ prefix: headPrefix, output: sizes.output }, ...otherHeads];
  return {
    label: words.head,
    value: String(readings.head ?? 0),
    options: all.map(({ prefix, output }, head) => ({
      id: String(head),
      name: `${prefix.replace(/[./]$/, '')} [${output}]`,
      reading: { head },
    })),
  };
}

/** At which timesteps it answers, and where its highest layer has two directions, from what. */
function whenQuestion(
  model: TorchModel,
  readings: Readings,
  words: Words['settings']['answersAt'],
): Question {
  const isBoth = isHighestBoth(model);
  const value = readings.answersAt ?? model.says.answersAt ?? 'every';
  return {
    label: words.title,
    value,
    ...(value !== 'every' && { hint: whenHint(words, value, isBoth) }),
    isAlike: !isBoth,
    options: answerTimes(model).map((id) => ({
      id,
      name: words.names[id],
      reading: { answersAt: id },
    })),
  };
}
