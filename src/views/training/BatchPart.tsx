import { useState } from 'react';
import { brief } from '../../engine/explain/decimal.ts';
import { telling } from '../../engine/explain/telling.ts';
import { glyph } from '../../figures/glyph.ts';
import { trainingWords } from '../../language/training.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import type { BatchMean } from '../../scene/document/training.ts';
import { type OutputLabel, outputLabelsOf } from '../../scene/read/answer.ts';
import { inputSizeOf, symbolsOf } from '../../scene/read/derive.ts';
import { remember } from '../../scene/read/memo.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { change, store } from '../../state/store.ts';
import type { Session } from '../../state/trainSession.ts';
import { useTrainer } from '../../state/useTrainer.ts';
import { type Batch, type BatchRow, batchOf } from '../../training/batch.ts';
import type { Example } from '../../training/example.ts';
import { withExample } from '../../training/fitNetwork.ts';
import type { FoundSet } from '../../training/trainingSet.ts';
import styles from './BatchPart.module.css';

interface BatchProps {
  readonly scene: StillScene;
  readonly found: Extract<FoundSet, { ok: true }>;
  /** The training so far; null before the first update. */
  readonly session: Session | null;
}

/** Sequences that are drawn; the others are counted. */
const MOST_ROWS = 12;
/** Timesteps that are drawn of long sequences, the first and the last: of characters, and of words or numbers. */
const MOST_CHARACTERS = 18;
const MOST_WORDS = 4;

const batchOnce = remember(batchOf, 2);

/** The sequences of the next update under each other, padded to the longest, with what the network makes of them. */
export function BatchPart(props: BatchProps) {
  const text = useSection(trainingWords);
  const [isOpen, setOpen] = useState(false);
  const { running } = useTrainer();
  return (
    <details className={styles.batch} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.batchNext(props.scene.training.batch)}</summary>
      {/* While it trains it would be another one in every frame. */}
      {isOpen &&
        (running ? <p className="hint">{text.batchRunning}</p> : <BatchTable {...props} />)}
    </details>
  );
}

function BatchTable({ scene, found, session }: BatchProps) {
  const text = useSection(trainingWords);
  const words = useWords();
  const weights = session?.shown.weights ?? weightsOf(store.getState().scene);
  const batch = batchOnce(
    scene,
    found,
    weights,
    session?.shown.updates ?? 0,
    session?.shown.carried ?? null,
  );
  if (!batch) return <p className="hint">{text.batchHeavy}</p>;
  const all = batch.rows.map((row) => readIn(row, scene));
  const isWide = all.some((read) => read.some(([first = '']) => first.length > 2));
  const columns = columnsOf(batch.steps, isWide ? MOST_WORDS : MOST_CHARACTERS);
  const largest = Math.max(
    ...batch.rows.flatMap(({ perStep }) => [...perStep].filter(isNumber)),
    0,
  );
  const onStage = symbolsOf(scene);
  const labels = outputLabelsOf(scene, words.stage.outputs);
  const answers = batch.rows.map(({ example }) => answerIn(example, labels));
  const hasAnswers = answers.some((answer) => answer !== null);
  return (
    <>
      {found.set.pieces !== null && (
        <p className="hint" data-reads="carried">
          {text.batchCarried(batch.goesOn)}
        </p>
      )}
      <p className="hint">{text.batchAbout}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <td colSpan={columns.length} />
            {hasAnswers && <th scope="col">{text.batchAnswer}</th>}
            <th scope="col">{text.batchLoss}</th>
            <th scope="col">{text.batchNorm}</th>
          </tr>
        </thead>
        <tbody>
          {batch.rows.slice(0, MOST_ROWS).map((row, k) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a sequence is its place in the batch.
              key={k}
              k={k}
              row={row}
              read={all[k] ?? []}
              answer={hasAnswers ? (answers[k] ?? '') : null}
              columns={columns}
              largest={largest}
              onStage={onStage}
              onShow={() =>
                change((old) => withExample(old, found.examples, row.example), { push: true })
              }
            />
          ))}
        </tbody>
        <Foot
          batch={batch}
          mean={scene.training.mean}
          span={columns.length + (hasAnswers ? 1 : 0)}
        />
      </table>
    </>
  );
}

function Row({
  k,
  row: { example, perStep, loss, norm },
  read,
  answer,
  columns,
  largest,
  onStage,
  onShow,
}: {
  readonly k: number;
  readonly row: BatchRow;
  /** What is read at each timestep: a symbol, or numbers. */
  readonly read: readonly (readonly string[])[];
  /** What it is to be answered with; null where there is no column for that. */
  readonly answer: string | null;
  /** The timesteps that are drawn; null where some are left out. */
  readonly columns: readonly (number | null)[];
  /** The largest loss of a timestep. */
  readonly largest: number;
  /** What stands on the stage. */
  readonly onStage: readonly string[];
  readonly onShow: () => void;
}) {
  const text = useSection(trainingWords);
  const isOnStage =
    read.length === onStage.length &&
    read.every(([first], t) => first === glyph(onStage[t]?.replace(/ \u2026$/, '') ?? ''));
  return (
    <tr data-stage={isOnStage || undefined}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={isOnStage}
          aria-label={text.batchShow(k + 1)}
          title={text.batchShow(k + 1)}
          onClick={onShow}
        >
          {k + 1}
        </button>
      </th>
      {columns.map((t, at) => {
        const here = read[t ?? at];
        if (here === undefined) return <td key={t} data-pad="" />;
        if (t === null) return <td key="left out">{'\u2026'}</td>;
        const isAsked = t >= example.from && t < example.to;
        const own = isAsked ? (perStep[t - example.from] ?? Number.NaN) : null;
        return (
          <td
            key={t}
            data-asked={isAsked || undefined}
            title={text.batchStep(t, here.join(', '), own === null ? null : brief(own))}
            style={
              own === null
                ? undefined
                : ({ '--share': shareOf(own, largest) } as React.CSSProperties)
            }
          >
            {here.map((each, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place in the vector.
              <span key={i}>{each}</span>
            ))}
          </td>
        );
      })}
      {answer !== null && <td title={answer}>{answer}</td>}
      <td className={styles.number}>{written(loss)}</td>
      <td className={styles.number}>{written(norm)}</td>
    </tr>
  );
}

function Foot({
  batch,
  mean,
  span,
}: {
  readonly batch: Batch;
  readonly mean: BatchMean;
  readonly span: number;
}) {
  const text = useSection(trainingWords);
  const more = batch.rows.length - MOST_ROWS;
  return (
    <tfoot>
      {more > 0 && (
        <tr>
          <td />
          <td colSpan={span + 2}>{text.batchMore(more)}</td>
        </tr>
      )}
      <tr>
        <td />
        <th scope="row" colSpan={span}>
          {text.batchMean[mean]}
        </th>
        <td className={styles.number}>{written(batch.loss)}</td>
        <td className={styles.number}>{written(batch.norm)}</td>
      </tr>
    </tfoot>
  );
}

const isNumber = (value: number) => Number.isFinite(value);

const written = (value: number) => telling(Number(value.toPrecision(3)));

/** How dark the line under a timestep is; a loss that is no number is as large as can be. */
const shareOf = (loss: number, largest: number): number =>
  !isNumber(loss) ? 1 : largest > 0 ? loss / largest : 0;

/** The timesteps that are drawn of so many; null in place of those that are left out. */
function columnsOf(steps: number, most: number): readonly (number | null)[] {
  if (steps <= most) return Array.from({ length: steps }, (_, t) => t);
  const half = most / 2;
  const first = Array.from({ length: half }, (_, t) => t);
  const last = Array.from({ length: half - 1 }, (_, t) => steps - half + 1 + t);
  return [...first, null, ...last];
}

/** What a sequence reads at each timestep: its symbol, or its numbers. */
function readIn({ example, steps }: BatchRow, scene: StillScene): readonly (readonly string[])[] {
  if (example.kind !== 'numbers') return example.symbols.map((symbol) => [glyph(symbol)]);
  const columns = inputSizeOf(scene);
  return Array.from({ length: steps }, (_, t) =>
    Array.from(example.rows.subarray(t * columns, (t + 1) * columns), brief),
  );
}

/** What a sequence is to be answered with, where that is asked once; null where it is what comes next, or asked often. */
function answerIn(example: Example, labels: readonly OutputLabel[]): string | null {
  const { from, to } = example;
  if (to - from > 1 || example.kind === 'next') return null;
  if (example.kind === 'class') return glyph(labels[example.answers[from] ?? 0]?.name ?? '');
  if (example.kind === 'yes')
    return labels[0]?.[example.answers[from] ? 'name' : 'otherwise'] ?? '';
  return brief(example.answers[from * labels.length] ?? Number.NaN);
}
