import type { IncomingProblem } from '../../language/sections/open.ts';
import type { RefusalKind } from '../../language/sections/refusals.ts';

/** Python that makes a file this page opens of one that it does not, or null where no few lines would. */
export function recipeFor(problem: IncomingProblem, name: string): string | null {
  const from = JSON.stringify(name);
  const to = npzOf(name);
  switch (problem) {
    case 'torchFile':
      // A checkpoint often has the weights under a name of its own, beside what its training keeps.
      return `import torch, numpy as np
# For a whole model, saved by torch.save(model, ...): weights_only=False, and import its class first.
state = torch.load(${from}, map_location="cpu")
state = state.state_dict() if hasattr(state, "state_dict") else state
holds_weights = lambda value: hasattr(value, "items") and any(map(torch.is_tensor, value.values()))
state = next(filter(holds_weights, state.values()), state)
np.savez(${to}, **{name: value.float().numpy() for name, value in state.items() if torch.is_tensor(value)})`;
    case 'pickleFile':
      return `import pickle, numpy as np
np.savez(${to}, **pickle.load(open(${from}, "rb")))`;
    case 'numpyFile':
      return `import numpy as np
np.savez(${to}, **np.load(${from}, allow_pickle=True).item())`;
    case 'tooBig':
    case 'unknownFile':
    case 'onnxData':
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

/** The same for a file of HDF5 that is written in a way the page does not read. */
export const recipeForRefused = (kind: RefusalKind, name: string): string | null =>
  kind === 'hdf5Option'
    ? `import h5py, numpy as np
arrays = {}
h5py.File(${JSON.stringify(name)}).visititems(lambda name, a: arrays.update({name: a[()]}) if hasattr(a, "shape") else None)
np.savez(${npzOf(name)}, **arrays)`
    : null;

const npzOf = (name: string): string =>
  JSON.stringify(`${name.replace(/\.[^.]*$/, '').replace(/\.weights$/, '')}.npz`);
