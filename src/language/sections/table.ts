/** Words of the table of numbers. */
export interface TableWords {
  readonly which: string;
  readonly name: (symbol: string) => string;
  readonly allDigits: string;
  readonly copy: string;
  readonly copied: (rows: number, columns: number) => string;
  readonly notCopied: string;
  readonly caption: (value: string, steps: number, count: number) => string;
}
