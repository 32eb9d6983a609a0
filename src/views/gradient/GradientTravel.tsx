import { slight } from '../../engine/explain/significant.ts';
import { type TimeAxis, xAt } from '../../figures/time/axis.ts';
import { Unspoken } from '../../figures/Unspoken.tsx';
import { VectorCopy } from '../../figures/VectorCopy.tsx';
import { useMaking } from '../../state/motion.ts';
import type { HeatRows } from './bands.ts';
import { areCells } from './HeatBand.tsx';
import type { GradientLayout } from './layout.ts';

/** The gradient of a timestep on its way to the one before, against the arrows of the way forward. */
export function GradientTravel({
  bands,
  layout,
  axis,
  order,
  cursor,
  phase,
}: {
  readonly bands: readonly HeatRows[];
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly order: Int32Array;
  readonly cursor: number;
  readonly phase: string;
}) {
  const making = useMaking();
  if (making === null) return null;
  const { column, row, digits } = layout;
  return (
    <Unspoken>
      {bands.map((band, i) => {
        const place = layout.heats[i];
        const { numbers, size, value, stride, isGradient } = band;
        // A whole timestep begins with what comes from the one computed after it.
        const from = making === 'step' ? cursor + stride : cursor;
        const to = from - stride;
        if (Math.min(from, to) < 0 || Math.max(from, to) >= axis.steps) return null;
        if (!place || !isGradient || !areCells(band, layout)) return null;
        if (making === 'phase' && phase !== `to.${value}`) return null;
        return (
          <VectorCopy
            key={band.id}
            x={xAt(axis, to) - column / 2}
            y={place.top}
            width={column}
            rowHeight={row}
            size={size}
            numberAt={(at) => numbers[from * size + (order[at] ?? at)] ?? Number.NaN}
            extent={band.extentAt(from)}
            textOf={digits > 0 ? slight : null}
            fontSize={digits}
            tone="h"
            dx={stride * layout.pitch}
          />
        );
      })}
    </Unspoken>
  );
}
