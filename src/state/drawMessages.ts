import type { NetworkSpec } from '../engine/declare/layers.ts';
import type { InitialId } from '../engine/learn/initial.ts';

/** What is to be drawn: the weights of a network, or of one parameter of it. */
export interface DrawRequest {
  readonly spec: NetworkSpec;
  readonly initial: InitialId;
  readonly seed: number;
  readonly only: string | null;
}
