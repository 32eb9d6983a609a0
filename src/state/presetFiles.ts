import { addPreset, type Preset, presetOf } from '../scene/document/presets.ts';
import type { Problem } from '../scene/document/problem.ts';
import { unescapeText } from '../scene/link/percent.ts';
import { noteFetched } from './device.ts';
import { presetTable } from './presetTable.ts';

/*
 * A scene can be read once every network that it names is here. Before that it is a text, and is kept as that text.
 */

/** Those that the lesson compares: of little use without each other. */
export const TRIO: readonly string[] = ['first-rnn', 'first-lstm', 'first-gru'];

/** The presets that are fetched, by id. */
export const FETCHED: readonly string[] = Object.keys(presetTable);

/** Whether a network is one of ours that has not been fetched yet. */
const isMissing = (id: string): boolean => Object.hasOwn(presetTable, id) && !presetOf(id);

/**
 * Makes a preset known, fetching it where it is not here yet. Other ids are left alone.
 *
 * @throws where it cannot be fetched, as without a network; asking again tries again.
 */
export async function fetchPreset(id: string): Promise<void> {
  const file = isMissing(id) ? presetTable[id] : undefined;
  if (file) addPreset((await file()).default as Preset);
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

/** The presets that a link names, on the stage or in a lane, and that must be fetched before it can be read. */
export function missingIn(link: string): readonly string[] {
  const [, ...named] = link.split(/(?:^#?|&)net=|[=,]net\./);
  const ids = named.map((rest) => unescapeText(/^[^&,]*/.exec(rest)?.[0] ?? '').text);
  return [...new Set(ids)].filter(isMissing);
}

/** The same of a scene as data that `parse` has still to read, such as one from another window. */
export function missingInData(scene: unknown): readonly string[] {
  const { source, lanes } = (scene ?? {}) as {
    readonly source?: unknown;
    readonly lanes?: unknown;
  };
  const ids = [source, ...(Array.isArray(lanes) ? lanes : [])].map(
    (part) => (part as { readonly preset?: unknown } | null | undefined)?.preset,
  );
  return ids.filter((id) => typeof id === 'string').filter(isMissing);
}

/** Fetches presets; what is wrong then, for a scene that names them: those that did not come. */
export async function fetchMissing(ids: readonly string[]): Promise<readonly Problem[]> {
  await Promise.allSettled(ids.map(fetchPreset));
  return ids.filter(isMissing).map((id) => ({ key: 'net', kind: 'unfetched', value: id }));
}
