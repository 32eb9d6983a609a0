import { fetchPreset, TRIO } from '../state/presetFiles.ts';

/** The three networks that a chapter compares; its scenes can be read once they are here. */
export const fetchTrio = () => Promise.all(TRIO.map(fetchPreset));

/** The network of the first chapter that reads numbers. */
export const fetchSunspots = () => fetchPreset('sunspots');

/** The networks that the chapter on answers shows beside the first one. */
export const fetchAnswering = () => Promise.all(['annyeong', 'brackets'].map(fetchPreset));

/** The networks that read words, each by a row of its own. */
export const fetchWordVectors = () =>
  Promise.all(['plane-en', 'plane-ko', 'kinds-en', 'kinds-ko'].map(fetchPreset));

/** The networks in both directions that tell what a word means, one for each language. */
export const fetchMeanings = () => Promise.all(['meanings-en', 'meanings-ko'].map(fetchPreset));
