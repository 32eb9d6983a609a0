import type { IncomingProblem } from '../../language/sections/open.ts';

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
