/** A module of one function that makes a vector. */
const WITH_VECTOR = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/** Whether there is WebAssembly here, with vectors; where there is none, loops in JavaScript compute the same. */
export function hasVectors(): boolean {
  try {
    return WebAssembly.validate(WITH_VECTOR);
  } catch {
    return false;
  }
}
