/** Words of the presentation: the show, the console and what lies over the slide. */
export interface PresentWords {
  readonly label: string;
  /** The title of the whole lesson as a lecture. */
  readonly lesson: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly toLab: string;
  readonly loading: string;
  /** The lecture as a whole could not be fetched. */
  readonly failed: string;
  /** The network of one slide could not be fetched: in a small picture, and where the figure would stand. */
  readonly unfetched: string;
  readonly unfetchedText: string;
  readonly again: string;
  /** Brings back the slide as it was made, where it was changed or answered. */
  readonly reset: string;
  readonly consoleGone: string;
  /** The key that ends the show has been pressed once. */
  readonly endAgain: string;
  readonly chapterOf: (number: number, count: number) => string;
  readonly stepOf: (number: number, count: number) => string;
  readonly untitled: string;
  /** In place of a picture in a text, which would have to be fetched from elsewhere. */
  readonly noPicture: (alt: string) => string;
  readonly previous: string;
  readonly next: string;
  /** The next key shows the next timestep or phase of the slide. */
  readonly nextBuild: string;
  readonly leave: string;
  readonly black: string;
  readonly blackHint: string;
  readonly details: string;
  readonly laser: string;
  readonly fullscreen: string;
  readonly console: string;
  readonly overview: { readonly title: string; readonly slide: (number: number) => string };
  readonly go: {
    readonly title: string;
    readonly label: (count: number) => string;
    readonly none: string;
  };
  readonly code: {
    readonly title: string;
    readonly open: string;
    readonly dense: string;
    readonly tooLong: string;
    readonly noFigure: string;
  };
  /** Hands that are raised for the answers to a question. */
  readonly hands: {
    readonly title: string;
    readonly count: string;
    readonly stop: string;
  };
  readonly help: {
    readonly title: string;
    readonly list: readonly (readonly [keys: string, what: string])[];
    readonly note: string;
    readonly touch: string;
    readonly close: string;
  };
  readonly look: {
    readonly title: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'light' | 'dark', string>>;
    readonly contrast: string;
    readonly contrasts: Readonly<Record<'high' | 'normal', string>>;
    readonly size: string;
    readonly smaller: string;
    readonly larger: string;
    readonly percent: (size: number) => string;
  };
  readonly paper: {
    readonly title: string;
    readonly back: string;
    readonly by: string;
    readonly steps: string;
    readonly chapters: string;
    readonly notes: string;
    readonly hidden: (count: number) => string;
    readonly pages: (count: number) => string;
    readonly print: string;
  };
  readonly desk: {
    readonly title: string;
    readonly current: string;
    readonly next: string;
    readonly end: string;
    readonly notes: string;
    readonly noNotes: string;
    readonly steps: string;
    readonly time: string;
    readonly spent: string;
    /** In place of the time spent, until the lecture has begun. */
    readonly notStarted: string;
    readonly restart: string;
    readonly planned: string;
    readonly onTime: string;
    readonly ahead: (minutes: number) => string;
    readonly behind: (minutes: number) => string;
    readonly seesBlack: string;
    readonly hasAudience: string;
    readonly noAudience: string;
    /** The window of the audience that was there: closed, or without an answer. */
    readonly lost: Readonly<Record<'closed' | 'silent', string>>;
    readonly callBack: string;
    /** It is open, but nobody can see it. */
    readonly isHidden: string;
    /** The browser did not let this window bring the other one to full screen. */
    readonly fullRefused: string;
    /** The audience's window, or this one, shows what was there before: a network could not be fetched. */
    readonly unfetched: string;
    readonly unfetchedHere: string;
    readonly openAudience: string;
    readonly blocked: string;
    readonly close: string;
  };
}
