/** Words about the page on the reader's device. */
export interface DeviceWords {
  readonly say: Readonly<
    Record<
      | 'update'
      | 'full'
      | 'forbidden'
      | 'trainingFull'
      | 'trainingUnkept'
      | 'trainingBroken'
      | 'newer'
      | 'unfetched',
      string
    >
  >;
  readonly reload: string;
  readonly later: string;
  readonly save: string;
  readonly dismiss: string;
}
