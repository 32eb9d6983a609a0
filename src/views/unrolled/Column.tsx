import { memo } from 'react';
import { stagePart } from '../../figures/part.tsx';
import { useMaking, useMover } from '../../state/motion.ts';
import { Edges } from './Edges.tsx';
import { InputPart } from './InputPart.tsx';
import { OutputPart } from './OutputPart.tsx';
import type { PartProps } from './part.ts';
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

/** Fetches what draws things on their way, before anything moves. */
export const fetchTravellers = (): void => void Travellers.fetch().catch(() => undefined);

/**
 * One timestep, drawn around x = 0: the input below, the state in the middle, the output above. From near the whole
 * cell stands at the place of its state.
 */
export const Column = memo(function Column(props: PartProps) {
  const { progress, layout } = props;
  const isNow = progress.kind === 'now';
  const mover = useMover();
  return (
    <g className={`column ${progress.kind}`} ref={isNow ? mover : undefined}>
      {layout.isWide ? <Inside {...props} /> : <Closed {...props} />}
      <InputPart {...props} />
      <g data-part="answer">
        <OutputPart {...props} />
      </g>
      {isNow && !layout.isWide && <OnTheWay {...props} />}
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
