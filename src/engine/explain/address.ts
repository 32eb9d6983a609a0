/**
 * Names of the numbers of a run, as short texts: the figures, the formulas and the pointer all speak of the same
 * number by the same name. `h@2` is the vector h at t = 2, `h@2[1]` its unit 1, `W_h` a parameter, `W_h[1,0]` its
 * entry in row 1 and column 0. Names of several layers end with theirs: `h.2@3[1]`.
 */
export type Address = string;

export const vectorAddress = (value: string, t: number): Address => `${value}@${t}`;

export const unitAddress = (value: string, t: number, unit: number): Address =>
  `${value}@${t}[${unit}]`;

export const weightAddress = (parameter: string, row: number, column: number): Address =>
  `${parameter}[${row},${column}]`;

/** What an address says; `unit`, `row` and `column` are null where it names the whole. */
export type Addressed =
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly t: number;
      readonly unit: number | null;
    }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly entry: { readonly row: number; readonly column: number } | null;
    };

/** Reads an address back, or null where the text is none. */
export function readAddress(address: Address): Addressed | null {
  const value = /^([\w.]+)@(-?\d+)(?:\[(\d+)\])?$/.exec(address);
  if (value)
    return {
      kind: 'value',
      name: value[1] as string,
      t: Number(value[2]),
      unit: value[3] === undefined ? null : Number(value[3]),
    };
  const parameter = /^([\w.]+)(?:\[(\d+),(\d+)\])?$/.exec(address);
  if (!parameter) return null;
  return {
    kind: 'parameter',
    name: parameter[1] as string,
    entry:
      parameter[2] === undefined
        ? null
        : { row: Number(parameter[2]), column: Number(parameter[3]) },
  };
}

/** The vector or parameter that an address is part of; itself where it names a whole. */
export const wholeOf = (address: Address): Address => address.replace(/\[.*$/, '');
