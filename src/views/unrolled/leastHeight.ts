import { levelsOf } from '../../engine/declare/levels.ts';
import type { Network } from '../../engine/declare/network.ts';
import { digitsIn, layOutInside } from './inside/layOutInside.ts';
import { type ChainLayout, type ChainSize, layOutChain } from './layout.ts';

/** Beside an equation a projector of 720 lines has no more, in CSS pixels: what needs it is drawn with smaller rows. */
const MOST = 344;
const LEAST = 120;
/** Between two rows there is an arrow with a symbol beside it, at scale 1. */
const ARROW = 24;
/** The symbols over a state, or under an output. */
const LABEL = 20;
/** A state of many units is drawn without digits, but never lower than this, in CSS pixels. */
const LEAST_STATE = 64;
/** On a slide a state of so few units is never without its digits. */
const FEW = 5;

/**
 * The least height, in CSS pixels, at which no row of the figure touches another one, and the inside of a cell is as
 * large as its names need. Below it whoever shows the figure gives up something else.
 */
export function leastHeight(size: Omit<ChainSize, 'height'>, network: Network): number {
  let [low, high] = [LEAST, MOST];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (isClear(layOutChain({ ...size, height: middle }), size, network)) high = middle;
    else low = middle;
  }
  return high;
}

function isClear(
  layout: ChainLayout,
  { hidden, leastType }: Pick<ChainSize, 'hidden' | 'leastType'>,
  network: Network,
) {
  const { scale, state, levels, input, output, inside, answers, isFar, isWide } = layout;
  const [lowest = state] = levels;
  const highest = levels[levels.length - 1] ?? state;
  if (isFar) return answers.top > 0 && state.bottom - state.top >= LEAST_STATE;
  if (isWide) {
    const near = levelsOf(network).at(-1)?.network ?? network;
    const room = { ...inside, scale, hidden, width: layout.width };
    const drawn = layOutInside(near, room);
    // Digits that are too wide for the vectors have no use for height.
    const haveDigits =
      digitsIn(drawn) >=
      Math.min(leastType ?? 0, digitsIn({ ...drawn, rowHeight: Number.POSITIVE_INFINITY }));
    return drawn.scale === scale && (hidden > FEW || haveDigits);
  }
  return (
    state.bottom - state.top >= LEAST_STATE &&
    (!leastType || hidden > FEW || state.digits > 0) &&
    highest.top - output.bottom >= (ARROW + LABEL) * scale &&
    input.top - lowest.bottom >= ARROW * scale
  );
}
