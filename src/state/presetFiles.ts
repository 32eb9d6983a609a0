import { addPreset, type Preset, presetOf } from '../scene/document/presets.ts';
import type { Problem } from '../scene/document/problem.ts';
import { unescapeText } from '../scene/link/percent.ts';
import { areFormulasHere } from '../scene/text/formulas.ts';
import { areTokensHere, hasLong } from '../scene/text/symbols.ts';
import { noteFetched } from './device.ts';
import { presetTable } from './presetTable.ts';

/*
 * A scene can be read once every network that it names is here. Before that it is a text, and is kept as that text.
 */

/** Those that the lesson compares: of little use without each other. */
export const TRIO: readonly string[] = ['first-rnn', 'first-lstm', 'first-gru'];

/** The presets that are fetched, by id. */
export const FETCHED: readonly string[] = Object.keys(presetTable);

/** Stand among the networks for what reads formulas, and tokens, which a scene may need as well. */
const FORMULAS = '~formulas';
const TOKENS = '~tokens';

/** Whether a network is one of ours that has not been fetched yet. */
const isMissing = (id: string): boolean =>
  id === FORMULAS
    ? !areFormulasHere()
    : id === TOKENS
      ? !areTokensHere()
      : Object.hasOwn(presetTable, id) && !presetOf(id);

/**
 * Makes a preset known, fetching it where it is not here yet. Other ids are left alone.
 *
 * @throws where it cannot be fetched, as without a network; asking again tries again.
 */
export async function fetchPreset(id: string): Promise<void> {
  if (!isMissing(id)) return;
  if (id === FORMULAS) {
    await import('../scene/text/formula.ts');
    return;
  }
  if (id === TOKENS) {
    await import('../scene/text/tokens.ts');
    return;
  }
  const preset = (await presetTable[id]?.())?.default as Preset;
  if (preset.events?.kind === 'wave') await fetchPreset(FORMULAS);
  if (hasLong(preset.vocabulary)) await fetchPreset(TOKENS);
  addPreset(preset);
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

/** What must be fetched before a link can be read: the presets that it names, on the stage or in a lane, what reads its formula, and its tokens. */
export function missingIn(link: string): readonly string[] {
  const [, ...named] = link.split(/(?:^#?|&)net=|[=,]net\./);
  const ids = named.map((rest) => unescapeText(/^[^&,]*/.exec(rest)?.[0] ?? '').text);
  for (const pair of link.split(/[#&]/)) {
    if (/^ev=\d{1,6}~/.test(pair)) ids.push(FORMULAS);
    if (/^voc=.*,/.test(pair)) ids.push(TOKENS);
  }
  return [...new Set(ids)].filter(isMissing);
}

/** The same of a scene as data that `parse` has still to read, such as one from another window. */
export function missingInData(scene: unknown): readonly string[] {
  const { source, lanes, events, vocabulary } = (scene ?? {}) as {
    readonly source?: unknown;
    readonly lanes?: unknown;
    readonly events?: { readonly kind?: unknown } | null;
    readonly vocabulary?: unknown;
  };
  const ids = [source, ...(Array.isArray(lanes) ? lanes : [])].map(
    (part) => (part as { readonly preset?: unknown } | null | undefined)?.preset,
  );
  if (events?.kind === 'wave') ids.push(FORMULAS);
  if (Array.isArray(vocabulary) && hasLong(vocabulary.map(String))) ids.push(TOKENS);
  return ids.filter((id) => typeof id === 'string').filter(isMissing);
}

/** Fetches presets; what is wrong then, for a scene that names them: those that did not come. */
export async function fetchMissing(ids: readonly string[]): Promise<readonly Problem[]> {
  await Promise.allSettled(ids.map(fetchPreset));
  return ids.filter(isMissing).map((id) => ({ key: 'net', kind: 'unfetched', value: id }));
}
