import { type Refusal, refuse } from '../safetensors/refusal.ts';
import type { Tensor } from '../tensors/tensor.ts';
import { isBookkeeping } from './bookkeeping.ts';
import type { FileEmbedding, FileHead } from './fileNetwork.ts';
import { shown } from './shown.ts';

/** What is before the layers and behind them. */
interface Ends {
  readonly ok: true;
  readonly embedding: FileEmbedding | null;
  readonly head: FileHead | null;
  readonly otherHeads: readonly FileHead[];
  readonly unused: readonly Tensor[];
}

const EMBEDDING = /(^|[._/])(emb|embed\w*|wte|lookup|tok\w*)[._/]/i;
/** What a word model calls the matrix of its embedding, where there is another for its answers. */
const ENCODER = /(^|[._/])enc\w*[._/]/i;
const NORMALISATION =
  /(running_mean|running_var|(^|[._/])(layer_?norm|batch_?norm|ln|bn|norm)(alization)?_?\d*[._/]\w*)$/i;

/**
 * The embedding and the head among what is not the layers'; everything else must be known to compute nothing. `half` is the
 * width of one direction, where the highest layer has both.
 */
export function endsOf(
  rest: readonly Tensor[],
  input: number,
  width: number,
  half: number | null,
): Ends | Refusal {
  const unused = rest.filter(isBookkeeping);
  const others = rest.filter((tensor) => !unused.includes(tensor));
  const norms = others.filter(({ name }) => NORMALISATION.test(name));
  if (norms.length > 0) return refuse('normalisation', ...norms.map(shown));

  const matrices = others.filter(({ name, shape }) => shape.length === 2 && isWeight(name));
  const biasOf = ({ name }: Tensor) =>
    others.find((other) => other.name === name.replace(/weight$/, 'bias'));
  const table = embeddingOf(matrices, input, width, biasOf);
  if (table && 'kind' in table) return table;
  const embedding = table && {
    symbols: table.shape[0] ?? 0,
    size: table.shape[1] ?? 0,
    weight: table,
  };
  const left = others.filter((tensor) => tensor !== table);
  const found = headOf(
    left,
    matrices.filter((matrix) => matrix !== table),
    embedding,
    [width, half],
    biasOf,
  );
  if ('ok' in found) return found;
  const { head, otherHeads } = found;
  const heads = new Set([head, ...otherHeads].flatMap((one) => [one?.weight, one?.bias]));
  const needed = left.filter((tensor) => !heads.has(tensor));
  if (needed.length > 0) return refuse('unknownTensor', ...needed.map(shown));
  return { ok: true, embedding, head, otherHeads, unused };
}

/** A matrix as wide as what the first layer reads, without a bias, that is no head. */
function embeddingOf(
  matrices: readonly Tensor[],
  input: number,
  width: number,
  biasOf: (matrix: Tensor) => Tensor | undefined,
): Tensor | Refusal | null {
  const named = matrices.filter(({ name }) => EMBEDDING.test(name));
  const wrong = named.filter(({ shape }) => shape[1] !== input);
  if (wrong.length > 0 || named.length > 1) return refuse('embedding', ...named.map(shown));
  const [table] = named;
  if (table) return table;
  const possible = matrices.filter(
    (matrix) => matrix.shape[1] === input && matrix.shape[0] !== 0 && !biasOf(matrix),
  );
  const apart = possible.filter(({ shape }) => shape[1] !== width);
  if (apart.length === 1) return apart[0] ?? null;
  // As wide as the state too: then its name or another head must say it.
  return possible.find(({ name }) => ENCODER.test(name)) ?? null;
}

function headOf(
  left: readonly Tensor[],
  matrices: readonly Tensor[],
  embedding: FileEmbedding | null,
  [whole, half]: readonly [whole: number, half: number | null],
  biasOf: (matrix: Tensor) => Tensor | undefined,
): Heads | Refusal {
  const isHalf = matrices.length > 0 && matrices.every(({ shape }) => shape[1] === half);
  const width = isHalf && half !== null ? half : whole;
  const heads = matrices.filter(({ shape }) => shape[1] === width && shape[0] !== 0);
  const [weight] = heads;
  if (!weight && matrices.length > 0) return refuse('headMissing', ...matrices.map(shown));
  if (!weight) {
    // The bias of a head whose matrix is the embedding's, which a file then has once.
    const bias = left.find(
      ({ name, shape }) =>
        /(^|[./])bias$/.test(name) && shape.length === 1 && shape[0] === embedding?.symbols,
    );
    if (!embedding || !bias || embedding.size !== width) return { head: null, otherHeads: [] };
    const tied = {
      output: embedding.symbols,
      weight: embedding.weight,
      bias,
      isTied: true,
      isHalf,
    };
    return { head: tied, otherHeads: [] };
  }
  // One may read another where it does not read the state, or where one gives out as much as it reads.
  const isOneOf =
    heads.length === matrices.length && heads.every(({ shape: [rows] }) => rows !== width);
  if (matrices.length > 1 && !isOneOf) return refuse('severalHeads', ...matrices.map(shown));
  const found: FileHead[] = [];
  for (const matrix of heads) {
    const bias = biasOf(matrix) ?? null;
    const [output = 0] = matrix.shape;
    if (bias && !(bias.shape.length === 1 && bias.shape[0] === output))
      return refuse('shapesDiffer', shown(bias), shown(matrix));
    found.push({ output, weight: matrix, bias, isTied: false, isHalf });
  }
  const [head = null] = found;
  return { head, otherHeads: found.slice(1) };
}

interface Heads {
  readonly head: FileHead | null;
  readonly otherHeads: readonly FileHead[];
}

const isWeight = (name: string) => /(^|[./])weight$/.test(name);
