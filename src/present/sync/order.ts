/** Which of two states counts, when windows change things at the same time. */
export interface Order {
  /** The number of what is shown now, below SPAN. */
  readonly seq: number;
  /** Whose it is; empty where nothing has been shown yet. */
  readonly sender: string;
}

/** Numbers go round: after the last comes the first, so that none is so large that nothing could follow it. */
export const SPAN = 2 ** 32;

export const FIRST: Order = { seq: 0, sender: '' };

/** The number of a change made in this window: the next after all that it has seen. */
export const following = ({ seq }: Pick<Order, 'seq'>, sender: string): Order => ({
  seq: (seq + 1) % SPAN,
  sender,
});

/**
 * Whether what came is newer than what is shown: at most half a round ahead of it. Of two that are equally new all windows
 * take the same one.
 */
export function isNewer(came: Order, shown: Order): boolean {
  if (shown.sender === '') return true;
  const ahead = (came.seq - shown.seq + SPAN) % SPAN;
  return ahead === 0 ? came.sender > shown.sender : ahead < SPAN / 2;
}
