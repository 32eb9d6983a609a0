import { stepNumbers } from './stepNumbers.ts';

/** A step of the lesson. */
export interface Spot {
  readonly chapter: string;
  /** Its place in the chapter, from 0. */
  readonly step: number;
}

/** A step as addresses name it, such as `first-step.2`; the numbers of steps begin at 1 there. */
export const writeSpot = ({ chapter, step }: Spot): string =>
  `${chapter}.${stepNumbers.get(chapter)?.[step] ?? step + 1}`;

/** Reads it back; what is missing or no number is the first step. Whether there is such a chapter is found out later. */
export function readSpot(at: string): Spot {
  const [chapter = '', written = '1'] = at.split('.');
  const number = /^[1-9]\d?$/.test(written) ? Number(written) : 1;
  const place = stepNumbers.get(chapter)?.indexOf(number) ?? -1;
  return { chapter, step: place >= 0 ? place : number - 1 };
}
