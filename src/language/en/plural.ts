import { grouped } from '../grouped.ts';

/** A count with its noun, such as `1 step` or `2,000 steps`. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${grouped(count)} ${count === 1 ? one : many}`;
