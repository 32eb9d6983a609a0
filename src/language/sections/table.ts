/** Words of the table of numbers. */
export interface TableWords {
  readonly which: string;
  readonly name: (symbol: string) => string;
  readonly allDigits: string;
  /** What has more numbers than this is not in the table. */
  readonly leftOut: (most: number) => string;
  readonly copy: string;
  readonly copied: (rows: number, columns: number) => string;
  readonly notCopied: string;
  readonly caption: (value: string, steps: number, count: number) => string;
}
