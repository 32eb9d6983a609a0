import { type CellId, cells } from '../../engine/cells/table.ts';
import { vectorOf } from '../../engine/declare/network.ts';
import { type InitialId, initials } from '../../engine/learn/initial.ts';
import { Icon } from '../../figures/Icon.tsx';
import { networkName } from '../../language/cellWords.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withLane, withoutLane } from '../../scene/change/changeCells.ts';
import { presets } from '../../scene/document/presets.ts';
import { type Lane, type LaneShape, MAX_SEED, type Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { FETCHED, whenKnown } from '../../state/presetFiles.ts';
import { change } from '../../state/store.ts';
import { trainedWeights } from '../../state/trainedLanes.ts';

const CELLS = Object.keys(cells) as CellId[];

const READS_NUMBERS: ReadonlySet<string> = new Set(['wave', 'sunspots']);
/** Trained networks that read symbols; some are fetched when they are chosen. */
const NETWORKS = [
  ...presets.map(({ id }) => id),
  ...FETCHED.filter((id) => !READS_NUMBERS.has(id)),
];

/** The units that the lane shows: those of what the head reads, of both directions together. */
const unitsOf = (scene: Scene): number => {
  const network = networkOf(scene);
  return vectorOf(network, network.ports.state).size;
};

/** Which network a lane runs, and with which weights. */
export function LaneHead({
  lane,
  place,
  own,
  isRun,
}: {
  readonly lane: Lane;
  readonly place: number;
  /** The scene of the lane; null where it has none. */
  readonly own: Scene | null;
  /** Whether it is run: of one that is too large no weights are drawn. */
  readonly isRun: boolean;
}) {
  const text = useSection(compareWords);
  const words = useWords();
  const put = (next: Lane, kind?: string) =>
    change((old) => withLane(old, place, next), kind ? { kind } : {});
  const trained = own && isRun && trainedWeights.of(weightsOf(own));
  const random = lane.kind === 'random' ? lane : { initial: 'xavier' as const, seed: 1 };
  const choose = (value: string) => {
    const [kind, name = '', shape] = value.split(':');
    if (kind === 'own') put({ kind: 'own' });
    else if (kind === 'preset') whenKnown([name], () => put({ kind: 'preset', preset: name }));
    else {
      const { initial, seed } = random;
      const drawn = { kind: 'random', cell: name as CellId, initial, seed } as const;
      put(shape === undefined ? drawn : { ...drawn, shape: shape as LaneShape });
    }
  };
  const chosen =
    lane.kind === 'own'
      ? 'own'
      : lane.kind === 'preset'
        ? `preset:${lane.preset}`
        : ['random', lane.cell, ...(lane.shape ? [lane.shape] : [])].join(':');
  return (
    <div className="lane-head">
      <p className="lane-name">
        {own ? networkName(words, own) : '–'}
        <small>{own && text.units(unitsOf(own), own.above.length > 0)}</small>
        {trained && <small>{text.updates(trained.updates)}</small>}
      </p>
      {trained && <p className="lane-began">{text.began}</p>}
      <select
        aria-label={text.network(place)}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {CELLS.map((id) => (
          <option key={id} value={`random:${id}`}>
            {text.drawn(words.cells[id].name)}
          </option>
        ))}
        <option value="own">{text.own}</option>
        {(Object.keys(text.shapes) as LaneShape[]).map((shape) => (
          <optgroup key={shape} label={text.shapes[shape]}>
            {CELLS.map((id) => (
              <option key={id} value={`random:${id}:${shape}`}>
                {text.shaped(words.cells[id].name, shape)}
              </option>
            ))}
          </optgroup>
        ))}
        {NETWORKS.map((id) => (
          <option key={id} value={`preset:${id}`}>
            {words.settings.trained(id)}
          </option>
        ))}
      </select>
      {lane.kind === 'random' && (
        <div className="lane-weights">
          <select
            aria-label={words.settings.initial}
            value={lane.initial}
            onChange={(event) => put({ ...lane, initial: event.target.value as InitialId })}
          >
            {(Object.keys(initials) as InitialId[]).map((id) => (
              <option key={id} value={id}>
                {words.settings.initials[id]}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="tool named"
            aria-label={`${words.settings.another} (${lane.seed})`}
            title={words.settings.another}
            onClick={() => put({ ...lane, seed: (lane.seed + 1) % MAX_SEED }, `lane ${place}`)}
          >
            <Icon name="dice" />
            <span>{lane.seed}</span>
          </button>
        </div>
      )}
      <button
        type="button"
        className="tool lane-away"
        aria-label={text.less(place)}
        title={text.less(place)}
        onClick={() => change((old) => withoutLane(old, place))}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
