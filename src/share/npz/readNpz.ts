import type { Container } from '../safetensors/readContainer.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import type { Tensor } from '../tensors/tensor.ts';
import { readNpy } from './readNpy.ts';
import { readZip } from './readZip.ts';

/** Arrays as NumPy's `np.savez` writes them: a zip of `.npy` files. Takes any bytes and never throws. */
export async function readNpz(bytes: Uint8Array): Promise<Container | Refusal> {
  const files = await readZip(bytes);
  if ('ok' in files) return files;
  const tensors: Tensor[] = [];
  const pickled: string[] = [];
  const texts = new Map<string, readonly string[]>();
  for (const { name, bytes: file } of files) {
    if (!name.endsWith('.npy')) return refuse('npzEntry', name);
    const array = readNpy(name.slice(0, -'.npy'.length), file);
    if ('ok' in array) return array;
    if (!('texts' in array)) tensors.push(array);
    else if (array.texts) texts.set(name.slice(0, -'.npy'.length), array.texts);
    else pickled.push(name.slice(0, -'.npy'.length));
  }
  // Texts among the arrays are said beside them, as the metadata of other files.
  return { ok: true, tensors, pickled, about: texts.size > 0 ? Object.fromEntries(texts) : null };
}
