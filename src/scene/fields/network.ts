import { activations } from '../../engine/activations/table.ts';
import { cells } from '../../engine/cells/table.ts';
import { heads } from '../../engine/declare/heads.ts';
import { formats } from '../../engine/run/numbers.ts';
import { isEqual } from '../document/equal.ts';
import {
  type LayerAbove,
  MAX_HIDDEN,
  MAX_LAYERS,
  MAX_OUTPUTS,
  MAX_SYMBOL_LENGTH,
  MAX_VOCABULARY,
  type Scene,
} from '../document/scene.ts';
import { decodeVocabulary, encodeVocabulary } from '../link/linkText.ts';
import { eventColumns } from '../read/events.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './object.ts';
import { count, flag, isInteger, oneOf, onOff, word } from './plain.ts';

export const cell: Field<'cell'> = {
  read: oneOf(cells),
  keys: {
    // `rnn.4`: the cell and the number of its units.
    cell: {
      also: ['hidden'],
      write: (_value, _preset, { scene, preset }) =>
        scene.cell === preset.cell && scene.hidden === preset.hidden
          ? null
          : `${scene.cell}.${scene.hidden}`,
      read(text) {
        const [value, hidden, ...rest] = text.split('.');
        if (hidden === undefined) return { value };
        if (!isInteger(hidden) || rest.length > 0) return null;
        return { value, also: { hidden: Number(hidden) } };
      },
    },
  },
};

export const hidden: Field<'hidden'> = {
  read: (value, at) => count(value, at, 1, MAX_HIDDEN) ?? at.usual,
  keys: {},
};

export const activation: Field<'activation'> = {
  read: oneOf(activations),
  keys: { f: word },
};

export const isBidirectional: Field<'isBidirectional'> = {
  read: flag,
  keys: { both: onOff },
};

export const above: Field<'above'> = {
  read(value, { path, report, usual }) {
    if (!Array.isArray(value)) {
      report.add(path, 'unreadable', value);
      return usual;
    }
    if (value.length >= MAX_LAYERS) report.add(path, 'outOfRange', value.length + 1);
    return value.slice(0, MAX_LAYERS - 1).map((entry): LayerAbove => {
      const fields = fieldsOf(entry, report, `${path}.`);
      return {
        cell: fields.key('cell', cells, 'rnn'),
        hidden: fields.integer('hidden', { least: 1, most: MAX_HIDDEN, clamp: true }, 4),
        activation: fields.key('activation', activations, 'tanh'),
        isBidirectional: fields.flag('isBidirectional', false),
      };
    });
  },
  keys: {
    // `gru.8.both_rnn.4.relu`: from below, the activation where it is not tanh, whether it has both directions; `none` for a
    // preset's that are taken away.
    up: {
      write(value, preset) {
        if (isEqual(value, preset)) return null;
        return value.length === 0 ? 'none' : value.map(writeLayer).join('_');
      },
      read(text) {
        if (text === 'none') return { value: [] };
        const value = text.split('_').map(readLayer);
        return value.includes(null) ? null : { value };
      },
    },
  },
};

const writeLayer = ({ cell, hidden, activation, isBidirectional }: LayerAbove): string =>
  [
    cell,
    hidden,
    ...(activation === 'tanh' ? [] : [activation]),
    ...(isBidirectional ? ['both'] : []),
  ].join('.');

function readLayer(text: string): unknown {
  const parts = text.split('.');
  const isBidirectional = parts.at(-1) === 'both';
  const [cell, hidden = '', activation = 'tanh', ...rest] = isBidirectional
    ? parts.slice(0, -1)
    : parts;
  return isInteger(hidden) && rest.length === 0
    ? { cell, hidden: Number(hidden), activation, isBidirectional }
    : null;
}

export const embedding: Field<'embedding'> = {
  read: (value, at) => (value === null ? null : (count(value, at, 1, MAX_HIDDEN) ?? at.usual)),
  // Only symbols have rows.
  fit(value, { path, report, scene: { events } }) {
    if (!events || value === null) return value;
    report.add(path, 'doesNotFit', value);
    return null;
  },
  keys: {
    // `6`; `none` for a preset's that is taken away.
    emb: {
      write: (value, preset) => (value === preset ? null : (value?.toString() ?? 'none')),
      read(text) {
        if (text === 'none') return { value: null };
        return isInteger(text) ? { value: Number(text) } : null;
      },
    },
  },
};

export const bias: Field<'bias'> = {
  read: flag,
  keys: { bias: onOff },
};

export const hasStart: Field<'hasStart'> = {
  read: flag,
  keys: { h0: onOff },
};

const resets = { after: 0, before: 0 } as const satisfies Record<Scene['reset'], 0>;

export const reset: Field<'reset'> = {
  read: oneOf(resets),
  keys: { reset: word },
};

export const peepholes: Field<'peepholes'> = {
  read: flag,
  keys: { peep: onOff },
};

export const twoBiases: Field<'twoBiases'> = {
  read: flag,
  keys: { bias2: onOff },
};

export const numbers: Field<'numbers'> = {
  read: oneOf(formats),
  keys: { num: word },
};

export const head: Field<'head'> = {
  read: oneOf(heads),
  keys: { head: word },
};

const times = { every: 0, last: 0, ends: 0 } as const satisfies Record<Scene['answersAt'], 0>;

export const answersAt: Field<'answersAt'> = {
  read: oneOf(times),
  keys: { when: word },
};

const readSymbols = (text: string) => {
  const { symbols, broken } = decodeVocabulary(text);
  return { value: symbols, broken };
};

/** The symbols that can be read, each once. */
export const vocabulary: Field<'vocabulary'> = {
  read(value, { path, report, usual }) {
    if (!Array.isArray(value)) {
      report.add(path, 'unreadable', value);
      return usual;
    }
    const symbols = new Set<string>();
    for (const entry of value.slice(0, MAX_VOCABULARY)) {
      const symbol = typeof entry === 'string' ? normal(entry) : null;
      if (symbol === null) report.add(path, 'unreadable', entry);
      else if (symbols.has(symbol)) report.add(path, 'repeated', symbol);
      else symbols.add(symbol);
    }
    if (value.length > MAX_VOCABULARY) report.add(path, 'outOfRange', value.length);
    if (value.length === 0) report.add(path, 'unreadable');
    return symbols.size > 0 ? [...symbols] : usual;
  },
  keys: {
    voc: {
      write(value, preset) {
        const written = encodeVocabulary(value);
        return written === encodeVocabulary(preset) ? null : written;
      },
      read: readSymbols,
    },
  },
};

/** A symbol as texts have it, or null where no text can have it. */
function normal(symbol: string): string | null {
  if (symbol.length > MAX_SYMBOL_LENGTH || /\p{Surrogate}/u.test(symbol)) return null;
  const composed = symbol.normalize('NFC');
  return composed.length > 0 && composed.length <= MAX_SYMBOL_LENGTH ? composed : null;
}

export const outputs: Field<'outputs'> = {
  read: (value, at) =>
    value === 'symbols' ? value : (count(value, at, 1, MAX_OUTPUTS) ?? at.usual),
  // What reads numbers knows no symbols to answer with.
  fit(value, { path, report, scene: { events } }) {
    if (!events || value !== 'symbols') return value;
    report.add(path, 'doesNotFit', value);
    return eventColumns(events);
  },
  keys: {
    out: {
      write: (value, preset) => (value === preset ? null : String(value)),
      read(text) {
        if (text === 'symbols') return { value: text };
        return isInteger(text) ? { value: Number(text) } : null;
      },
    },
  },
};

export const answers: Field<'answers'> = {
  read(value, { path, report, usual }) {
    if (!Array.isArray(value)) {
      report.add(path, 'unreadable', value);
      return usual;
    }
    return value.slice(0, MAX_OUTPUTS).map((entry) => {
      const name = typeof entry === 'string' ? normal(entry) : null;
      if (name === null && entry !== '') report.add(path, 'unreadable', entry);
      return name ?? '';
    });
  },
  // Symbols are called what they are; what has no name at the end need not be said.
  fit(value, { scene: { outputs } }) {
    const most = outputs === 'symbols' ? 0 : outputs;
    const count = value.findLastIndex((name, i) => name !== '' && i < most) + 1;
    return value.length > count ? value.slice(0, count) : value;
  },
  keys: {
    // As a vocabulary.
    ans: {
      write: (value, preset) => (isEqual(value, preset) ? null : encodeVocabulary(value)),
      read: readSymbols,
    },
  },
};
