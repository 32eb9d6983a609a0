/** Words of writing on. */
export interface WriteWords {
  /** Why the answer cannot be read next: a symbol, or (null) a number that is none. */
  readonly stuck: (symbol: string | null) => string;
  readonly title: string;
  readonly start: string;
  readonly stop: string;
  readonly once: (isNumbers: boolean) => string;
  readonly temperature: string;
  readonly greedy: string;
  readonly seed: string;
  readonly badTemperature: (most: number) => string;
  readonly another: string;
  readonly choices: (t: number) => string;
  readonly choose: (symbol: string, percent: string) => string;
}
