/** Which of two states counts, when windows change things at the same time. */
export interface Order {
  /** The number of what is shown now. */
  readonly seq: number;
  /** Whose it is. */
  readonly sender: string;
}

export const FIRST: Order = { seq: 0, sender: '' };

/** The number of a change made in this window: above all that it has seen. */
export const following = ({ seq }: Order, sender: string): Order => ({ seq: seq + 1, sender });

/** Whether what came is newer than what is shown. Of two that are equally new all windows take the same one. */
export const isNewer = (came: Order, shown: Order): boolean =>
  came.seq > shown.seq || (came.seq === shown.seq && came.sender > shown.sender);
