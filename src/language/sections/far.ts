/** Words of the figure from near to far: its tools, its memory probe, the notes on its cells. */
export interface FarWords {
  readonly tools: string;
  readonly rows: string;
  /** A sum before an activation, among the values that rows can show. */
  readonly sumBefore: string;
  readonly order: string;
  readonly orders: Readonly<Record<'index' | 'similarity' | 'activity', string>>;
  readonly pin: (unit: number) => string;
  readonly unpin: (unit: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly scroll: string;
  readonly shown: (first: number, last: number, steps: number) => string;
  readonly heatmap: (units: number, steps: number) => string;
  readonly probability: string;
  readonly loss: string;
  readonly units: (count: number) => string;
  /** What stands before the first timestep: an entry of an initial state. */
  readonly start: (unit: number, t: number) => string;
  readonly cell: (unit: number, t: number, symbol: string) => string;
  readonly changedBy: (difference: string) => string;
  /** What the rows show while an input is changed by the probe. */
  readonly changeOf: (name: string) => string;
  readonly unitLine: (unit: number) => string;
  readonly distance: string;
  readonly probe: string;
  readonly probeInto: string;
  readonly probeEarlier: string;
  readonly probeLater: string;
  readonly probeEnd: string;
  readonly probeSays: string;
  readonly plusOne: (column: number) => string;
  readonly edit: string;
  /** Names of the other figures. */
  readonly growth: string;
  readonly inputKind: string;
  readonly inputText: string;
  readonly inputNumbers: string;
  /** Heading of the phase that reads numbers. */
  readonly readNumbers: string;
  readonly readText: (columns: number) => string;
  readonly productText: string;
}
