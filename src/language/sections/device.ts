/** Words about the page on the reader's device. */
export interface DeviceWords {
  readonly say: Readonly<
    Record<
      | 'update'
      | 'full'
      | 'large'
      | 'forbidden'
      | 'trainingFull'
      | 'trainingUnkept'
      | 'trainingBroken'
      | 'computedHere'
      | 'behind'
      | 'noVectors'
      | 'newer'
      | 'unfetched'
      | 'damaged'
      | 'framed',
      string
    >
  >;
  readonly reload: string;
  /** Loads the page anew. */
  readonly again: string;
  /** Opens what is shown in a tab of its own. */
  readonly tab: string;
  readonly later: string;
  readonly save: string;
  readonly dismiss: string;
}
