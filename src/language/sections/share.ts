/** Files that can be taken along. */
export type DownloadId =
  | 'scene'
  | 'network'
  | 'safetensors'
  | 'traceCsv'
  | 'weightsCsv'
  | 'json'
  | 'npz'
  | 'numpy'
  | 'torch'
  | 'keras'
  | 'latex';

/** Words of sharing a view and taking it along. */
export interface ShareWords {
  readonly title: string;
  readonly close: string;
  readonly tabs: Readonly<Record<'link' | 'pictures' | 'files' | 'embed', string>>;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly share: string;
  readonly characters: (count: number) => string;
  readonly tooLong: (count: number, budget: number) => string;
  readonly cannotFit: string;
  /** Longer than any link that the page opens. */
  readonly notOpened: (count: number, most: number) => string;
  readonly round: (step: string) => string;
  /** What rounding changes on screen. */
  readonly rounding: (weight: string, state: string, otherAnswers: number, steps: number) => string;
  readonly roundAndUse: string;
  readonly rounded: string;
  readonly saveInstead: string;
  readonly qr: string;
  readonly qrReach: (near: number, far: number) => string;
  readonly qrDense: string;
  readonly qrNone: string;
  readonly shorter: string;
  readonly shorterWhat: (characters: number) => string;
  readonly savePng: string;
  readonly saveSvg: string;
  readonly embed: {
    readonly lead: string;
    readonly height: string;
    readonly language: string;
    readonly theme: string;
    readonly light: string;
    readonly dark: string;
    /** As the one who reads has it. */
    readonly readers: string;
    readonly snippet: string;
    readonly copy: string;
    readonly more: string;
    /** What the frame is called for those who hear it. */
    readonly frameTitle: string;
  };
  readonly files: Readonly<Record<'keep' | 'numbers' | 'code', string>>;
  readonly download: Readonly<Record<DownloadId, readonly [name: string, what: string]>>;
  readonly copyText: (name: string) => string;
  readonly copyShort: string;
  readonly noLayer: string;
  /** Why a file of all numbers is not made. */
  readonly tooLarge: string;
  readonly openFile: string;
}
