import type { SymbolKind } from '../../scene/text/symbols.ts';

/** How the chances of what follows are made of the outputs. */
export interface Chances {
  /** Null where it changes nothing. */
  readonly temperature: number | null;
  /** Whether the head itself makes no probabilities that add up to 1. */
  readonly isOwnSoftmax: boolean;
}

/** Words of writing on. */
export interface WriteWords {
  /** Why the answer cannot be read next: a symbol, or (null) a number that is none. */
  readonly stuck: (symbol: string | null, kind: SymbolKind) => string;
  readonly title: string;
  /** Why a network that reads from the end cannot write on. */
  readonly bothWays: string;
  readonly start: string;
  readonly stop: string;
  readonly once: (reads: SymbolKind | 'numbers') => string;
  readonly temperature: string;
  readonly greedy: string;
  readonly seed: string;
  readonly badTemperature: (most: number) => string;
  readonly another: string;
  /**
   * What the chances below it are, where they are not what the network answers: those at another temperature than 1,
   * or a softmax of what a head without one gives.
   */
  readonly choices: (t: number, chances: Chances, kind: SymbolKind) => string;
  readonly choose: (symbol: string, percent: string, kind: SymbolKind) => string;
}
