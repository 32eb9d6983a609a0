import { symbolsIn } from './readVocabulary.ts';

/** What a JSON file beside a file of weights says of it; null where it does not say. */
export interface Companion {
  readonly vocabulary: readonly string[] | null;
  readonly activation: 'tanh' | 'relu' | null;
  /** A text to read first. */
  readonly text: string | null;
}

export const NO_COMPANION: Companion = { vocabulary: null, activation: null, text: null };

/** Reads what a JSON file beside the weights says. Anything will do; what is not known is left out. */
export function companionOf(data: unknown): Companion {
  const vocabulary = symbolsIn(data);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { ...NO_COMPANION, vocabulary };
  const { nonlinearity, start_end_symbol, training } = data as Record<string, unknown>;
  const activation = nonlinearity === 'relu' || nonlinearity === 'tanh' ? nonlinearity : null;
  const start = field(start_end_symbol, 'char');
  const examples = field(training, 'examples');
  const example = Array.isArray(examples) ? examples[0] : null;
  const text =
    typeof example === 'string' ? (typeof start === 'string' ? start : '') + example : null;
  return { vocabulary, activation, text };
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
