/** Parts of the page that can be put away; `src/state/hides.ts` has the same list. */
type Part =
  | 'input'
  | 'network'
  | 'training'
  | 'writing'
  | 'story'
  | 'answers'
  | 'figures'
  | 'lecture'
  | 'share';

/** Words about what whoever shares a view puts away for those who open it. */
export interface HideWords {
  readonly title: string;
  readonly choose: string;
  readonly about: string;
  /** The same, where a frame is what is shared. */
  readonly aboutFrame: string;
  readonly names: Readonly<Record<Part, string>>;
  readonly notice: (names: readonly string[]) => string;
  readonly showAll: string;
}
