/** Numbers of one timestep that are asked for instead of shown. */
export interface Ask {
  /** The value, or its gradient. */
  readonly of: 'value' | 'gradient';
  /** The name of the value. */
  readonly value: string;
  readonly t: number;
  /** The entry that is asked for; null: all of them. */
  readonly unit: number | null;
  /** What is given: what the value is made of, or only what its timestep begins with. */
  readonly given: 'parts' | 'step';
  /** What is to be answered; `larger`: which of all its entries is the largest. */
  readonly as: 'number' | 'sign' | 'larger';
}

/** Numbers that may be asked for at once. */
export const MOST_ASKED = 12;
