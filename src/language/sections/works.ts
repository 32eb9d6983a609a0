/** Words about the work that the device keeps. */
export interface WorksWords {
  readonly title: string;
  readonly about: string;
  /** What a piece of work is called; `text` is null where numbers are read. */
  readonly name: (text: string | null, cell: string, hidden: number) => string;
  readonly newer: string;
  readonly noTime: string;
  /** It is what the page shows. */
  readonly here: string;
  readonly open: string;
  readonly openOf: (name: string) => string;
  readonly delete: string;
  readonly deleteOf: (name: string) => string;
  readonly deleted: string;
  readonly undo: string;
  readonly undoOf: (name: string) => string;
  readonly several: string;
  readonly all: string;
  readonly none: string;
  readonly deleteMany: (count: number) => string;
  readonly cancel: string;
  readonly deletedMany: (count: number) => string;
  readonly undoMany: string;
  readonly full: string;
}
