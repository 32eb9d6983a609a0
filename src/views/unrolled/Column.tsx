import { memo } from 'react';
import { Edges } from './Edges.tsx';
import { InputPart } from './InputPart.tsx';
import { OutputPart } from './OutputPart.tsx';
import type { PartProps } from './part.ts';
import { StatePart } from './StatePart.tsx';

/** One timestep, drawn around x = 0: the input below, the state in the middle, the output above. */
export const Column = memo(function Column(props: PartProps) {
  const { progress } = props;
  return (
    <g className={`column ${progress.kind}`}>
      <Edges {...props} />
      <InputPart {...props} />
      <StatePart {...props} />
      <OutputPart {...props} />
    </g>
  );
});
