/** A count as Korean writes it, such as `50,000`; what writes large numbers takes long to be made ready. */
export const count = (n: number): string => (n < 1000 ? String(n) : n.toLocaleString('ko'));
