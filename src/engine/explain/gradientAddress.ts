import type { Address } from './address.ts';

/*
 * Names of gradients: `d:h@2` is dL/dh at t = 2, `d:h@2[1]` its unit 1, `d:W_h` the gradient of a parameter over all
 * timesteps, `d:W_h[1,0]` its entry, and `d:W_h@2[1,0]` what timestep 2 adds to that.
 */

/** The gradient with respect to what an address names. */
export const gradientAddress = (of: Address): Address => `d:${of}`;

/** What timestep t adds to the gradient of a parameter, or of one of its entries. */
export const shareAddress = (parameter: string, t: number, row?: number, column?: number) =>
  row === undefined ? `d:${parameter}@${t}` : `d:${parameter}@${t}[${row},${column}]`;

export const isGradientAddress = (address: Address): boolean => address.startsWith('d:');
