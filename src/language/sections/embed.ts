/** Words of a frame in another page. */
export interface EmbedWords {
  /** What the frame is, for those who hear it. */
  readonly stage: string;
  readonly whole: string;
  readonly about: string;
}
