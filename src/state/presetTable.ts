/*
 * Presets that are too large for the first view: each is fetched when a reader or a link wants it.
 */

/** By id, the way to the file of each. */
export const presetTable: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  annyeong: () => import('../scene/document/presets/annyeong.json'),
  brackets: () => import('../scene/document/presets/brackets.json'),
  'names-ko-lstm': () => import('../scene/document/presets/names-ko-lstm.json'),
  'names-ko-gru': () => import('../scene/document/presets/names-ko-gru.json'),
  'names-en-lstm': () => import('../scene/document/presets/names-en-lstm.json'),
  'names-en-gru': () => import('../scene/document/presets/names-en-gru.json'),
  wave: () => import('../scene/document/presets/wave.json'),
  sunspots: () => import('../scene/document/presets/sunspots.json'),
  'first-rnn': () => import('../scene/document/presets/first-rnn.json'),
  'first-lstm': () => import('../scene/document/presets/first-lstm.json'),
  'first-gru': () => import('../scene/document/presets/first-gru.json'),
  'words-ko': () => import('../scene/document/presets/words-ko.json'),
  'words-en': () => import('../scene/document/presets/words-en.json'),
  'plane-ko': () => import('../scene/document/presets/plane-ko.json'),
  'plane-en': () => import('../scene/document/presets/plane-en.json'),
  'kinds-ko': () => import('../scene/document/presets/kinds-ko.json'),
  'kinds-en': () => import('../scene/document/presets/kinds-en.json'),
  'meanings-ko': () => import('../scene/document/presets/meanings-ko.json'),
  'meanings-en': () => import('../scene/document/presets/meanings-en.json'),
};
