import { createStore } from 'zustand/vanilla';

/** Why the device keeps nothing more. */
export type StorageProblem =
  /** There is no more room. */
  | 'full'
  /** The browser keeps nothing for this page. */
  | 'forbidden';

/** Why, from what the browser threw. */
export const problemOf = (error: unknown): StorageProblem =>
  error instanceof Error && /quota/i.test(error.name) ? 'full' : 'forbidden';

/** What can be said of the page on this device. */
export type DeviceNews =
  | StorageProblem
  /** A newer version of the page is here; it comes with the next time the page is opened. */
  | 'update'
  /** A newer version of this program has kept something here, which is left as it is. */
  | 'newer'
  /** A network that was asked for could not be fetched. */
  | 'unfetched';

/** What there is to be said, quietly, of the page on this device. */
export interface Device {
  readonly news: readonly DeviceNews[];
  /** What the reader has heard already. */
  readonly heard: readonly DeviceNews[];
}

export const device = createStore<Device>(() => ({ news: [], heard: [] }));

/** Something is so, and will be told where it does not disturb. */
export const tell = (what: DeviceNews): void =>
  device.setState((state) =>
    state.news.includes(what) ? state : { ...state, news: [...state.news, what] },
  );

/** A network that was asked for could be fetched, or not: that is said each time it happens. */
export const noteFetched = (isFetched: boolean): void =>
  device.setState(({ news, heard }) => {
    const others = (list: readonly DeviceNews[]) => list.filter((what) => what !== 'unfetched');
    return {
      news: isFetched ? others(news) : [...others(news), 'unfetched'],
      heard: others(heard),
    };
  });

/** Something could be kept (null), or why it could not. */
export function noteStorage(problem: StorageProblem | null): void {
  if (problem) {
    tell(problem);
    return;
  }
  const { news } = device.getState();
  const left = news.filter((what) => what !== 'full' && what !== 'forbidden');
  if (left.length < news.length) device.setState({ news: left });
}

export const hear = (what: DeviceNews): void =>
  device.setState(({ heard }) => ({ heard: [...heard, what] }));

/** The most pressing first. */
const ORDER: readonly DeviceNews[] = ['unfetched', 'full', 'forbidden', 'newer', 'update'];

/** What is to be said now; null where there is nothing new. */
export const toSay = ({ news, heard }: Device): DeviceNews | null =>
  ORDER.find((what) => news.includes(what) && !heard.includes(what)) ?? null;
