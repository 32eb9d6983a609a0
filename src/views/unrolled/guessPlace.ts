import { percent } from '../../engine/explain/decimal.ts';
import { emsOf, type Fitted, fitted } from '../../figures/fitted.ts';
import { typeSize } from '../../figures/typeSize.ts';
import type { Guess } from './guess.ts';
import type { ChainLayout } from './layout.ts';

/** What of a percentage is how wide, in its font size. */
const DIGIT = 0.64;
const SIGN = 1.05;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where one answer stands, from its column's line. */
export interface GuessPlace {
  readonly word: Fitted;
  readonly base: number;
  /** How sure it is, as a bar and as a text; null where it is a number, or where there is no room. */
  readonly bar: Box | null;
  readonly filled: Box | null;
  readonly told: { readonly text: string; readonly x: number; readonly y: number } | null;
  readonly small: number;
  /** How far it reaches to the left of the line, and to the right. */
  readonly reach: readonly [left: number, right: number];
}

/** About how wide a percentage is, in its font size: its signs are wider than its digits. */
const percentEms = (text: string) =>
  [...text].reduce((sum, each) => sum + (each === '%' ? SIGN : DIGIT), 0);

/** One answer: its text on the column's line, its bar and its percentage beside it, or below a word; clear of open bars. */
export function placeGuess(
  { text, share }: Pick<Guess, 'text' | 'share'>,
  {
    output,
    pitch,
    scale,
    letter,
    bars,
  }: Pick<ChainLayout, 'output' | 'pitch' | 'scale' | 'letter' | 'bars'>,
): GuessPlace {
  const small = typeSize(13 * scale);
  const isWord = emsOf(text) * letter > pitch * 0.4;
  const most = bars.left === null ? pitch / 2 : bars.left - 6 * scale;
  const room = bars.left === null ? pitch * 0.88 : 2 * (most - 12 * scale);
  const word = fitted(text, room, isWord ? typeSize(letter * 0.75) : letter, 12);
  const base = output.top + (isWord ? word.fontSize * 0.82 : letter * 0.92);
  const half = word.width / 2;
  const alone = { word, base, bar: null, filled: null, told: null, small };
  if (share === null) return { ...alone, reach: [half, half] };
  const told = percent(share);
  const gap = 4 * scale;
  const toldWidth = percentEms(told) * small + gap;
  const bar = isWord
    ? { x: -pitch * 0.24, y: base + 7 * scale, width: pitch * 0.48 - toldWidth, height: 6 * scale }
    : { x: half + 5 * scale, y: base - letter * 0.76, width: 7 * scale, height: letter * 0.78 };
  if (bar.width <= 0) return { ...alone, reach: [half, half] };
  const end = bar.x + bar.width + gap;
  const isTold = end + toldWidth <= most;
  const filled = isWord
    ? { ...bar, width: bar.width * share }
    : { ...bar, y: bar.y + bar.height * (1 - share), height: bar.height * share };
  const right = isTold ? end + toldWidth - gap : bar.x + bar.width;
  return {
    ...alone,
    bar,
    filled,
    told: isTold
      ? { text: told, x: end, y: isWord ? bar.y + bar.height / 2 + small * 0.36 : base }
      : null,
    reach: [Math.max(half, -bar.x), Math.max(half, right)],
  };
}
