import type { Func } from './assembler.ts';
import { productWithTwoVectors, productWithVector } from './products.ts';
import { exponential, hyperbolicTangent } from './transcendental.ts';

/** What a module takes from outside, by name; a function's index counts these first. */
export const OUTSIDE = { exp: Math.exp } as const;

/** The functions that a plan's own ones call. */
export const COMMON: readonly Func[] = [
  exponential(0),
  hyperbolicTangent,
  productWithVector,
  productWithTwoVectors,
];

/** Their indices. */
export const EXPONENTIAL = 1;
export const HYPERBOLIC_TANGENT = 2;
export const PRODUCT = 3;
export const TWO_PRODUCTS = 4;
