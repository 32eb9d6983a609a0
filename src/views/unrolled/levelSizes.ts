import { levelOf, levelsOf } from '../../engine/declare/levels.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import type { ChainSize } from './layout.ts';

/** What a layout asks of a network's levels, where the rows of the figure show a value, and these values stand in the others. */
export function levelSizes(
  network: Network,
  value: string,
  shown: readonly string[] = [],
): Pick<ChainSize, 'hidden' | 'levels' | 'shown' | 'isTwoWay' | 'hasStart'> {
  const all = levelsOf(network);
  const shownLevel = levelOf(network, { value });
  return {
    hidden: vectorOf(network, value).size,
    levels: all.map((level, i) => ({
      units: vectorOf(network, shown[i] ?? level.network.ports.state).size,
      isLarge: level.layer === all[shownLevel]?.layer,
    })),
    shown: shownLevel,
    hasStart: network.parts.some(({ starts }) => starts.length > 0),
    isTwoWay: all.some((level) => level.direction === 'backward'),
  };
}
