import type { Activation } from './activation.ts';
import { identity } from './identity.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';

/** Every activation the engine knows; menus, links and formulas are made from this table. */
export const activations = { tanh, sigmoid, relu, identity } as const satisfies Record<
  string,
  Activation
>;

/** The name of an activation, as links and files carry it. */
export type ActivationId = keyof typeof activations;
