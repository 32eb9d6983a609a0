/** Where a file has no head, each hidden unit is an answer of its own: hidden x hidden, row-major. */
export const identityHead = (hidden: number): Float64Array =>
  Float64Array.from({ length: hidden * hidden }, (_, i) => (i % (hidden + 1) === 0 ? 1 : 0));
