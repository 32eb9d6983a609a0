import type { NetworkOutline, RefusalKind } from '../../language/sections/refusals.ts';

/** A file that is not taken, and where it is not as it should be. */
export interface Refusal {
  readonly ok: false;
  readonly kind: RefusalKind;
  /** The tensors it is about, with their shapes where these matter; of many, the first. */
  readonly names: readonly string[];
  /** What the network is, where it is understood and not shown. */
  readonly network?: NetworkOutline;
}

const MAX_NAMES = 6;
const MAX_NAME = 120;

export const refuse = (kind: RefusalKind, ...names: readonly string[]): Refusal => ({
  ok: false,
  kind,
  names: names.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_NAME)),
});

/** `name [rows, columns]`, as refusals and reports write a tensor. */
export const nameWithShape = (name: string, shape: readonly number[]): string =>
  `${name} [${shape.join(', ')}]`;
