import { mainState } from '../../engine/declare/levels.ts';
import type { Network } from '../../engine/declare/network.ts';
import { LEAST_TYPE as leastType } from '../../figures/typeSize.ts';
import { figures } from '../../scene/document/figures.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { remember } from '../../scene/read/memo.ts';
import { leastHeight } from '../../views/unrolled/leastHeight.ts';
import { levelSizes } from '../../views/unrolled/levelSizes.ts';

/** About the width of the figure on a slide, in CSS pixels: its least height hardly depends on it. */
const WIDTH = 960;

/** The least height of a scene's figure on a slide, in CSS pixels: words and equation give up theirs before. */
export function figureRoom(scene: Scene): number {
  const { figure, head, window, rolled, pinned, probe, events } = scene;
  const { leastHeight: least } = figures[figure];
  if (least !== null) return least;
  const span = rolled ? null : (window?.span ?? null);
  const lines = (pinned === null ? 0 : 1) + (probe === null ? 0 : 1);
  return chainRoom(networkOf(scene), stepsOf(scene), span, lines, head !== null, events === null);
}

const chainRoom = remember(
  (
    network: Network,
    steps: number,
    span: number | null,
    lines: number,
    hasHead: boolean,
    isOneHot: boolean,
  ): number => {
    const { input, output } = network.spec.sizes;
    const outputs = hasHead ? output : 0;
    const levels = levelSizes(network, mainState(network));
    const size = { width: WIDTH, steps, ...levels, inputs: input, outputs };
    return leastHeight({ ...size, isOneHot, span, lines, leastType }, network);
  },
);
