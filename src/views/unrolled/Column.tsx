import { memo } from 'react';
import { answersAt } from '../../engine/declare/phases.ts';
import { stagePart } from '../../figures/part.tsx';
import { useMaking, useMover } from '../../state/motion.ts';
import { Edges } from './Edges.tsx';
import { InputPart } from './InputPart.tsx';
import { levelLayout } from './layout.ts';
import { fetchGuess, OutputPart } from './OutputPart.tsx';
import { openVectors } from './openCell.ts';
import {
  type ColumnProps,
  isAnsweringAt,
  type LevelRun,
  type PartProps,
  progressAt,
  progressIn,
} from './part.ts';
import { StatePart } from './StatePart.tsx';

// Where it cannot be fetched the cell stays closed, and is asked again when it next opens.
const Inside = stagePart(
  async () => (await import('./inside/Inside.tsx')).Inside,
  (props: PartProps) => <Closed {...props} />,
);

const Travellers = stagePart(
  async () => (await import('./Travellers.tsx')).Travellers,
  () => null,
);

/** Fetches what draws things on their way, and what they come to, before anything moves. */
export const fetchTravellers = (): void =>
  void Promise.allSettled([Travellers.fetch(), fetchGuess()]);

/**
 * One timestep, drawn around x = 0: the input below, the state in the middle, the output above. From near the whole
 * cell stands at the place of its state.
 */
export const Column = memo(function Column(props: ColumnProps) {
  const { progress, layout, trace, levels, near } = props;
  const isNow = progress.kind === 'now';
  const mover = useMover();
  const parts: PartProps[] = [];
  for (const level of levels) parts.push(partOf(props, level, parts.at(-1) ?? null));
  // From near there is room for one of the levels.
  const inside = parts[near] ?? parts[0];
  const [lowest] = parts;
  const highest = parts[parts.length - 1];
  if (!inside || !lowest || !highest) return null;
  return (
    <g className={`column ${progress.kind}`} ref={isNow ? mover : undefined}>
      {layout.isWide ? (
        <Inside {...inside} />
      ) : (
        parts.map((part, i) => <Closed key={levels[i]?.level} {...part} />)
      )}
      <InputPart {...lowest} progress={progressAt(trace.network, 'x', progress)} />
      {answersAt(trace.network, props.t, trace.steps) && (
        <g data-part="answer">
          <OutputPart {...highest} progress={progressAt(trace.network, 'y', progress)} />
        </g>
      )}
      {isNow &&
        !layout.isWide &&
        parts.map(
          (part, i) =>
            part.progress.kind !== 'ghost' &&
            levels[i]?.sweep === levels[near]?.sweep && (
              <OnTheWay key={levels[i]?.level} {...part} />
            ),
        )}
    </g>
  );
});

/** What moves while the timestep is made; nothing else of the column is drawn again as it begins and ends. */
function OnTheWay(props: PartProps) {
  const making = useMaking();
  return making && <Travellers {...props} making={making} />;
}

/** The cell as it stands in the chain, and from near until its inside is there. */
function Closed(props: PartProps) {
  return (
    <>
      <Edges {...props} />
      <StatePart {...props} />
    </>
  );
}

/** Where the layer below begins, or what is written over its cell while that is open. */
function footOf(
  { t, levels, layout, trace, progress }: ColumnProps,
  { layer }: LevelRun,
): number | null {
  const below = levels.findLast((level) => level.layer === layer - 1);
  const top = below && layout.levels[below.level]?.top;
  if (!below || top === undefined) return null;
  const [own, at] = [levelLayout(layout, below.level), progressIn(trace.network, below, progress)];
  const open = openVectors(below.network, at, t, below.shown, own);
  return open.some((name) => name !== below.shown) ? top - NAMED * layout.scale : top;
}

/** Room of the names over an open cell, at scale 1. */
const NAMED = 30;

/** What a level of the column, over another one, is drawn from: its own state in its own place, as far as that has come. */
function partOf(props: ColumnProps, level: LevelRun, below: PartProps | null): PartProps {
  const { layout, levels, progress, before, after, trace } = props;
  const { network, shown, order, difference, direction } = level;
  const side = direction === 'backward' ? 1 : -1;
  return {
    ...props,
    network,
    shown,
    order,
    difference,
    side,
    layout: levelLayout(layout, level.level),
    foot: footOf(props, level),
    around: levels[level.level - 1]?.layer === level.layer ? below : null,
    isUnder: levels[level.level + 1]?.layer === level.layer,
    beside: layout.levels.filter((_, i) => levels[i]?.direction === direction),
    progress: progressIn(trace.network, level, progress),
    isAnswering: isAnsweringAt(trace.network, progress),
    before: progressIn(trace.network, level, side < 0 ? before : after),
  };
}
