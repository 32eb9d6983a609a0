import { isVast } from '../../engine/run/vast.ts';
import type { DownloadId } from '../../language/sections/share.ts';
import { MAX_LINK_WEIGHTS, type Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { kerasScript } from '../code/kerasScript.ts';
import { latexOf } from '../code/latex.ts';
import { numpyScript } from '../code/numpyScript.ts';
import { torchScript } from '../code/torchScript.ts';
import { writeNetworkFile, writeSceneFile } from '../files/sceneFile.ts';
import { traceCsv, weightsCsv } from '../numbers/csv.ts';
import { numbersJson } from '../numbers/json.ts';
import { npz } from '../numbers/npz.ts';
import { numbersOf } from '../numbers/table.ts';
import { aboutOf } from '../open/companion.ts';
import { shortestType, writeContainer } from '../safetensors/writeContainer.ts';
import { torchTensors } from '../torch/torchTensors.ts';

/** A file that is made of a scene when it is asked for. */
interface Download {
  readonly file: string;
  readonly type: string;
  readonly make: (scene: Scene) => string | Uint8Array<ArrayBuffer>;
}

/** Every file that a scene can be taken along as. */
export const downloads: Readonly<Record<DownloadId, Download>> = {
  scene: { file: 'unrolled-scene.json', type: 'application/json', make: writeSceneFile },
  network: { file: 'unrolled-network.json', type: 'application/json', make: writeNetworkFile },
  safetensors: {
    file: 'unrolled.safetensors',
    type: 'application/octet-stream',
    // What is kept as singles by PyTorch comes back as the same doubles only from F64; very many make as short a file as
    // holds them, so that it can be opened again.
    make(scene) {
      const weights = weightsOf(scene);
      const usual = scene.numbers === 'float32' ? 'F32' : 'F64';
      const type = weights.length > MAX_LINK_WEIGHTS ? shortestType(weights) : usual;
      return writeContainer(torchTensors(networkOf(scene), weights), type, aboutOf(scene));
    },
  },
  traceCsv: { file: 'trace.csv', type: 'text/csv', make: (scene) => traceCsv(numbersOf(scene)) },
  weightsCsv: {
    file: 'weights.csv',
    type: 'text/csv',
    make: (scene) => weightsCsv(numbersOf(scene)),
  },
  json: {
    file: 'numbers.json',
    type: 'application/json',
    make: (scene) => numbersJson(numbersOf(scene)),
  },
  npz: {
    file: 'numbers.npz',
    type: 'application/zip',
    make(scene) {
      const { format, trace, weights } = numbersOf(scene);
      return npz([...trace, ...weights], format);
    },
  },
  numpy: { file: 'network_numpy.py', type: 'text/x-python', make: numpyScript },
  torch: { file: 'network_torch.py', type: 'text/x-python', make: torchScript },
  keras: { file: 'network_keras.py', type: 'text/x-python', make: kerasScript },
  latex: { file: 'equations.tex', type: 'application/x-tex', make: latexOf },
};

/** What it is called: a table has no other place to say that its numbers are singles. */
export const fileName = (id: DownloadId, { numbers }: Scene): string =>
  downloads[id].file.replace(/(?=[.]csv$)/, numbers === 'float32' ? '_float32' : '');

/** Of a network that no link holds, or of which a run does not hold everything: what can be written all the same. */
export function canBeMade(id: DownloadId, scene: Scene): boolean {
  const network = networkOf(scene);
  const isVery = network.weightCount > MAX_LINK_WEIGHTS;
  if (isVery) return id === 'safetensors' || id === 'latex';
  return !isVast(network) || !OF_RUN.includes(id);
}

/** Files with all numbers of the run. */
const OF_RUN: readonly DownloadId[] = ['traceCsv', 'json', 'npz'];

/** How the files are grouped. */
export const GROUPS: readonly (readonly ['keep' | 'numbers' | 'code', readonly DownloadId[]])[] = [
  ['keep', ['scene', 'network', 'safetensors']],
  ['numbers', ['traceCsv', 'weightsCsv', 'json', 'npz']],
  ['code', ['numpy', 'torch', 'keras', 'latex']],
];
