import { memo } from 'react';
import { stagePart } from '../../figures/part.tsx';
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

/**
 * One timestep, drawn around x = 0: the input below, the state in the middle, the output above. From near the whole
 * cell stands at the place of its state.
 */
export const Column = memo(function Column(props: PartProps) {
  const { progress, layout } = props;
  return (
    <g className={`column ${progress.kind}`}>
      {layout.isWide ? <Inside {...props} /> : <Closed {...props} />}
      <InputPart {...props} />
      <OutputPart {...props} />
    </g>
  );
});

/** The cell as it stands in the chain, and from near until its inside is there. */
function Closed(props: PartProps) {
  return (
    <>
      <Edges {...props} />
      <StatePart {...props} />
    </>
  );
}
