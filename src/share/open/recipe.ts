import type { IncomingProblem } from '../../language/sections/open.ts';
import type { Refusal } from '../safetensors/refusal.ts';

/** Python that makes a file this page opens of one that it does not, or null where no few lines would. */
export function recipeFor(problem: IncomingProblem, name: string): string | null {
  const from = JSON.stringify(name);
  const to = JSON.stringify(`${name.replace(/\.[^.]*$/, '')}.safetensors`);
  switch (problem) {
    case 'torchFile':
      return `import torch
from safetensors.torch import save_file
state = torch.load(${from}, map_location="cpu")
state = state.state_dict() if hasattr(state, "state_dict") else state.get("state_dict", state)
save_file({name: tensor.contiguous() for name, tensor in state.items()}, ${to})`;
    case 'pickleFile':
      return `import pickle, numpy as np
from safetensors.numpy import save_file
arrays = pickle.load(open(${from}, "rb"))
save_file({name: np.ascontiguousarray(array) for name, array in arrays.items()}, ${to})`;
    case 'numpyFile':
      return `import numpy as np
from safetensors.numpy import save_file
save_file({name: np.ascontiguousarray(array) for name, array in np.load(${from}).items()}, ${to})`;
    case 'kerasFile':
      return `import keras, numpy as np
from safetensors.numpy import save_file
k, r, b, *head = keras.saving.load_model(${from}, compile=False).get_weights()
${FROM_KERAS}
if head:
    state["fc.weight"] = head[0].T
    state["fc.bias"] = head[1]
save_file({name: np.ascontiguousarray(array) for name, array in state.items()}, ${to})`;
    case 'tooBig':
    case 'unknownFile':
    case 'textFile':
    case 'newer':
    case 'jsonAlone':
    case 'noLink':
    case 'unreadable':
    case 'unfetched':
    case 'tooLong':
      return null;
  }
}

/** Keras stacks columns i f c o, as PyTorch its rows, but z r n where PyTorch has r z n. */
const FROM_KERAS = `if r.shape[1] == 3 * r.shape[0]:  # a GRU
    k, r, b = (np.concatenate([np.split(a, 3, -1)[i] for i in (1, 0, 2)], -1) for a in (k, r, b))
x, h = b if b.ndim == 2 else (b, np.zeros_like(b))
state = {"rnn.weight_ih_l0": k.T, "rnn.weight_hh_l0": r.T, "rnn.bias_ih_l0": x, "rnn.bias_hh_l0": h}`;

/** The same for weights that go under other names than PyTorch's; null where renaming is not all. */
export function renaming({ kind, names }: Refusal, file: string): string | null {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = names;
  const quoted = JSON.stringify(file);
  const open = `import numpy as np
from safetensors.numpy import load_file, save_file
state = load_file(${quoted})`;
  const save = `save_file({name: np.ascontiguousarray(array) for name, array in state.items()}, "renamed.safetensors")`;
  const at = (name: string) => `state[${JSON.stringify(name)}]`;
  switch (kind) {
    case 'biasMissing':
      return `${open}\n${at(first)} = np.zeros_like(${at(second)})\n${save}`;
    case 'weightDrop':
      return `${open}\n${at(second)} = state.pop(${JSON.stringify(first)})\n${save}`;
    case 'kerasNames':
      return `${open}
k, r, b = ${at(first)}, ${at(second)}, ${third ? at(third) : 'np.zeros(state['.concat(JSON.stringify(second), '].shape[1], "float32")')}
head = ${fourth ? at(fourth) : 'None'}, ${fifth ? at(fifth) : 'None'}
${FROM_KERAS}
if head[0] is not None: state["fc.weight"] = head[0].T
if head[1] is not None: state["fc.bias"] = head[1]
${save}`;
    case 'inputToHidden':
      return `${open}
w, b = ${at(first)}, ${second ? at(second) : 'np.zeros(len(state['.concat(JSON.stringify(first), ']), "float32")')}
n = w.shape[1] - w.shape[0]  # inputs
head = {"fc.weight": ${third ? at(third) : 'None'}, "fc.bias": ${fourth ? at(fourth) : 'None'}}
state = {"rnn.weight_ih_l0": w[:, :n], "rnn.weight_hh_l0": w[:, n:], "rnn.bias_ih_l0": b, "rnn.bias_hh_l0": np.zeros_like(b)}
state |= {name: array for name, array in head.items() if array is not None}
${save}`;
    case 'byHand':
      return `${open}
h = ${fourth ? `${at(fourth)}.ravel()` : `np.zeros(len(${at(second)}), "float32")`}
state = {"rnn.weight_ih_l0": ${at(first)}, "rnn.weight_hh_l0": ${at(second)}, "fc.weight": ${at(third)},
         "rnn.bias_ih_l0": h, "rnn.bias_hh_l0": np.zeros_like(h)${fifth ? `, "fc.bias": ${at(fifth)}.ravel()` : ''}}
${save}`;
    default:
      return null;
  }
}
