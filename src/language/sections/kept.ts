/** Words about what is kept on the device, where the page cannot show it. */
export interface KeptWords {
  readonly title: string;
  readonly about: string;
  readonly work: (time: Date) => string;
  readonly deck: (title: string) => string;
  readonly save: string;
  readonly remove: string;
  readonly reallyRemove: string;
}
