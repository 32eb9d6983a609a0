import { type ActivationId, activations } from '../../engine/activations/table.ts';
import { formatOf } from '../../engine/declare/layers.ts';
import type { Network } from '../../engine/declare/network.ts';
import { type Growth, grow, leavingOf, matrixGrowth } from '../../engine/measure/growth.ts';
import { spectralRadius } from '../../engine/measure/spectral.ts';
import type { NumberFormat } from '../../engine/run/numbers.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import type { GrowthSpec } from '../../scene/document/scene.ts';
import { remember } from '../../scene/read/memo.ts';

const FORMATS = ['float32', 'float64'] as const satisfies readonly NumberFormat[];

export const CURVES = Object.keys(activations) as readonly ActivationId[];

/** The recurrence under every activation; the same spec and format give the same object. */
export const growthsOf = remember(({ w, start, steps }: GrowthSpec, format: NumberFormat) =>
  CURVES.map((activation): { readonly activation: ActivationId; readonly growth: Growth } => ({
    activation,
    growth: grow({ activation, w, start, steps, format }),
  })),
);

/** Where the recurrence under every activation leaves singles and doubles: a row for each, and for value and product. */
export const leavingRows = remember(({ w, start, steps }: GrowthSpec) => {
  const found = FORMATS.map((format) => ({
    format,
    left: CURVES.map((activation) => leavingOf({ activation, w, start, steps, format })),
  }));
  return (['value', 'product'] as const).flatMap((of) =>
    found.map(({ format, left }) => ({ of, format, left: left.map((each) => each[of]) })),
  );
});

/** Steps that the matrix of the stage is repeated for. */
export const MATRIX_STEPS = 100;

/** The recurrent matrix of the stage repeated under every activation, or null where the network has none. */
export const stageGrowth = remember((network: Network, weights: Float64Array) => {
  const slot = [...network.parameters.values()].find(
    ({ role, rows, columns }) => role === 'h' && rows === columns && rows * columns > 0,
  );
  if (!slot) return null;
  const matrix = parameterNumbers(network, weights, slot.name);
  const n = slot.rows;
  const start = new Float64Array(n).fill(1 / Math.sqrt(n));
  return {
    name: slot.name,
    size: n,
    radius: spectralRadius(matrix, n),
    norms: CURVES.map((activation) => ({
      activation,
      ...matrixGrowth(matrix, start, activation, MATRIX_STEPS, formatOf(network)),
    })),
  };
});
