import { readZip } from '../npz/readZip.ts';
import type { Container } from '../safetensors/readContainer.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import { saidBy } from './kerasConfig.ts';
import { readHdf5 } from './readHdf5.ts';

/**
 * A model as Keras 3 saves it (`.keras`): an archive of its weights in HDF5, and of its layers in JSON. Takes any bytes
 * and never throws.
 */
export async function readKeras(bytes: Uint8Array): Promise<Container | Refusal> {
  const files = await readZip(bytes);
  if ('ok' in files) return files;
  const fileOf = (name: string) => files.find((file) => file.name === name)?.bytes;
  const [weights, config] = [fileOf('model.weights.h5'), fileOf('config.json')];
  if (!weights || !config) return refuse('kerasArchive');
  const container = readHdf5(weights);
  if (!container.ok) return container;
  const said = saidBy(new TextDecoder().decode(config), 'by class');
  return 'ok' in said ? said : { ...container, said };
}

/**
 * HDF5 as Keras writes it: weights alone, or, as Keras 2 saves it and Keras 3 still does (`.h5`), a whole model with what
 * it says of its layers. Takes any bytes and never throws.
 */
export function readKerasHdf5(bytes: Uint8Array): Container | Refusal {
  const container = readHdf5(bytes);
  if (!container.ok || container.modelConfig === null) return container;
  const said = saidBy(container.modelConfig, 'by name');
  return 'ok' in said ? said : { ...container, said };
}
