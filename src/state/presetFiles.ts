import { decodeText } from '../scene/percent.ts';
import { addPreset, type Preset, presetOf } from '../scene/presets.ts';
import { noteFetched } from './device.ts';

/*
 * Presets that are too large for the first view: each is fetched when a reader or a link wants it.
 */

const files: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  'names-ko-lstm': () => import('../scene/presets/names-ko-lstm.json'),
  'names-ko-gru': () => import('../scene/presets/names-ko-gru.json'),
  'names-en-lstm': () => import('../scene/presets/names-en-lstm.json'),
  'names-en-gru': () => import('../scene/presets/names-en-gru.json'),
  wave: () => import('../scene/presets/wave.json'),
  'first-rnn': () => import('../scene/presets/first-rnn.json'),
  'first-lstm': () => import('../scene/presets/first-lstm.json'),
  'first-gru': () => import('../scene/presets/first-gru.json'),
};

/** Those that the lesson compares: of little use without each other. */
export const TRIO: readonly string[] = ['first-rnn', 'first-lstm', 'first-gru'];

/** The presets that are fetched, by id. */
export const FETCHED: readonly string[] = Object.keys(files);

/**
 * Makes a preset known, fetching it where it is not here yet. Other ids are left alone.
 *
 * @throws where it cannot be fetched, as without a network; asking again tries again.
 */
export async function fetchPreset(id: string): Promise<void> {
  const file = Object.hasOwn(files, id) ? files[id] : undefined;
  if (file && !presetOf(id)) addPreset((await file()).default as Preset);
}

/** Acts once presets are known; where one cannot be fetched, as without a network, that is said. */
export const whenKnown = (ids: readonly string[], act: () => void): void =>
  void Promise.all(ids.map(fetchPreset)).then(
    () => {
      noteFetched(true);
      act();
    },
    () => noteFetched(false),
  );

/** A preset that a link names, on the stage or in a lane, and that must be fetched before it can be read; null where there is none. */
export function presetToFetch(link: string): string | null {
  const [, ...named] = link.split(/(?:^#?|&)net=|[=,]net\./);
  const ids = named.map((rest) => decodeText(/^[^&,]*/.exec(rest)?.[0] ?? '').text);
  return ids.find((id) => Object.hasOwn(files, id) && !presetOf(id)) ?? null;
}
