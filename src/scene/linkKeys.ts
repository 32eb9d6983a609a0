import { initials } from '../engine/initial.ts';
import { FIRST_PHASE } from './cursor.ts';
import { DEFAULT_PRESET } from './defaults.ts';
import { gradientKeys } from './linkGradient.ts';
import type { LinkKey, Said } from './linkKey.ts';
import { OWN, readOwn, writeOwn } from './linkOwn.ts';
import { decodeVocabulary, encodeVocabulary, packText, unpackText } from './linkText.ts';
import { trainingKeys } from './linkTraining.ts';
import { viewKeys } from './linkViews.ts';
import { decodeText, encodeText } from './percent.ts';
import type { Scene } from './scene.ts';
import { RANDOM } from './weights.ts';

const SWITCH: Readonly<Record<string, boolean>> = { on: true, off: false };

/** A key for one part of a scene that is a name. */
const name = (part: 'activation' | 'head' | 'reset'): LinkKey => ({
  says: [part],
  write: (scene, preset) => (scene[part] === preset[part] ? null : scene[part]),
  read: (value) => ({ said: { [part]: decodeText(value).text } }),
});

const flag = (part: 'bias' | 'twoBiases' | 'rolled' | 'peepholes'): LinkKey => ({
  says: [part],
  write: (scene, preset) => (scene[part] === preset[part] ? null : scene[part] ? 'on' : 'off'),
  read: (value) => (Object.hasOwn(SWITCH, value) ? { said: { [part]: SWITCH[value] } } : null),
});

const integer = (part: keyof Said, of: (scene: Scene) => number | null): LinkKey => ({
  says: [part],
  write: (scene, preset) => (of(scene) === of(preset) ? null : String(of(scene))),
  read: (value) => (isInteger(value) ? { said: { [part]: Number(value) } } : null),
});

const isInteger = (value: string) => /^-?\d{1,15}$/.test(value);

/** Every key of a link, in the order in which links have them; after these come the weights, by parameter. */
export const linkKeys: Readonly<Record<string, LinkKey>> = {
  net: {
    says: ['source'],
    write({ source }) {
      if (source.kind === 'random') return `${source.initial}.${source.seed}`;
      if (source.kind === 'own') return writeOwn(source.weights);
      return source.preset === DEFAULT_PRESET.id ? null : encodeText(source.preset);
    },
    read(value) {
      if (value.startsWith(OWN)) return readOwn(value);
      const [initial = '', seed = String(RANDOM.seed), ...rest] = value.split('.');
      if (!Object.hasOwn(initials, initial))
        return { said: { source: { kind: 'preset', preset: decodeText(value).text } } };
      if (!isInteger(seed) || rest.length > 0) return null;
      return { said: { source: { kind: 'random', initial, seed: Number(seed) } } };
    },
  },
  cell: {
    says: ['cell', 'hidden'],
    write: ({ cell, hidden }, preset) =>
      cell === preset.cell && hidden === preset.hidden ? null : `${cell}.${hidden}`,
    read(value) {
      const [cell, hidden, ...rest] = value.split('.');
      if (hidden === undefined) return { said: { cell } };
      if (!isInteger(hidden) || rest.length > 0) return null;
      return { said: { cell, hidden: Number(hidden) } };
    },
  },
  f: name('activation'),
  bias: flag('bias'),
  reset: name('reset'),
  peep: flag('peepholes'),
  bias2: flag('twoBiases'),
  head: name('head'),
  voc: {
    says: ['vocabulary'],
    write({ vocabulary }, preset) {
      const written = encodeVocabulary(vocabulary);
      return written === encodeVocabulary(preset.vocabulary) ? null : written;
    },
    read(value) {
      const { symbols, broken } = decodeVocabulary(value);
      return { said: { vocabulary: symbols }, broken };
    },
  },
  out: {
    says: ['outputs'],
    write: ({ outputs }, preset) => (outputs === preset.outputs ? null : String(outputs)),
    read(value) {
      if (value === 'symbols') return { said: { outputs: value } };
      return isInteger(value) ? { said: { outputs: Number(value) } } : null;
    },
  },
  x: {
    says: ['text'],
    write: ({ text }, preset) =>
      text === preset.text || packText(text) !== null ? null : encodeText(text),
    read(value) {
      const { text, broken } = decodeText(value);
      return { said: { text }, broken };
    },
  },
  x64: {
    says: ['text'],
    write: ({ text }, preset) => (text === preset.text ? null : packText(text)),
    read(value) {
      const text = unpackText(value);
      return text === null ? null : { said: { text } };
    },
  },
  t: integer('cursor.t', ({ cursor }) => cursor.t),
  p: {
    says: ['cursor.phase'],
    write: ({ cursor }) => (cursor.phase === FIRST_PHASE ? null : cursor.phase),
    read: (value) => ({ said: { 'cursor.phase': decodeText(value).text } }),
  },
  val: {
    says: ['value'],
    write: ({ value }) => value,
    read: (value) => ({ said: { value: decodeText(value).text } }),
  },
  unit: integer('unit', ({ unit }) => unit),
  o: integer('output', ({ output }) => output),
  roll: flag('rolled'),
  ...viewKeys,
  ...trainingKeys,
  ...gradientKeys,
};
