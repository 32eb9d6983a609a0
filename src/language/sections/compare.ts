import type { LaneShape } from '../../scene/document/scene.ts';

/** Words of the comparison of cells. */
export interface CompareWords {
  readonly name: string;
  readonly heading: string;
  readonly changed: (t: number, from: string, into: string) => string;
  readonly changedNumber: (t: number) => string;
  readonly into: string;
  readonly repeat: (steps: number) => string;
  /** Opens networks that were trained to remember the first symbol. */
  readonly trained: string;
  readonly more: string;
  /** The same, where the network on the stage is not among those compared. */
  readonly addOwn: string;
  readonly less: (place: number) => string;
  readonly network: (place: number) => string;
  readonly drawn: (cell: string) => string;
  /** Networks of other layers and directions than the one on the stage: how they are called together, and each. */
  readonly shapes: Readonly<Record<LaneShape, string>>;
  readonly shaped: (cell: string, shape: LaneShape) => string;
  /** Compares one layer, two, and both directions of the cell on the stage. */
  readonly allShapes: string;
  /** What the line of a network in both directions shows besides. */
  readonly bothWays: string;
  readonly own: string;
  /** The units that are drawn and measured: of several layers those of the highest. */
  readonly units: (count: number, isOfTop: boolean) => string;
  /** So many updates, counted beside its name while it is trained here. */
  readonly updates: (updates: number) => string;
  /** Before the weights that it was trained from here. */
  readonly began: string;
  readonly picture: (units: number, steps: number) => string;
  readonly computing: string;
  readonly cannotRead: string;
  /** Why none is drawn beside a network of so many weights. */
  readonly tooLarge: (weights: number) => string;
  /** Where that has been said of another one already; and what shows the one that is there. */
  readonly alsoTooLarge: string;
  readonly ownAlone: string;
  /** Of the timestep one stands at, so many after the change; before it that is negative. */
  readonly now: {
    readonly heading: (after: number) => string;
    readonly about: (after: number) => string;
  };
  readonly after: (steps: number) => string;
  /** Over two columns of numbers: how far two hidden states are apart, and that against how far they were at first. */
  readonly apart: string;
  readonly share: string;
  readonly distance: string;
  readonly unmoved: string;
  /** What is changed is the last there is. */
  readonly nothingAfter: string;
  /** Something of it is still there `steps` later, at the end. */
  readonly remembers: (steps: number) => string;
  /** Less than a hundredth is left from `steps` later on. */
  readonly forgets: (steps: number) => string;
}
