import { createStore } from 'zustand/vanilla';

/** Why the device keeps less than it should. */
export type StorageProblem =
  /** There is no more room. */
  | 'full'
  /** The browser keeps nothing for this page. */
  | 'forbidden'
  /** A newer version of this program has kept something here, which is left as it is. */
  | 'newer';

/** What there is to be said, quietly, of the page on this device. */
export interface Device {
  /** A newer version of the page is here; it comes with the next time the page is opened. */
  readonly hasUpdate: boolean;
  readonly storage: StorageProblem | null;
  /** What the reader has heard already. */
  readonly heard: readonly ('update' | StorageProblem)[];
}

export const device = createStore<Device>(() => ({ hasUpdate: false, storage: null, heard: [] }));

export const offerUpdate = (): void => device.setState({ hasUpdate: true });

/** Whether something could be kept, and if not, why. */
export const noteStorage = (storage: StorageProblem | null): void => {
  if (device.getState().storage !== storage) device.setState({ storage });
};

export const hear = (what: 'update' | StorageProblem): void =>
  device.setState(({ heard }) => ({ heard: [...heard, what] }));

/** What is to be said now, the most pressing first; null where there is nothing new. */
export function toSay({ hasUpdate, storage, heard }: Device): 'update' | StorageProblem | null {
  if (storage !== null && !heard.includes(storage)) return storage;
  return hasUpdate && !heard.includes('update') ? 'update' : null;
}
