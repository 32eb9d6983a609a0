/** A step of the lesson. */
export interface Spot {
  readonly chapter: string;
  /** From 0. */
  readonly step: number;
}

/** A step as addresses name it, such as `first-step.2`; steps are counted from 1 there. */
export const writeSpot = ({ chapter, step }: Spot): string => `${chapter}.${step + 1}`;

/** Reads it back; what is missing or no number is the first step. Whether there is such a chapter is found out later. */
export function readSpot(at: string): Spot {
  const [chapter = '', step = '1'] = at.split('.');
  return { chapter, step: /^[1-9]\d?$/.test(step) ? Number(step) - 1 : 0 };
}
