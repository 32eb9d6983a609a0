import type { NetworkSpec } from '../engine/declare/layers.ts';
import { type Network, parameterOf } from '../engine/declare/network.ts';
import { type InitialId, initialParameter, initialWeights } from '../engine/learn/initial.ts';

/** What is to be drawn: the weights of a network, or of one parameter of it. */
export interface DrawRequest {
  readonly spec: NetworkSpec;
  readonly initial: InitialId;
  readonly seed: number;
  readonly only: string | undefined;
}

export const drawn = (network: Network, { initial, seed, only }: DrawRequest): Float64Array =>
  only === undefined
    ? initialWeights(network, initial, seed)
    : initialParameter(network, parameterOf(network, only), initial, seed);
