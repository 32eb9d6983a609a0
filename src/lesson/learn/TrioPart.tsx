import { type CSSProperties, useEffect } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withText } from '../../scene/change/change.ts';
import { withForgetBias, withSeedOfAll } from '../../scene/change/withForgetBias.ts';
import { MAX_SEED, type Scene } from '../../scene/document/scene.ts';
import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { laneScene } from '../../scene/read/lanes.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { toEnd } from '../../scene/walk/walk.ts';
import { change } from '../../state/store.ts';
import {
  canTrainTrio,
  forgetTrio,
  stopTrio,
  TRIO_UPDATES,
  trainTrio,
  trio,
} from '../../state/trio.ts';
import { useScene } from '../../state/useStore.ts';
import { FIRST } from '../../training/tasks.ts';
import styles from './TrioPart.module.css';

/** Biases of the forget gate to choose from: none, as many programs have it, and wide open. */
const BIASES = [0, 1, 5];
/** Symbols of the texts that are learned from. */
const LENGTHS = [10, 20, 30, 50];

/** What guessing gets right: the first symbol is one of these. */
const CHANCE = 1 / FIRST.length;

/** The three cells trained beside each other from a start that the reader chooses, and what each then answers. */
export function TrioPart() {
  const text = useSection(learnWords).trio;
  const { cells } = useWords();
  const scene = useScene();
  const state = useZustand(trio);
  useEffect(() => forgetTrio, []);
  const own = scene.lanes.map((lane) => laneScene(scene, lane));
  const bias = forgetBiasOf(scene);
  const length = stepsOf(scene);
  // What was learned is that of the start that was chosen: another start is another training.
  const begin = (next: (old: Scene) => Scene) => {
    forgetTrio();
    change(next);
  };
  const done = Math.min(
    ...state.networks.map(({ updates, end }) => (end === null ? updates : TRIO_UPDATES)),
  );
  const seconds = Math.ceil(((state.spent / Math.max(1, done)) * (TRIO_UPDATES - done)) / 1000);
  const isOver = state.networks.length > 0 && state.networks.every(({ end }) => end !== null);
  return (
    <section className={styles.trio} data-part="trio" aria-label={text.label}>
      <div className={styles.start}>
        <label>
          <span>{text.bias}</span>
          <select
            value={bias ?? ''}
            disabled={bias === null}
            onChange={(event) => begin((old) => withForgetBias(old, Number(event.target.value)))}
          >
            {[...new Set([...BIASES, ...(bias === null ? [] : [bias])])].map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.distance}</span>
          <select
            value={length}
            onChange={(event) => begin((old) => withDistance(old, Number(event.target.value)))}
          >
            {[...new Set([...LENGTHS, length])].map((value) => (
              <option key={value} value={value}>
                {text.symbols(value)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="tool named"
          onClick={() => begin((old) => withSeedOfAll(old, (seedOf(old) + 1) % MAX_SEED))}
        >
          <Icon name="dice" />
          <span>{text.seed(seedOf(scene))}</span>
        </button>
      </div>
      <button
        type="button"
        className="action strong"
        disabled={!state.isRunning && !canTrainTrio(scene)}
        onClick={() => (state.isRunning ? stopTrio() : trainTrio(scene))}
      >
        {state.isRunning ? text.stop : text.train}
      </button>
      {state.isRunning && (
        <p className={styles.left}>{done > 0 ? text.left(seconds) : text.begins}</p>
      )}
      <ol>
        {own.map((each, place) => {
          const trained = state.networks.find((network) => network.place === place);
          const name = each ? cells[each.cell].name : '–';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a network is its place.
            <li key={place}>
              <b>{name}</b>
              {trained && <ShareBar name={name} right={trained.right} />}
              <span data-part="right">
                {trained ? text.right(percentOf(trained.right)) : text.untrained}
                {trained && <small>{text.updates(trained.updates)}</small>}
              </span>
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.verdict} data-part="verdict">
        {isOver &&
          state.networks.map(({ place, scene: { cell }, updates, right, rightTwice, end }) => (
            <p key={place} data-end={end}>
              {end && end !== 'done' && `${text.ended[end](cells[cell].name, updates)} `}
              {text.verdict(cells[cell].name, state.length, {
                right: percentOf(right),
                twice: percentOf(rightTwice ?? 0),
              })}
            </p>
          ))}
      </div>
      {isOver && <p className={styles.left}>{text.chance}</p>}
    </section>
  );
}

const percentOf = (part: number): number => Math.round(100 * part);

/** How many of the answers are right, beside what guessing gets. */
function ShareBar({ name, right }: { readonly name: string; readonly right: number }) {
  const text = useSection(learnWords).trio;
  return (
    <span
      className={styles.share}
      role="meter"
      aria-label={text.bar(name, percentOf(right))}
      aria-valuenow={percentOf(right)}
      aria-valuemin={0}
      aria-valuemax={100}
      style={{ '--right': right, '--chance': CHANCE } as CSSProperties}
    />
  );
}

/** The number in every place of the forget bias of the stage; null where there is none, or not one number. */
function forgetBiasOf(scene: Scene): number | null {
  const slot = networkOf(scene).parameters.get('b_f');
  if (!slot) return null;
  const all = weightsOf(scene).subarray(slot.offset, slot.offset + slot.rows);
  const [first = null] = all;
  return all.every((bias) => bias === first) ? first : null;
}

const seedOf = ({ source }: Scene): number => (source.kind === 'random' ? source.seed : 0);

/** A text of so many symbols between whose first and last nothing matters. */
const withDistance = (scene: Scene, length: number): Scene =>
  toEnd(withText(scene, `a${'xyyx'.repeat(length).slice(0, length - 2)}?`));
