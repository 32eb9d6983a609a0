/** What a build has made, as scripts/serviceWorker.ts lists it: paths below the page. */
declare module 'unrolled:files' {
  /** Changes whenever one of the files does. */
  export const VERSION: string;
  /** The script that the page begins with; each version has its own. */
  export const ENTRY: string;
  /** What the page needs to work whole; its first is the page itself. */
  export const FILES_NOW: readonly string[];
  /** What only some readers need. */
  export const FILES_LATER: readonly string[];
}
