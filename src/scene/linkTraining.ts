import { isEqual } from './equal.ts';
import type { LinkKey } from './linkKey.ts';
import { packText, unpackText } from './linkText.ts';
import { decodeText, encodeText } from './percent.ts';
import { readShortest, shortest } from './shortest.ts';
import type { TrainingData } from './training.ts';

/*
 * The keys of a link for what a network learns, how, and how it writes on.
 */

/** `input`, `first~20`, `lines~...` or, where the text is long, `lines64~...`. */
function writeData(data: TrainingData): string {
  if (data.kind === 'input') return data.kind;
  if (data.kind === 'task') return `${data.task}~${data.length}`;
  const packed = packText(data.text);
  return packed === null ? `${data.kind}~${encodeText(data.text)}` : `${data.kind}64~${packed}`;
}

function readData(value: string): { readonly data: unknown; readonly broken?: boolean } | null {
  const at = value.indexOf('~');
  if (at < 0) return { data: { kind: decodeText(value).text } };
  const [name, rest] = [value.slice(0, at), value.slice(at + 1)];
  const [, kind, packed] = /^(text|lines|labels)(64)?$/.exec(name) ?? [];
  if (kind && packed) {
    const text = unpackText(rest);
    return text === null ? null : { data: { kind, text } };
  }
  if (kind) {
    const { text, broken } = decodeText(rest);
    return { data: { kind, text }, broken };
  }
  const length = readShortest(rest);
  return Number.isNaN(length) ? null : { data: { kind: 'task', task: name, length } };
}

const optional = (value: number | null) => (value === null ? 'no' : shortest(value));
const readOptional = (text: string) => (text === 'no' ? null : readShortest(text));

/** The data and the rest of the recipe are two keys of one part, since the data alone can be long. */
export const trainingKeys: Readonly<Record<string, LinkKey>> = {
  learn: {
    says: ['training.data'],
    write: ({ training }, preset) =>
      isEqual(training.data, preset.training.data) ? null : writeData(training.data),
    read(value) {
      const found = readData(value);
      return found && { said: { 'training.data': found.data }, broken: found.broken ?? false };
    },
  },
  opt: {
    says: ['training.recipe'],
    write({ training }, { training: base }) {
      const { optimiser, rate, clip, truncate, batch, seed } = training;
      if (isEqual({ ...training, data: null }, { ...base, data: null })) return null;
      const numbers = [shortest(rate), optional(clip), optional(truncate), batch, seed];
      return [optimiser, ...numbers].join('_');
    },
    read(value) {
      const [optimiser, ...rest] = value.split('_');
      const [rate, clip, truncate, batch, seed] = rest.map(readOptional);
      const isRead = rest.length === 5 && !rest.map(readOptional).some(Number.isNaN);
      if (!isRead) return null;
      return { said: { 'training.recipe': { optimiser, rate, clip, truncate, batch, seed } } };
    },
  },
  say: {
    says: ['sampler'],
    write: ({ sampler }, preset) =>
      isEqual(sampler, preset.sampler) ? null : `${shortest(sampler.temperature)}_${sampler.seed}`,
    read(value) {
      const parts = value.split('_').map(readShortest);
      if (parts.length !== 2 || parts.some(Number.isNaN)) return null;
      return { said: { sampler: { temperature: parts[0], seed: parts[1] } } };
    },
  },
};
