import { type ActivationId, activations } from '../activations/table.ts';
import { type Makes, type Read, read } from '../declare/part.ts';
import type { Operand } from '../run/operand.ts';
import type { Applied, Unitwise } from './meaning.ts';

export interface Apply extends Makes, Applied {
  readonly kind: 'apply';
  readonly of: Read;
}

/** The activation that the reader chose: f of a cell that leaves it open. */
export const chosen = (activation: ActivationId): Applied => ({ activation, isChosen: true });

/** `makes = activation(of)`, unit by unit. */
export const apply = (makes: string, activation: ActivationId | Applied, of: string): Apply => ({
  kind: 'apply',
  makes,
  phase: typeof activation === 'string' ? activation : 'f',
  symbol: makes,
  ...(typeof activation === 'string' ? { activation, isChosen: false } : activation),
  of: read(of),
});

export const meaning: Unitwise<Apply> = {
  shape: 'units',
  parts: ({ of }) => [of],
  value: (m, from, operation) => m.apply(operation, from.part(0)),
  back(m, received, place, at, { activation }) {
    const { slope } = activations[activation];
    if (!slope) return received;
    const x = slope.of === 'result' ? at.result() : at.part(place);
    return m.multiply(received, m.slope(activation, x));
  },
  bounds({ activation }) {
    const { range } = activations[activation];
    return range.every(Number.isFinite) ? range : null;
  },
  isAlike: (a, b) => a.activation === b.activation,

  forward({ parts, result, width }, { activation }) {
    const [source] = parts as [Operand];
    const { forward } = activations[activation];
    return (from, to) => {
      for (let t = from; t < to; t++)
        forward(result.data, source.at + t * source.stride, result.at + t * result.stride, width);
    };
  },
};
