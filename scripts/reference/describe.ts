import { refusalWords } from '../../src/language/refusals.ts';
import { readKeras, readKerasHdf5 } from '../../src/share/hdf5/readKeras.ts';
import { recognise } from '../../src/share/network/recognise.ts';
import { layersIn, type TorchModel } from '../../src/share/network/torchModel.ts';
import { readNpz } from '../../src/share/npz/readNpz.ts';
import { onnxModel } from '../../src/share/onnx/onnxModel.ts';
import type { Beside } from '../../src/share/onnx/readModel.ts';
import { tooLarge } from '../../src/share/open/tooLarge.ts';
import { type Container, readContainer } from '../../src/share/safetensors/readContainer.ts';
import type { Refusal } from '../../src/share/safetensors/refusal.ts';

/** What a file of weights, with those that it names, holds, in a few lines; or why it is refused. Never throws. */
export async function describeModel(
  bytes: Uint8Array,
  format: Format = 'safetensors',
  beside: Beside = new Map(),
): Promise<{ readonly ok: boolean; readonly says: string }> {
  const model = inWords(await modelIn(bytes, format, beside));
  if (typeof model === 'string') return { ok: false, says: model };
  const {
    cell,
    sizes,
    embedding,
    prefixes,
    headPrefix,
    bias,
    hasHeadBias,
    hasStart,
    isTied,
    type,
    unused,
    pickled,
    otherHeads,
    says,
  } = model;
  const large = tooLarge(model, true) && tooLarge(model, false);
  if (large) return { ok: false, says: inWords(large) as string };
  const { input, output } = sizes;
  const biased = (has: boolean) => (has ? 'with bias' : 'without bias');
  const [first, ...above] = layersIn(model).map(
    ({ hidden, isBidirectional }) =>
      `${hidden} units${isBidirectional ? ' in each direction' : ''}`,
  );
  const read = embedding === null ? `${input} inputs` : `${input} symbols in rows of ${embedding}`;
  const lines = [
    `${cell} (${prefixes.join(' + ') || 'no prefix'}, ${bias === 'single' ? 'with one bias' : biased(bias !== 'none')}): ${read}, ${first}, ${type}`,
    ...above.map((units, i) => `layer ${i + 2}: ${model.above[i]?.cell}, ${units}`),
    says.hasHead
      ? `linear head (${headPrefix || 'no prefix'}, ${biased(hasHeadBias)}): ${output} outputs`
      : 'no head: the hidden state is its answer',
  ];
  const more = [
    says.activation && `activation ${says.activation}`,
    says.reset === 'before' && 'reset gate before the matrix product',
    says.peepholes && 'peepholes',
    says.head && `answer through ${says.head}`,
    says.isLog && 'which the file gives as its logarithm',
    says.answersAt === 'last' && 'answers at the last timestep',
    says.answersAt === 'ends' && 'answers from the last state of each direction',
    says.headReads &&
      `the head reads ${says.headReads[0]} of ${says.headReads[1]} numbers${says.headDirection ? `, those of the ${says.headDirection} direction` : ''}`,
    says.headMerges && `the head reads the ${says.headMerges} of both directions`,
    says.unrolled !== null && `its layers are unrolled over ${says.unrolled} timesteps`,
    says.skips === 'first symbol' && 'skips timesteps of its first symbol, which are computed here',
    says.skips === 'zeros' && 'skips timesteps whose inputs are all 0, which are computed here',
    says.computesIn !== null && `computes in ${says.computesIn}, here in doubles or singles`,
    isTied && 'the head has the matrix of the embedding',
    hasStart && 'begins with states of its own',
    says.startsFrom.length > 0 &&
      `first state given by whoever runs it (${says.startsFrom.join(', ')}), here zeros`,
  ].filter(Boolean);
  if (more.length > 0) lines.push(more.join(', '));
  const open = Object.entries(says.asks).flatMap(([question, options]) =>
    Array.isArray(options) && options.length > 1
      ? [`${question} ${options[0]} (or ${options.slice(1).join(', ')})`]
      : [],
  );
  if (open.length > 0) lines.push(`taken, since names do not say it: ${open.join('; ')}`);
  if (otherHeads.length > 0)
    lines.push(
      `left out, other heads: ${otherHeads.map(({ prefix, output }) => `${prefix || 'no prefix'} (${output} outputs)`).join(', ')}`,
    );
  if (unused.length > 0)
    lines.push(`left out, since nothing computes with it: ${unused.join(', ')}`);
  if (pickled.length > 0)
    lines.push(`not read, since reading it could run a program: ${pickled.join(', ')}`);
  return { ok: true, says: lines.join('\n') };
}

export type Format = 'safetensors' | 'npz' | 'keras' | 'h5' | 'onnx';

/** How a file is read, by its name; null where it is none of these. */
export const formatOf = (path: string): Format | null =>
  (['safetensors', 'npz', 'keras', 'h5', 'onnx'] as const).find((end) =>
    path.toLowerCase().endsWith(`.${end}`),
  ) ?? null;

/** The model of a file, or why there is none. */
export async function modelIn(
  bytes: Uint8Array,
  format: Format,
  beside: Beside = new Map(),
): Promise<TorchModel | Refusal> {
  if (format === 'onnx') return onnxModel(bytes, beside);
  const container = await containerIn(bytes, format);
  return container.ok ? recognise(container) : container;
}

/** The arrays of a file of these, or why they cannot be read. */
export async function containerIn(
  bytes: Uint8Array,
  format: Exclude<Format, 'onnx'>,
): Promise<Container | Refusal> {
  if (format === 'npz') return readNpz(bytes);
  if (format === 'keras') return readKeras(bytes);
  return format === 'h5' ? readKerasHdf5(bytes) : readContainer(bytes);
}

/** The model, or in a sentence why there is none. */
export const inWords = <M extends { readonly ok: true }>(model: M | Refusal): M | string =>
  model.ok ? model : `refused (${model.kind}): ${refusalWords.en.refused(model)}`;
