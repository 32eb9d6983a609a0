import '../../scene/text/formula.ts';
import type { ActivationId } from '../../engine/activations/table.ts';
import type { NetworkSpec } from '../../engine/declare/layers.ts';
import { createNetwork } from '../../engine/declare/network.ts';
import { fileParameters, networkParameters, startParameters } from '../../engine/declare/torch.ts';
import { parse } from '../../scene/document/parse.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { heldWeights } from '../../scene/read/ownWeights.ts';
import { readText } from '../../scene/text/symbols.ts';
import { isSpecial, writeTokens } from '../../scene/text/tokens.ts';
import { singleName } from '../network/engineNetwork.ts';
import type { TorchModel } from '../network/torchModel.ts';
import { isReadable } from './readVocabulary.ts';

/** What a file of weights does not say. */
export interface ModelChoices {
  readonly activation: ActivationId;
  readonly head: Scene['head'];
  /** The symbols it reads, as many as it has inputs; null where it reads numbers. */
  readonly vocabulary: readonly string[] | null;
  /** What it computes with; doubles unless told. */
  readonly numbers?: Scene['numbers'];
  /** What it reads first; null: what the vocabulary allows. */
  readonly text: string | null;
}

/** The scene of a network from a file, from its start. It keeps how `scene` looks at things, and its text where that fits. */
export function sceneOfModel(scene: Scene, model: TorchModel, choices: ModelChoices): Scene {
  const { cell, sizes } = model;
  const { reset, peepholes } = model.says;
  const { activation, head, vocabulary } = choices;
  const { spec, weights } = weightsIn(model, choices);
  const { order, growth, growthView, training, sampler } = scene;
  const parsed = parse({
    cell,
    hidden: sizes.hidden,
    activation,
    isBidirectional: model.isBidirectional,
    hasStart: model.hasStart,
    above: model.above.map((layer) => ({ ...layer, activation: layer.activation ?? activation })),
    embedding: model.embedding,
    reset,
    peepholes,
    bias: spec.bias !== 'none',
    twoBiases: spec.bias === 'double',
    ...(choices.numbers && { numbers: choices.numbers }),
    head,
    answersAt: model.says.answersAt ?? 'every',
    ...(vocabulary && { vocabulary }),
    outputs: vocabulary && sizes.output === sizes.input ? 'symbols' : sizes.output,
    source: { kind: 'own', weights: heldWeights(weights) },
    events: vocabulary ? null : wave(sizes.input),
    text: vocabulary ? textFor(vocabulary, choices.text ?? scene.text) : scene.text,
    order,
    growth,
    growthView,
    training,
    sampler,
  });
  return parsed.scene;
}

/** The network of a file, and its weights as they lie in it. */
export function weightsIn(
  model: TorchModel,
  { activation, head }: Pick<ModelChoices, 'activation' | 'head'>,
): { readonly spec: NetworkSpec; readonly weights: Float64Array } {
  const { cell, sizes, hasHeadBias } = model;
  const { reset, peepholes } = model.says;
  const bias = model.bias !== 'none' || hasHeadBias;
  // A head alone may have one: then each layer has one of zeros.
  const isSingle = model.bias !== 'double';
  const options = {
    activation,
    bias: bias ? (isSingle ? 'single' : 'double') : 'none',
    reset,
    peepholes,
    hasStart: model.hasStart,
  } as const;
  const spec: NetworkSpec = {
    cell,
    isBidirectional: model.isBidirectional,
    ...options,
    above: model.above.map((layer) => ({
      ...layer,
      ...options,
      activation: layer.activation ?? activation,
    })),
    ...(model.embedding !== null && { embedding: model.embedding }),
    head,
    headBias: bias,
    sizes,
  };
  const network = createNetwork(spec);
  const weights = new Float64Array(network.weightCount);
  const names = new Map(
    Object.entries({
      ...(model.above.length > 0 || model.isBidirectional ? {} : fileParameters(cell)),
      ...networkParameters(spec),
      ...startParameters(spec),
    }),
  );
  for (const [name, data] of Object.entries(model.parameters)) {
    let from = 0;
    for (const part of names.get(name) ?? []) {
      const slot = network.parameters.get(isSingle ? singleName(part) : part);
      if (!slot) continue;
      const size = slot.rows * slot.columns;
      weights.set(data.subarray(from, from + size), slot.offset);
      from += size;
    }
  }
  return { spec, weights };
}

/** A text the network knows: the wished one without what it does not know, or its own first symbols. */
function textFor(vocabulary: readonly string[], wished: string): string {
  const known = new Set(vocabulary);
  const { symbols } = readText(wished, vocabulary);
  const read = symbols.filter((symbol) => known.has(symbol));
  const own = vocabulary.filter((symbol) => !isSpecial(symbol) && isReadable(symbol, vocabulary));
  // Of a text that is mostly unknown too little is left to see a network read.
  const isKept = read.length > symbols.length / 2 || own.length === 0;
  return writeTokens(isKept ? read : own.slice(0, 8), vocabulary);
}

/** A wave in every column, each a little later than the one before. */
const wave = (columns: number) => ({
  kind: 'wave',
  formula: Array.from({ length: columns }, (_, i) => (i ? `sin(0.2*t-${i})` : 'sin(0.2*t)')).join(
    ';',
  ),
  steps: 40,
});
