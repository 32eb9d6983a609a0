/** Which weight is being edited. */
export interface EntryOfWeight {
  readonly parameter: string;
  readonly row: number;
  readonly column: number;
}
