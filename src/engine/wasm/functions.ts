import type { Func } from './assembler.ts';
import { productWithTwoVectors, productWithVector } from './products.ts';
import { exponential, hyperbolicTangent } from './transcendental.ts';

/** What a module takes from outside, by name; a function's index counts these first. */
export const OUTSIDE = { exp: Math.exp, tanh: Math.tanh } as const;

/** The functions that a plan's own ones call. */
export const COMMON: readonly Func[] = [
  exponential(0),
  hyperbolicTangent(1),
  productWithVector,
  productWithTwoVectors,
];

/** Their indices. */
export const EXPONENTIAL = 2;
export const HYPERBOLIC_TANGENT = 3;
export const PRODUCT = 4;
export const TWO_PRODUCTS = 5;
