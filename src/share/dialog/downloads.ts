import type { DownloadId } from '../../language/sections/share.ts';
import type { Scene } from '../../scene/document/scene.ts';
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
import { writeContainer } from '../safetensors/writeContainer.ts';
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
    // What is kept as singles by PyTorch comes back as the same doubles only from F64.
    make: (scene) =>
      writeContainer(
        torchTensors(networkOf(scene), weightsOf(scene)),
        scene.numbers === 'float32' ? 'F32' : 'F64',
        aboutOf(scene),
      ),
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
      const { trace, weights } = numbersOf(scene);
      return npz([...trace, ...weights]);
    },
  },
  numpy: { file: 'network_numpy.py', type: 'text/x-python', make: numpyScript },
  torch: { file: 'network_torch.py', type: 'text/x-python', make: torchScript },
  keras: { file: 'network_keras.py', type: 'text/x-python', make: kerasScript },
  latex: { file: 'equations.tex', type: 'application/x-tex', make: latexOf },
};

/** How the files are grouped. */
export const GROUPS: readonly (readonly ['keep' | 'numbers' | 'code', readonly DownloadId[]])[] = [
  ['keep', ['scene', 'network', 'safetensors']],
  ['numbers', ['traceCsv', 'weightsCsv', 'json', 'npz']],
  ['code', ['numpy', 'torch', 'keras', 'latex']],
];
