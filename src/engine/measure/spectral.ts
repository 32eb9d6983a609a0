/** An eigenvalue. */
export interface Eigenvalue {
  readonly re: number;
  readonly im: number;
}

/** Rounds of QR that an eigenvalue may take; 30 is the field's usual bound, and hardly ever reached. */
const MOST_ROUNDS = 60;

/**
 * The eigenvalues of a real n x n matrix, row-major: reduction to Hessenberg form, then shifted QR with deflation.
 * Empty where an entry is not finite. Source: Golub and Van Loan, Matrix Computations, 7.5 (Francis double shift).
 */
export function eigenvalues(matrix: ArrayLike<number>, n: number): readonly Eigenvalue[] {
  const h = Float64Array.from({ length: n * n }, (_, i) => matrix[i] as number);
  let largest = 0;
  for (const entry of h) largest = Math.max(largest, Math.abs(entry));
  if (!Number.isFinite(largest)) return [];
  if (largest === 0) return Array.from({ length: n }, () => ({ re: 0, im: 0 }));
  // Scaled, no product of entries overflows.
  for (let i = 0; i < h.length; i++) h[i] = (h[i] as number) / largest;
  reduce(h, n);
  return francis(h, n).map(({ re, im }) => ({ re: re * largest, im: im * largest }));
}

/** Hessenberg form in place, by elimination with pivots. */
function reduce(h: Float64Array, n: number): void {
  for (let m = 1; m < n - 1; m++) {
    let pivot = m;
    for (let i = m; i < n; i++)
      if (Math.abs(h[i * n + m - 1] as number) > Math.abs(h[pivot * n + m - 1] as number))
        pivot = i;
    const x = h[pivot * n + m - 1] as number;
    if (x === 0) continue;
    if (pivot !== m) {
      for (let j = 0; j < n; j++) swap(h, pivot * n + j, m * n + j);
      for (let j = 0; j < n; j++) swap(h, j * n + pivot, j * n + m);
    }
    for (let i = m + 1; i < n; i++) {
      const y = (h[i * n + m - 1] as number) / x;
      if (y === 0) continue;
      for (let j = m - 1; j < n; j++)
        h[i * n + j] = (h[i * n + j] as number) - y * (h[m * n + j] as number);
      for (let j = 0; j < n; j++)
        h[j * n + m] = (h[j * n + m] as number) + y * (h[j * n + i] as number);
    }
  }
  for (let i = 2; i < n; i++) for (let j = 0; j < i - 1; j++) h[i * n + j] = 0;
}

function swap(h: Float64Array, a: number, b: number): void {
  const kept = h[a] as number;
  h[a] = h[b] as number;
  h[b] = kept;
}

/** Eigenvalues of a Hessenberg matrix, by QR steps with two shifts at once, in place. */
function francis(h: Float64Array, n: number): Eigenvalue[] {
  const at = (i: number, j: number) => h[i * n + j] as number;
  const found: Eigenvalue[] = [];
  let end = n - 1;
  let rounds = 0;
  while (end >= 0) {
    let low = end;
    for (; low > 0; low--) {
      const size = Math.abs(at(low, low)) + Math.abs(at(low - 1, low - 1)) || 1;
      if (Math.abs(at(low, low - 1)) < Number.EPSILON * size) {
        h[low * n + low - 1] = 0;
        break;
      }
    }
    if (low === end || rounds > MOST_ROUNDS) {
      found.push({ re: at(end, end), im: 0 });
      end -= 1;
      rounds = 0;
    } else if (low === end - 1) {
      found.push(...pairOf(at(low, low), at(low, end), at(end, low), at(end, end)));
      end -= 2;
      rounds = 0;
    } else {
      rounds++;
      step(h, n, low, end, rounds % 10 === 0);
    }
  }
  return found;
}

/** The two eigenvalues of [[a, b], [c, d]]. */
function pairOf(a: number, b: number, c: number, d: number): readonly Eigenvalue[] {
  const half = (a - d) / 2;
  const middle = (a + d) / 2;
  const under = half * half + b * c;
  if (under < 0) {
    const im = Math.sqrt(-under);
    return [
      { re: middle, im },
      { re: middle, im: -im },
    ];
  }
  // The larger one first; the smaller from the product, which loses no digits.
  const root = Math.sqrt(under);
  const first = middle >= 0 ? middle + root : middle - root;
  const second = first === 0 ? 0 : (a * d - b * c) / first;
  return [
    { re: first, im: 0 },
    { re: second, im: 0 },
  ];
}

/** One double-shift QR step on rows low to end, as Householder reflections of three rows and columns. */
function step(h: Float64Array, n: number, low: number, end: number, isUnusual: boolean): void {
  const at = (i: number, j: number) => h[i * n + j] as number;
  const last = end - 1;
  // An unusual shift now and then breaks a circle that QR can be caught in.
  const jolt = isUnusual ? Math.abs(at(end, last)) + Math.abs(at(last, last - 1)) : 0;
  const trace = isUnusual ? 1.5 * jolt : at(last, last) + at(end, end);
  const determinant = isUnusual
    ? jolt * jolt
    : at(last, last) * at(end, end) - at(last, end) * at(end, last);
  let x =
    at(low, low) ** 2 + at(low, low + 1) * at(low + 1, low) - trace * at(low, low) + determinant;
  let y = at(low + 1, low) * (at(low, low) + at(low + 1, low + 1) - trace);
  let z = at(low + 1, low) * at(low + 2, low + 1);
  for (let k = low; k <= end - 1; k++) {
    const size = k < end - 1 ? 3 : 2;
    reflect(h, n, k, size, x, y, size === 3 ? z : 0, low, end);
    x = at(k + 1, k);
    y = k + 2 <= end ? at(k + 2, k) : 0;
    z = k + 3 <= end ? at(k + 3, k) : 0;
  }
}

/** The reflection that turns (x, y, z) into a multiple of the first axis, applied from both sides at row k. */
function reflect(
  h: Float64Array,
  n: number,
  k: number,
  size: number,
  x: number,
  y: number,
  z: number,
  low: number,
  end: number,
): void {
  const length = Math.hypot(x, y, z);
  if (length === 0) return;
  const alpha = x > 0 ? -length : length;
  const v0 = x - alpha;
  const scale = 2 / (v0 * v0 + y * y + z * z);
  const v = [v0, y, z] as const;
  const firstColumn = Math.max(low, k - 1);
  for (let j = firstColumn; j <= end; j++) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (v[i] as number) * (h[(k + i) * n + j] as number);
    sum *= scale;
    for (let i = 0; i < size; i++) {
      const place = (k + i) * n + j;
      h[place] = (h[place] as number) - sum * (v[i] as number);
    }
  }
  const lastRow = Math.min(end, k + size);
  for (let j = low; j <= lastRow; j++) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (v[i] as number) * (h[j * n + k + i] as number);
    sum *= scale;
    for (let i = 0; i < size; i++) {
      const place = j * n + k + i;
      h[place] = (h[place] as number) - sum * (v[i] as number);
    }
  }
  if (k > low) for (let i = 1; i < size; i++) h[(k + i) * n + k - 1] = 0;
}

/** The largest magnitude of an eigenvalue of a real n x n matrix, row-major; NaN where an entry is not finite. */
export function spectralRadius(matrix: ArrayLike<number>, n: number): number {
  const values = eigenvalues(matrix, n);
  if (values.length < n) return Number.NaN;
  return values.reduce((most, { re, im }) => Math.max(most, Math.hypot(re, im)), 0);
}

const MOST_POWERS = 300;

/**
 * The largest singular value of a matrix, row-major: how much it can stretch a vector. By powers of A^T A from a fixed
 * start, until a round changes it by less than `tolerance`; NaN where an entry is not finite.
 */
export function largestSingularValue(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
  tolerance = 1e-12,
): number {
  let largest = 0;
  for (let i = 0; i < rows * columns; i++) {
    const size = Math.abs(matrix[i] as number);
    if (!Number.isFinite(size)) return Number.NaN;
    largest = Math.max(largest, size);
  }
  if (largest === 0) return 0;
  let v = Float64Array.from({ length: columns }, (_, j) => 1 + Math.sin(12.9898 * (j + 1)) / 2);
  let sigma = 0;
  for (let round = 0; round < MOST_POWERS; round++) {
    const norm = Math.hypot(...v);
    if (norm === 0) return sigma * largest;
    const unit = v.map((entry) => entry / norm);
    const u = new Float64Array(rows);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++)
        u[i] =
          (u[i] as number) + ((matrix[i * columns + j] as number) / largest) * (unit[j] as number);
    const next = Math.hypot(...u);
    v = new Float64Array(columns);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++)
        v[j] =
          (v[j] as number) + ((matrix[i * columns + j] as number) / largest) * (u[i] as number);
    if (Math.abs(next - sigma) <= tolerance * next) return next * largest;
    sigma = next;
  }
  return sigma * largest;
}
