import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What can be done with the network, each behind a door beside the stage. */
export const doorIds = ['change', 'train', 'write', 'ask'] as const;
export type DoorId = (typeof doorIds)[number];

/** Those that are opened from the menu: beside the stage there are few. */
export const inMenu: ReadonlySet<DoorId> = new Set(['ask']);

/** The door that is open, if one is, and those that have been opened: what is behind them stays as it was left. */
export const doors = createStore<{
  readonly open: DoorId | null;
  readonly opened: readonly DoorId[];
}>(() => ({ open: null, opened: [] }));

export const openDoor = (id: DoorId): void =>
  doors.setState(({ opened }) => ({
    open: id,
    opened: opened.includes(id) ? opened : [...opened, id],
  }));

export const closeDoor = (): void => doors.setState({ open: null });

/** The door that is open, of those that there are; null where none is. */
export const useOpenDoor = (ids: readonly DoorId[]): DoorId | null =>
  useStore(doors, ({ open }) => (open !== null && ids.includes(open) ? open : null));
