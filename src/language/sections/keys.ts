/** Words of the list of shortcuts. */
export interface KeysWords {
  readonly title: string;
  readonly close: string;
  readonly list: readonly (readonly [keys: string, what: string])[];
  readonly note: string;
}
