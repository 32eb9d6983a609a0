/** A number as short as it can be so that the same double is read back; without '+', which links read as a space. */
export const shortest = (value: number): string => String(value).replace('e+', 'e');

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d{1,4})?$/i;

/** The number that `shortest` wrote; NaN where it is none. */
export const readShortest = (text: string): number =>
  NUMBER.test(text) ? Number(text) : Number.NaN;
