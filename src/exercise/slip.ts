/**
 * The slips that are known by what they come to. Each is the right way with one thing done differently, so that the
 * declaration says what it would give.
 */
export type SlipId =
  /** Another row of the matrix (or on the way back another column). */
  | 'row'
  /** The matrix the other way round. */
  | 'turned'
  /** The state of one timestep too early. */
  | 'earlier'
  /** A term of a sum left out, or taken with the other sign. */
  | 'term'
  | 'minus'
  /** The activation left out, or on the way back its slope. */
  | 'activation'
  | 'slope'
  /** A factor left out, or added. */
  | 'factor'
  | 'added'
  /** The number instead of 1 less the number. */
  | 'complement'
  /** The logit instead of its exponential. */
  | 'exponential'
  /** Not divided by the sum. */
  | 'share'
  /** The target left out, or not divided by how many are judged. */
  | 'target'
  | 'mean'
  /** All right but for the sign, or of another unit. */
  | 'sign'
  | 'unit'
  /** Of a count: sizes mixed up or added, the biases, all gates but one, or what makes the answer left out. */
  | 'mixed'
  | 'plus'
  | 'bias'
  | 'gates'
  | 'head'
  /** Rows for columns. */
  | 'transposed'
  /** How many timesteps there are. */
  | 'long'
  /** Of a product over steps: times how many there are, one too few or too many, or nothing. */
  | 'linear'
  | 'fewer'
  | 'more'
  | 'gone'
  /** Of clipping: each number by itself, not divided by the norm, not times the bound, by the wrong length, not at all. */
  | 'entrywise'
  | 'norm'
  | 'bound'
  | 'length'
  | 'unclipped'
  /** Of equal logits: all of it, one of two, the logit itself, or its part. */
  | 'whole'
  | 'half'
  | 'logit'
  | 'split'
  /** Of an order: before what it reads. */
  | 'before'
  /** Of a learning step: uphill, without the rate, only the step, or the gradient itself. */
  | 'ascent'
  | 'rate'
  | 'step'
  | 'replaced';

/** One thing done differently: at the making of a value (or, on the way back, on the way to it), at a place of what it reads. */
export interface Change {
  readonly slip: SlipId;
  readonly makes: string;
  readonly place: number;
}
