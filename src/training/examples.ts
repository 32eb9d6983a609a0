import '../scene/text/formula.ts';
import { below, streamOf } from '../engine/learn/stream.ts';
import { type Events, MAX_OUTPUTS, MAX_VOCABULARY, type Scene } from '../scene/document/scene.ts';
import { END, type TrainingData } from '../scene/document/training.ts';
import { inputSizeOf } from '../scene/read/derive.ts';
import { eventColumns, eventData, eventSteps } from '../scene/read/events.ts';
import { remember } from '../scene/read/memo.ts';
import { answerName } from '../scene/text/answerName.ts';
import { readText } from '../scene/text/symbols.ts';
import { readingOf, tokenOf } from '../scene/text/tokens.ts';
import { askedAtLast } from './askedAtLast.ts';
import { type Examples, type Need, nextOf } from './example.ts';
import { examplesOfTask } from './tasks.ts';

/** Why there is nothing to learn from some data; lines count from 1. */
export type DataProblem =
  | { readonly kind: 'empty' | 'oneSymbol' | 'noWords' | 'noAnswers' }
  | {
      readonly kind: 'noLabel' | 'noSymbols' | 'longLine';
      readonly line: number;
      readonly found: string;
    }
  /** All lines have the same answer. */
  | { readonly kind: 'oneAnswer'; readonly found: string }
  | { readonly kind: 'tooManySymbols' | 'tooManyAnswers'; readonly count: number };

export type ReadData =
  | ({ readonly ok: true } & Examples)
  | { readonly ok: false; readonly problem: DataProblem };

/** A text of more timesteps is learned in pieces of so many, from places that the seed chooses. */
const WHOLE_TEXT = 200;
const PIECE = 100;
/** Symbols of a word or labelled line. */
const LONGEST_LINE = 200;

const refuse = (problem: DataProblem): ReadData => ({ ok: false, problem });

/** The sequences that a scene's network is to learn from, whether it fits them or not. */
export function examplesOf(scene: Reading & Pick<Scene, 'answersAt'>): ReadData {
  const found = readData(scene);
  return found.ok && scene.answersAt !== 'every' ? atLast(found) : found;
}

const atLast = remember(
  (found: Extract<ReadData, { ok: true }>): ReadData => ({
    ...found,
    ...askedAtLast(found),
  }),
);

type Reading = Pick<Scene, 'training' | 'text' | 'events' | 'outputs' | 'vocabulary'>;

function readData(scene: Reading): ReadData {
  const { data } = scene.training;
  if (data.kind === 'task') return examplesOfTaskOnce(data.task, data.length);
  const vocabulary = readBy(scene.vocabulary);
  const { carry, truncate, batch } = scene.training;
  const learn = (text: string) =>
    carry ? readPieces(text, vocabulary, truncate ?? PIECE, batch) : readers.text(text, vocabulary);
  if (data.kind === 'text') return learn(data.text);
  if (data.kind !== 'input') return readers[data.kind](data.text, vocabulary);
  if (scene.events) return nextRows(scene.events, inputSizeOf(scene));
  return scene.outputs === 'symbols' ? learn(scene.text) : refuse({ kind: 'noAnswers' });
}

/** The vocabulary by whose tokens texts are read; none where they are read by characters. */
const readBy = (vocabulary: readonly string[]): readonly string[] =>
  readingOf(vocabulary) === 'characters' ? CHARACTERS : vocabulary;

const CHARACTERS: readonly string[] = [];

const examplesOfTaskOnce = remember(
  (...task: Parameters<typeof examplesOfTask>): ReadData => ({
    ok: true,
    ...examplesOfTask(...task),
  }),
);

const nextRows = remember((events: Events, columns: number): ReadData => {
  const steps = eventSteps(events) - 1;
  if (steps < 1) return refuse({ kind: 'oneSymbol' });
  const data = eventData(events);
  const rows = data.subarray(0, steps * columns);
  const answers = data.subarray(columns);
  return {
    ok: true,
    need: {
      reads: { kind: 'numbers', columns: eventColumns(events) },
      outputs: columns,
      kind: 'numbers',
    },
    steps,
    count: 1,
    example: () => ({ kind: 'numbers', rows, answers, from: 0, to: steps }),
  };
});

const readers: Readonly<
  Record<
    Exclude<TrainingData['kind'], 'input' | 'task'>,
    (text: string, vocabulary: readonly string[]) => ReadData
  >
> = { text: remember(readWhole), lines: remember(readLines), labels: remember(readLabels) };

/** A text of which each symbol is to be followed by the next: the sequences that are made of its symbols. */
function readNext(
  text: string,
  vocabulary: readonly string[],
  sequencesOf: (symbols: readonly string[]) => Omit<Examples, 'need'>,
): ReadData {
  const { symbols } = readText(text, vocabulary);
  if (symbols.length === 0) return refuse({ kind: 'empty' });
  if (symbols.length === 1) return refuse({ kind: 'oneSymbol' });
  return known(symbols, { kind: 'next', outputs: 'symbols', ...sequencesOf(symbols) });
}

function readWhole(text: string, vocabulary: readonly string[]): ReadData {
  return readNext(text, vocabulary, (symbols) => {
    const steps = symbols.length - 1;
    const whole = nextOf(symbols);
    if (steps <= WHOLE_TEXT) return { steps, count: 1, example: () => whole };
    return {
      steps: PIECE,
      count: null,
      example(n, seed) {
        const from = below(streamOf(seed, n), symbols.length - PIECE);
        return nextOf(symbols.slice(from, from + PIECE + 1));
      },
    };
  });
}

/**
 * A text in pieces of so many timesteps, one after the other; of several sequences an update each reads a part of the text
 * of its own, all as long as each other.
 */
const readPieces = remember(
  (text: string, vocabulary: readonly string[], length: number, streams: number) =>
    readNext(text, vocabulary, (symbols) => {
      const steps = symbols.length - 1;
      const count = Math.min(streams, steps);
      const own = Math.floor(steps / count);
      const pieces = Math.ceil(own / length);
      return {
        steps: Math.min(length, own),
        count: count * pieces,
        streams: { count, pieces },
        example(n) {
          const begin = Math.floor(n / pieces) * own;
          const from = begin + (n % pieces) * length;
          const to = Math.min(from + length, begin + own);
          return nextOf(symbols.slice(from, to + 1));
        },
      };
    }),
);

/** The lines of a list that are not blank, each with its number from 1. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter(({ text: line }) => line !== '');

function readLines(text: string, vocabulary: readonly string[]): ReadData {
  const words = linesOf(text).map((line) => ({
    ...line,
    symbols: readText(line.text, vocabulary).symbols,
  }));
  const end = tokenOf(vocabulary, 'eos') ?? END;
  const begin = tokenOf(vocabulary, 'bos') ?? (end === END ? END : null);
  const begun = begin === null ? [] : [begin];
  if (words.length === 0) return refuse({ kind: 'noWords' });
  for (const { line, text: found, symbols } of words)
    if (symbols.length > LONGEST_LINE) return refuse({ kind: 'longLine', line, found });
  const examples = words.map(({ symbols }) => nextOf([...begun, ...symbols, end]));
  return known([...begun, end, ...words.flatMap(({ symbols }) => symbols)], {
    kind: 'next',
    outputs: 'symbols',
    steps: Math.max(...words.map(({ symbols }) => symbols.length + begun.length)),
    count: examples.length,
    example: (n) => examples[n] as (typeof examples)[number],
  });
}

const YES = /^(?:yes|y|true|1|\+|예|네|긍정|참)$/i;
const NO = /^(?:no|n|false|0|-|아니요|아니오|부정|거짓)$/i;

const SEPARATOR = /[\s,;:=→>|]/;

/** A line as its text, then spaces, a comma, a tab, `=` or an arrow, then its label; the label is empty where there is none. */
function splitLabel(line: string): readonly [front: string, label: string] {
  const isSeparator = (at: number) => at >= 0 && SEPARATOR.test(line[at] ?? '');
  let from = line.length;
  while (from > 0 && !isSeparator(from - 1)) from--;
  let to = from;
  while (isSeparator(to - 1)) to--;
  return from === 0 ? ['', ''] : [line.slice(0, to), line.slice(from)];
}

/** Lines, each with its answer behind it: yes or no, or any names. */
function readLabels(text: string, vocabulary: readonly string[]): ReadData {
  const lines = linesOf(text);
  if (lines.length === 0) return refuse({ kind: 'noWords' });
  const read: { symbols: readonly string[]; label: string }[] = [];
  for (const { line, text: found } of lines) {
    if (isYesOrNo(found)) return refuse({ kind: 'noSymbols', line, found });
    const [front, label] = splitLabel(found);
    const { symbols } = readText(front.trim(), vocabulary);
    if (label === '') return refuse({ kind: 'noLabel', line, found });
    if (symbols.length === 0) return refuse({ kind: 'noSymbols', line, found });
    if (symbols.length > LONGEST_LINE) return refuse({ kind: 'longLine', line, found });
    read.push({ symbols, label });
  }
  const steps = Math.max(...read.map(({ symbols }) => symbols.length));
  const all = { steps, count: read.length, symbols: read.flatMap(({ symbols }) => symbols) };
  const names = [...new Set(read.map(({ label }) => answerName(label)))];
  if (names.every(isYesOrNo)) {
    const answers = read.map(({ label }) => Number(YES.test(label)));
    return labelled(all, 'yes', { outputs: 1 }, read, answers);
  }
  const [only = '', ...others] = names;
  if (others.length === 0) return refuse({ kind: 'oneAnswer', found: only });
  if (names.length > MAX_OUTPUTS) return refuse({ kind: 'tooManyAnswers', count: names.length });
  const places = read.map(({ label }) => names.indexOf(answerName(label)));
  return labelled(all, 'class', { outputs: names.length, names }, read, places);
}

const isYesOrNo = (word: string) => YES.test(word) || NO.test(word);

/** Each line is answered once, where it ends. */
function labelled(
  { symbols: all, ...size }: { symbols: readonly string[]; steps: number; count: number },
  kind: 'yes' | 'class',
  need: Pick<Need, 'outputs' | 'names'>,
  lines: readonly { readonly symbols: readonly string[] }[],
  right: readonly number[],
): ReadData {
  return known(all, {
    ...size,
    ...need,
    kind,
    example(n) {
      const { symbols } = lines[n] as (typeof lines)[number];
      const answers = symbols.map(() => right[n] ?? 0);
      return { kind, symbols, answers, from: symbols.length - 1, to: symbols.length };
    },
  });
}

function known(
  all: readonly string[],
  { kind, outputs, names, ...examples }: Omit<Examples, 'need'> & Omit<Need, 'reads'>,
): ReadData {
  const symbols = [...new Set(all)];
  if (symbols.length > MAX_VOCABULARY)
    return refuse({ kind: 'tooManySymbols', count: symbols.length });
  return {
    ok: true,
    need: { kind, outputs, ...(names && { names }), reads: { kind: 'symbols', symbols } },
    ...examples,
  };
}
