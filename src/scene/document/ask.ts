/** What can be asked of a network beside the numbers of a moment. */
export const topics = [
  /** How many numbers there are to learn. */
  'count',
  /** Of how many rows and columns it is. */
  'shape',
  /** What is left of 1 after a number was multiplied in at several steps. */
  'power',
  /** A gradient that is too long, clipped. */
  'clip',
  /** The shares of logits that are all the same. */
  'equal',
  /** In which order the phases of a timestep can be gone through. */
  'order',
  /** A weight after one step of gradient descent. */
  'update',
] as const;

export type TopicId = (typeof topics)[number];

/** Stands for a name where a topic is about all of the network. */
export const ALL = 'all';

/** One entry of a value. */
export interface Entry {
  readonly value: string;
  readonly unit: number;
}

/** What is asked for instead of shown: numbers of one timestep, or something of the network that they tell. */
export interface Ask {
  /** The value, its gradient, or what of it is asked. */
  readonly of: 'value' | 'gradient' | TopicId;
  /** The name of the value, or of a parameter. */
  readonly value: string;
  readonly t: number;
  /** The entry that is asked for; null: all of them. */
  readonly unit: number | null;
  /** What is given: what the value is made of, or only what its timestep begins with. */
  readonly given: 'parts' | 'step';
  /** What is to be answered; `larger`: which of all its entries is the largest, or of two numbers the larger. */
  readonly as: 'number' | 'sign' | 'larger';
  /** The other one of two numbers. */
  readonly than: Entry | null;
}

export const isTopic = (of: Ask['of']): of is TopicId => of !== 'value' && of !== 'gradient';

/** Numbers that may be asked for at once. */
export const MOST_ASKED = 12;
