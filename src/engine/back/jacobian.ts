import { vectorOf } from '../declare/network.ts';
import { isParameter, type Parameter, type Read } from '../declare/part.ts';
import { computing } from '../operations/computing.ts';
import { isMatrix, isSum, type Operation, partsOf, passBack } from '../operations/table.ts';
import type { Trace } from '../run/trace.ts';
import { readerAt } from './termNumbers.ts';

/** size x columns, row-major; null where nothing of it depends on the states. */
type Derivative = Float64Array | null;

/**
 * The Jacobian of one timestep: how the states at t change with those at t - 1, row-major, with the input and all states
 * not named held fixed. For `['h']` it is dh_t / dh_{t-1}, hidden x hidden: of the Elman cell diag(f'(a_t)) W_h. A cell
 * of two states has several: for `['c']` dc_t / dc_{t-1} with h_{t-1} fixed, the straight road of an LSTM; for
 * `['h', 'c']` that of both states stacked, twice as many rows and columns. Derived from the declaration, forwards.
 */
export function stepJacobian(trace: Trace, t: number, states: readonly string[]): Float64Array {
  const { network } = trace;
  const sizes = states.map((state) => vectorOf(network, state).size);
  const columns = sizes.reduce((sum, size) => sum + size, 0);
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  const known = new Map<string, Derivative>();

  const ofRead = (read: Read): Derivative => {
    if (!read.previous) return known.get(read.value) ?? null;
    const start = starts[states.indexOf(read.value)];
    if (start === undefined) return null;
    const { size } = vectorOf(network, read.value);
    const unit = new Float64Array(size * columns);
    for (let i = 0; i < size; i++) unit[i * columns + start + i] = 1;
    return unit;
  };
  const numbersOf = readerAt(trace, t);

  for (const operation of network.operations) {
    if (vectorOf(network, operation.makes).part !== 'cell') continue;
    known.set(operation.makes, derivativeOf(operation));
  }
  const jacobian = new Float64Array(columns * columns);
  states.forEach((state, i) => {
    jacobian.set(known.get(state) ?? [], (starts[i] as number) * columns);
  });
  return jacobian;

  function derivativeOf(operation: Operation): Derivative {
    if (isMatrix(operation)) {
      const [weight, of] = partsOf(operation) as [Parameter, Read];
      const inner = ofRead(of);
      return inner && product(numbersOf(weight), inner, columns);
    }
    return partsOf(operation).reduce<Derivative>((sum, part, place) => {
      const inner = isParameter(part) ? null : ofRead(part);
      if (!inner || isSum(operation)) return added(sum, inner);
      const factors = new Float64Array(inner.length / columns);
      let i = 0;
      const back = passBack(computing, operation, place, (of) => numbersOf(of)[i] as number);
      for (; i < factors.length; i++) factors[i] = back(1);
      return added(sum, scaled(inner, factors, columns));
    }, null);
  }
}

/** weights times inner; an inner matrix that holds a unit matrix costs no more than its zeros are many. */
function product(weights: Float64Array, inner: Float64Array, columns: number): Float64Array {
  const through = inner.length / columns;
  const rows = weights.length / through;
  const result = new Float64Array(rows * columns);
  for (let k = 0; k < through; k++)
    for (let j = 0; j < columns; j++) {
      const entry = inner[k * columns + j] as number;
      if (entry === 0) continue;
      for (let i = 0; i < rows; i++)
        result[i * columns + j] =
          (result[i * columns + j] as number) + (weights[i * through + k] as number) * entry;
    }
  return result;
}

const added = (a: Derivative, b: Derivative): Derivative =>
  a && b ? a.map((entry, i) => entry + (b[i] as number)) : (a ?? b);

/** Each row times its own factor. */
const scaled = (matrix: Float64Array, factors: Float64Array, columns: number): Float64Array =>
  matrix.map((entry, i) => entry * (factors[Math.floor(i / columns)] as number));
