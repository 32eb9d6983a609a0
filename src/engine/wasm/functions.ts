import { exp, tanh } from '../activations/elementary.ts';
import type { NumberFormat } from '../run/numbers.ts';
import * as singles from '../singles/functions.ts';
import type { Func } from './assembler.ts';
import { ofSingles } from './ofSingles.ts';
import { productWithTwoVectors, productWithVector } from './products.ts';
import { exponential, hyperbolicTangent } from './transcendental.ts';

/** What a module takes from outside, by name; a function's index counts these first. */
export const OUTSIDE: Readonly<Record<NumberFormat, Readonly<Record<string, typeof exp>>>> = {
  float64: { exp, tanh },
  float32: {},
};

/** The functions that a plan's own ones call. */
export const COMMON: Readonly<Record<NumberFormat, readonly Func[]>> = {
  float64: [exponential(0), hyperbolicTangent(1), productWithVector, productWithTwoVectors],
  float32: [
    ofSingles(singles.exponential),
    ofSingles(singles.hyperbolicTangent),
    productWithVector,
    productWithTwoVectors,
  ],
};

/** Their places among the functions of a module. */
export const EXPONENTIAL = 0;
export const HYPERBOLIC_TANGENT = 1;
export const PRODUCT = 2;
export const TWO_PRODUCTS = 3;
