/** The sizes of type there are, in CSS pixels. */
const SIZES = [40, 28, 20, 16, 14, 12] as const;

/** The smallest of them: below it nothing that has to be read is drawn. */
export const LEAST_TYPE = 12;

/** The largest of the sizes of type that is not above what there is room for, in CSS pixels; never below the least. */
export const typeSize = (room: number): number =>
  SIZES.find((size) => size <= room + 1e-9) ?? LEAST_TYPE;
