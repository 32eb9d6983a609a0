import { equationTex } from '../../engine/explain/tex.ts';
import { parameterNumbers as entriesOf } from '../../engine/run/trace.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { shortest } from '../../scene/link/shortest.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';

/** More rows or columns than this do not fit on a page. */
const MOST = 12;

/** The equations of a network as LaTeX, and its weights where they fit on a page; needs amsmath. */
export function latexOf(scene: Scene): string {
  const network = networkOf(scene);
  const weights = weightsOf(scene);
  const plain = (_: string, tex: string) => tex;
  const equations = [...network.values.values()]
    .filter(({ symbol, operation }) => symbol !== null && operation !== null)
    .map(({ name }) =>
      equationTex(network, name, {
        t: 1,
        index: 'letter',
        activation: 'name',
        expand: false,
        mark: plain,
      }).replace(' = ', ' &= '),
    );
  const matrices = [...network.parameters.values()]
    .filter(({ rows, columns }) => rows <= MOST && columns <= MOST)
    .map(({ name, rows, columns }) => {
      const entries = entriesOf(network, weights, name);
      const lines = Array.from({ length: rows }, (_, row) =>
        Array.from(entries.subarray(row * columns, (row + 1) * columns), shortest).join(' & '),
      );
      return `${indexed(name)} &= \\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
    });
  const aligned = (lines: readonly string[]) =>
    `\\begin{align*}\n  ${lines.join(' \\\\\n  ')}\n\\end{align*}\n`;
  return `% needs \\usepackage{amsmath}\n${aligned(equations)}${matrices.length > 0 ? aligned(matrices) : ''}`;
}

const indexed = (name: string): string => name.replace(/_(\w{2,})$/, '_{$1}');
