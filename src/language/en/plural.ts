/** A count with its noun, such as `1 step` or `2,000 steps`. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  // What writes large numbers takes long to be made ready.
  `${count < 1000 ? count : count.toLocaleString('en')} ${count === 1 ? one : many}`;
