import { fetchPreset, TRIO } from '../state/presetFiles.ts';

/** The three networks that the last chapter compares; its scenes can be read once they are here. */
export const fetchTrio = () => Promise.all(TRIO.map(fetchPreset));

/** The network of the first chapter that reads numbers. */
export const fetchSunspots = () => fetchPreset('sunspots');

/** The networks that the chapter on answers shows beside the first one. */
export const fetchAnswering = () => Promise.all(['annyeong', 'brackets'].map(fetchPreset));
