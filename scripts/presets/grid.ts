import { type Network, parameterOf } from '../../src/engine/declare/network.ts';

/** Hundredths of each weight, rounded, by parameter. */
export function toHundredths(network: Network, weights: Float64Array): Record<string, number[]> {
  const hundredths: Record<string, number[]> = {};
  for (const name of network.parameters.keys()) {
    const { rows, columns, offset } = parameterOf(network, name);
    const numbers = weights.subarray(offset, offset + rows * columns);
    // `|| 0` turns -0 into 0.
    hundredths[name] = Array.from(numbers, (w) => Math.round(w * 100) || 0);
  }
  return hundredths;
}
