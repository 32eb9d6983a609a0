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
  /** There is no more room for all of a training. */
  | 'trainingFull'
  /** Trainings cannot be kept here. */
  | 'trainingUnkept'
  /** A training that was kept could not be read. */
  | 'trainingBroken'
  /** What a worker should have computed, the page computed by itself. */
  | 'computedHere'
  /** A long computation is not through: the stage shows the numbers before it. */
  | 'behind'
  /** There is no WebAssembly with vectors here: what is computed takes longer. */
  | 'noVectors'
  /** The network has more weights than a device keeps, or a link holds. */
  | 'large'
  /** A network that was asked for could not be fetched. */
  | 'unfetched'
  /** A file of the page came from its host as something else than what was built. */
  | 'damaged'
  /** The page stands in a frame of another one, and keeps nothing. */
  | 'framed';

/** What there is to be said, quietly, of the page on this device. */
export interface Device {
  readonly news: readonly DeviceNews[];
  /** What the reader has heard already. */
  readonly heard: readonly DeviceNews[];
}

export const device = createStore<Device>(() => ({ news: [], heard: [] }));

/** Something is so, and will be told where it does not disturb. */
export const announce = (what: DeviceNews): void =>
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

/** What is said of a problem with keeping the scene, and with keeping a training. */
const SAID = {
  scene: { full: 'full', forbidden: 'forbidden' },
  training: { full: 'trainingFull', forbidden: 'trainingUnkept' },
} as const;

/** Of these two, what is so now. */
const settle = (said: (typeof SAID)[keyof typeof SAID]) => (problem: StorageProblem | null) => {
  const { news } = device.getState();
  const others = news.filter((what) => what !== said.full && what !== said.forbidden);
  if (problem) {
    if (!news.includes(said[problem])) device.setState({ news: [...others, said[problem]] });
  } else if (others.length < news.length) device.setState({ news: others });
};

/** The scene could be kept (null), or why it could not. */
export const noteStorage = settle(SAID.scene);

/** A training could be kept (null), or why it could not. */
export const noteTraining = settle(SAID.training);

/** A long computation is waited for, or no more. */
export function noteBehind(isBehind: boolean): void {
  const without = (list: readonly DeviceNews[]) => list.filter((what) => what !== 'behind');
  device.setState(({ news, heard }) => ({
    news: isBehind ? [...without(news), 'behind'] : without(news),
    heard: without(heard),
  }));
}

/** The work on the page is too large to be kept, or is not. */
export function noteLarge(isLarge: boolean): void {
  const without = (list: readonly DeviceNews[]) => list.filter((what) => what !== 'large');
  const { news, heard } = device.getState();
  if (isLarge) announce('large');
  else if (news.includes('large')) device.setState({ news: without(news), heard: without(heard) });
}

export const hear = (what: DeviceNews): void =>
  device.setState(({ heard }) => ({ heard: [...heard, what] }));

/** The most pressing first. */
const ORDER: readonly DeviceNews[] = [
  'damaged',
  'unfetched',
  'framed',
  'full',
  'forbidden',
  'large',
  'trainingFull',
  'trainingUnkept',
  'trainingBroken',
  'computedHere',
  'behind',
  'noVectors',
  'newer',
  'update',
];

/** What is to be said now; null where there is nothing new. */
export const toSay = ({ news, heard }: Device): DeviceNews | null =>
  ORDER.find((what) => news.includes(what) && !heard.includes(what)) ?? null;
