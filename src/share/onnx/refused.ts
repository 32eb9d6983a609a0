import type { RefusalKind } from '../../language/sections/refusals.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';

/** Ends the reading of a file, with the reason. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(kind: RefusalKind, ...names: readonly string[]) {
    super(kind);
    this.refusal = refuse(kind, ...names);
  }
}
