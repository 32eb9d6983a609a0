import type { ActivationId } from '../../engine/activations/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { AnswersAt } from '../../engine/declare/layers.ts';
import { isEqual } from '../../scene/document/equal.ts';
import { readZip } from '../npz/readZip.ts';
import { hasFewBrackets } from '../safetensors/headerKeys.ts';
import type { Container, Said, SaidOfLayer } from '../safetensors/readContainer.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import { readHdf5 } from './readHdf5.ts';

/*
 * A model as Keras 3 saves it (`.keras`): an archive of its weights in HDF5, and of its layers in JSON. What the layers say
 * of how they compute must be what PyTorch's do, or be known here: anything else would be another network.
 */

/** Layers that compute nothing of their own once a network is trained. */
const IDLE = new Set([
  'InputLayer',
  'Dropout',
  'SpatialDropout1D',
  'Masking',
  'TimeDistributed',
  'RNN',
]);
const RECURRENT = new Set(['SimpleRNN', 'LSTM', 'GRU', 'SimpleRNNCell', 'LSTMCell', 'GRUCell']);
const MAX_DEPTH = 12;
const MAX_CONFIG = 2_000_000;
/** Lists and objects of a configuration: some dozens for a layer. */
const MAX_BRACKETS = 20_000;

type Json = Readonly<Record<string, unknown>>;

/** Reads a model. Takes any bytes and never throws. */
export async function readKeras(bytes: Uint8Array): Promise<Container | Refusal> {
  const files = await readZip(bytes);
  if ('ok' in files) return files;
  const fileOf = (name: string) => files.find((file) => file.name === name)?.bytes;
  const [weights, config] = [fileOf('model.weights.h5'), fileOf('config.json')];
  if (!weights || !config || config.length > MAX_CONFIG) return refuse('kerasArchive');
  const container = readHdf5(weights);
  if (!container.ok) return container;
  const said = saidBy(config);
  return 'ok' in said ? said : { ...container, said };
}

function saidBy(bytes: Uint8Array): Said | Refusal {
  let config: unknown;
  try {
    const text = new TextDecoder().decode(bytes);
    if (!hasFewBrackets(text, MAX_BRACKETS)) return refuse('kerasArchive');
    config = JSON.parse(text);
  } catch {
    return refuse('kerasArchive');
  }
  const strange: string[] = [];
  const layers: SaidOfLayer[] = [];
  let head: HeadId | undefined;
  let answersAt: AnswersAt | undefined;
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
      const said: SaidOfLayer = {
        ...(isSimple && { activation: ACTIVATIONS.get(String(own.activation)) }),
        ...(kind.startsWith('GRU') && {
          reset: own.reset_after === false ? ('before' as const) : ('after' as const),
        }),
      };
      if (!isBackward) layers.push(said);
      else if (!isEqual(said, layers.at(-1))) strange.push(`${name}: not as the other direction`);
    } else if (kind === 'Bidirectional') isAs('merge_mode', 'concat');
    else if (kind === 'Dense') {
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
    } else if (kind !== 'Embedding' && !IDLE.has(kind)) strange.push(`${name}: ${kind}`);
  };
  const walk = (value: unknown, depth: number, isInside: boolean): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      for (const each of value) walk(each, depth + 1, isInside);
      return;
    }
    const { class_name: kind, config: own, module } = value as Json;
    const isLayer = typeof kind === 'string' && /^keras\.(src\.)?layers/.test(String(module));
    // What somebody has written himself computes what he has written.
    if (typeof kind === 'string' && 'registered_name' in value && value.registered_name)
      if (!isLayer && !/^keras/.test(String(module))) strange.push(kind);
    const backward = typeof own === 'object' && own !== null && (own as Json).go_backwards === true;
    if (isLayer && typeof own === 'object' && own !== null)
      layer(kind, own as Json, isInside, backward && isInside);
    if (isLayer && backward && !isInside) strange.push(`${kind}: go_backwards`);
    for (const each of Object.values(value))
      walk(each, depth + 1, isInside || kind === 'Bidirectional');
  };
  walk(config, 0, false);
  return strange.length > 0 ? refuse('kerasLayer', ...strange) : { layers, head, answersAt };
}

/** What the layer says that the model ends with, as Keras lists them; null where it lists none. */
function lastLayerOf(config: unknown): unknown {
  const of = (value: unknown, name: string) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Json)[name]
      : null;
  const layers = of(of(config, 'config'), 'layers');
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
