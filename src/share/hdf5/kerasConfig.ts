import type { ActivationId } from '../../engine/activations/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { AnswersAt } from '../../engine/declare/layers.ts';
import { isEqual } from '../../scene/document/equal.ts';
import { hasFewBrackets } from '../safetensors/headerKeys.ts';
import type { Said, SaidOfLayer, Skips } from '../safetensors/readContainer.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';

/*
 * What a model of Keras says of its layers, in the JSON that it saves. It must be what PyTorch's compute, or be known
 * here: anything else would be another network.
 */

/** Layers that compute nothing of their own once a network is trained. */
const IDLE = new Set([
  'InputLayer',
  'ActivityRegularization',
  'AlphaDropout',
  'Dropout',
  'GaussianDropout',
  'GaussianNoise',
  'SpatialDropout1D',
  'TimeDistributed',
  'RNN',
]);
/** How both directions of the highest layer may be put together, other than beside each other. */
const MERGES: ReadonlyMap<string, 'sum' | 'mean'> = new Map([
  ['sum', 'sum'],
  ['ave', 'mean'],
]);
/** Policies by which a layer computes as the page does. */
const EXACT = new Set(['float32', 'float64']);
const RECURRENT = new Set(['SimpleRNN', 'LSTM', 'GRU', 'SimpleRNNCell', 'LSTMCell', 'GRUCell']);
const MODELS = new Set(['Sequential', 'Functional', 'Model']);
/** Where an older configuration, which gives no module, has a layer. */
const HOLDS_LAYERS = new Set(['layers', 'layer', 'backward_layer', 'cell', 'cells']);
const MAX_DEPTH = 12;
const MAX_LENGTH = 2_000_000;
/** Lists and objects of a configuration: some dozens for a layer. */
const MAX_BRACKETS = 20_000;

type Json = Readonly<Record<string, unknown>>;

/** How the arrays of a model are called: by the names of its layers, or by their classes, counted. */
export type LayersCalled = 'by name' | 'by class';

/** What a model says of its layers; how it is refused where that is nothing that is shown here. Never throws. */
export function saidBy(json: string, called: LayersCalled): Said | Refusal {
  if (json.length > MAX_LENGTH || !hasFewBrackets(json, MAX_BRACKETS))
    return refuse('kerasArchive');
  let config: unknown;
  try {
    config = JSON.parse(json);
  } catch {
    return refuse('kerasArchive');
  }
  const strange: string[] = [];
  const layers: SaidOfLayer[] = [];
  const order: string[] = [];
  let head: HeadId | undefined;
  let answersAt: AnswersAt | undefined;
  let skips: Skips | undefined;
  let computesIn: string | undefined;
  const merged: { readonly says: string; readonly as: 'sum' | 'mean'; readonly at: number }[] = [];
  const answer = lastLayerOf(config);
  const layer = (kind: string, own: Json, isInside: boolean, isBackward: boolean) => {
    // Of the layers that run, the one above the others is last.
    if (typeof own.return_sequences === 'boolean')
      answersAt = own.return_sequences ? 'every' : isInside ? 'ends' : 'last';
    const name = typeof own.name === 'string' ? own.name : kind;
    const isAs = (what: string, ...usual: unknown[]) => {
      const says = Object.hasOwn(own, what) ? own[what] : undefined;
      if (says !== undefined && !usual.includes(says))
        strange.push(`${name}: ${what} ${String(says)}`);
    };
    if (RECURRENT.has(kind)) {
      const isSimple = kind.startsWith('Simple');
      if (isSimple) isAs('activation', ...ACTIVATIONS.keys());
      else isAs('activation', 'tanh');
      isAs('recurrent_activation', 'sigmoid');
      isAs('implementation', 0, 1, 2);
      const policy = policyOf(own.dtype);
      if (policy !== null && !EXACT.has(policy)) computesIn = policy;
      const said: SaidOfLayer = {
        ...(isSimple && { activation: ACTIVATIONS.get(String(own.activation)) }),
        ...(kind.startsWith('GRU') && {
          reset: own.reset_after === false ? ('before' as const) : ('after' as const),
        }),
      };
      if (!isBackward) layers.push(said);
      else if (!isEqual(said, layers.at(-1))) strange.push(`${name}: not as the other direction`);
    } else if (kind === 'Bidirectional') {
      isAs('merge_mode', 'concat', ...MERGES.keys());
      const as = MERGES.get(String(own.merge_mode));
      if (as) merged.push({ says: `${name}: merge_mode ${own.merge_mode}`, as, at: layers.length });
    } else if (kind === 'Dense') {
      isAs('activation', ...HEADS.keys());
      head = HEADS.get(String(own.activation));
    } else if (
      own === answer &&
      head === undefined &&
      (kind === 'Softmax' || kind === 'Activation')
    ) {
      if (kind === 'Softmax') isAs('axis', -1);
      else isAs('activation', ...HEADS.keys());
      head = kind === 'Softmax' ? 'softmax' : HEADS.get(String(own.activation));
    } else if (kind === 'Embedding') {
      if (own.mask_zero === true) skips = 'first symbol';
    } else if (kind === 'Masking') {
      isAs('mask_value', 0);
      skips = 'zeros';
    } else if (kind === 'CategoryEncoding') isAs('output_mode', 'one_hot');
    else if (!IDLE.has(kind)) strange.push(`${name}: ${kind}`);
  };
  const walk = (value: unknown, key: string, depth: number, isInside: boolean): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      if (key === 'layers') order.push(...namesOf(value, called));
      for (const each of value) walk(each, key, depth + 1, isInside);
      return;
    }
    const { class_name: kind, config: own, module } = value as Json;
    const isLayer =
      typeof kind === 'string' &&
      (/^keras\.(src\.)?layers/.test(String(module)) ||
        (!module && HOLDS_LAYERS.has(key) && !MODELS.has(kind)));
    // What somebody has written himself computes what he has written.
    if (typeof kind === 'string' && 'registered_name' in value && value.registered_name)
      if (!isLayer && !/^keras/.test(String(module))) strange.push(kind);
    const backward = typeof own === 'object' && own !== null && (own as Json).go_backwards === true;
    if (isLayer && typeof own === 'object' && own !== null)
      layer(kind, own as Json, isInside, backward && isInside);
    if (isLayer && backward && !isInside) strange.push(`${kind}: go_backwards`);
    // The first version of Keras 2 has a model's layers where a layer has its options.
    for (const [name, each] of Object.entries(value))
      walk(
        each,
        Array.isArray(each) && MODELS.has(String(kind)) ? 'layers' : name,
        depth + 1,
        isInside || kind === 'Bidirectional',
      );
  };
  walk(config, '', 0, false);
  // What the head reads may be a sum; what another layer reads is not.
  for (const { says, at } of merged) if (at !== layers.length - 1) strange.push(says);
  return strange.length > 0
    ? refuse('kerasLayer', ...strange)
    : { layers, order, head, answersAt, skips, computesIn, merges: merged.at(-1)?.as };
}

/** The name of the policy by which a layer computes, a string or an object that has it. */
function policyOf(dtype: unknown): string | null {
  if (typeof dtype === 'string') return dtype;
  const config =
    typeof dtype === 'object' && dtype !== null && Object.hasOwn(dtype, 'config')
      ? (dtype as Json).config
      : null;
  const name =
    typeof config === 'object' && config !== null && Object.hasOwn(config, 'name')
      ? (config as Json).name
      : null;
  return typeof name === 'string' ? name : null;
}

/** What the arrays of a model's layers are called by, those that are recurrent, from below. */
function namesOf(layers: readonly unknown[], called: LayersCalled): readonly string[] {
  const counts = new Map<string, number>();
  return layers.flatMap((layer) => {
    const { class_name: kind, config } = (layer ?? {}) as Json;
    if (typeof kind !== 'string' || typeof config !== 'object' || config === null) return [];
    const word = kind
      .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase();
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    if (!RECURRENT.has(kind) && kind !== 'Bidirectional' && kind !== 'RNN') return [];
    return [
      called === 'by name' ? String((config as Json).name) : count > 0 ? `${word}_${count}` : word,
    ];
  });
}

/** What the layer says that the model ends with, as Keras lists them; null where it lists none. */
function lastLayerOf(config: unknown): unknown {
  const of = (value: unknown, name: string) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Json)[name]
      : null;
  const held = of(config, 'config');
  const layers = Array.isArray(held) ? held : of(held, 'layers');
  return Array.isArray(layers) ? of(layers.at(-1), 'config') : null;
}

const ACTIVATIONS: ReadonlyMap<string, ActivationId> = new Map([
  ['tanh', 'tanh'],
  ['relu', 'relu'],
  ['sigmoid', 'sigmoid'],
  ['linear', 'identity'],
]);

/** What a Dense layer gives out; one without an activation leaves open what its numbers are for. */
const HEADS: ReadonlyMap<string, HeadId | undefined> = new Map([
  ['linear', undefined],
  ['softmax', 'softmax'],
  ['sigmoid', 'sigmoid'],
]);
