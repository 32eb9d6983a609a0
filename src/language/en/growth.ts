import type { Fate } from '../../engine/measure/fate.ts';
import type { GrowthWords } from '../sections/growth.ts';
import { plural } from './plural.ts';

export const growth: GrowthWords = {
  heading: 'Why tanh, and not ReLU?',
  lead: 'An RNN applies the same weights at every timestep. Watch one number go through the same step again and again.',
  weight: 'Weight w',
  start: 'Start value h_0',
  steps: 'Steps',
  axis: 'Axis',
  linear: 'linear',
  log: 'log',
  examples: 'Worth seeing',
  example: {
    up: '1.1 to the 100th',
    down: '0.9 to the 100th',
    infinity: 'up to infinity',
    saturated: 'tanh saturates',
    bounce: 'back and forth',
    dead: 'ReLU becomes 0',
  },
  notFinite: 'Type a finite number, such as 1.1 or -0.5.',
  notCount: (most) => `Type a whole number from 1 to ${most.toLocaleString('en')}.`,
  values: 'The number itself.',
  caption: (name, w, start, n, value) =>
    `${name}: after ${plural(n, 'step')} with w = ${w}, ${start} has become ${value}`,
  valuesLabel: 'The value at every step for four activation functions',
  slopes: 'Product of derivatives.',
  slopesCaption:
    'How much a small change at the start changes the end: what a gradient is multiplied by on its way back.',
  slopesLabel: 'The product of derivatives at every step for four activation functions',
  cobweb: 'Cobweb',
  cobwebLabel: (name, w) =>
    `Cobweb of ${name} with w = ${w}: the curve, the line y = x, and the path between them`,
  matrix: 'The same with a matrix.',
  matrixCaption: (size, radius) =>
    `Length of h under the ${size}\u00a0×\u00a0${size} W_h on the stage, without input; spectral radius ${radius}`,
  matrixLabel: 'The norm of the state over 100 steps for four activation functions',
  table: 'In numbers',
  since: (value, step) => `${value} from n\u00a0=\u00a0${step}`,
  fate: tell,
  leaving: {
    title: 'Overflow and underflow',
    row: (of, format) =>
      `${of === 'value' ? 'the number' : 'product'}, ${format === 'float32' ? 'single (32\u2011bit)' : 'double (64\u2011bit)'}`,
  },
  step: 'Step',
  stepOf: (at, steps) => `n = ${at} / ${steps}`,
  back: 'Previous step',
  forward: 'Next step',
  toEnd: 'To the last step',
};

function tell(
  name: string,
  w: string,
  fate: Fate,
  write: (value: number) => string,
  bits: 32 | 64,
): string {
  const with_ = `${name} with w = ${w}`;
  switch (fate.kind) {
    case 'overflows':
      return `${with_} explodes: from step ${fate.step} on it is too large for ${bits}-bit floats.`;
    case 'explodes':
      return `${with_} explodes: it grows, and nothing bounds it.`;
    case 'vanishes':
      return `${with_} vanishes: it shrinks until almost nothing is left.`;
    case 'isZero':
      return `${with_} is exactly 0 from step ${fate.step} on.`;
    case 'settles':
      return `${with_} settles at ${write(fate.at)}, a fixed point.`;
    case 'alternates':
      return `${with_} jumps between ${write(fate.between[0])} and ${write(fate.between[1])}.`;
    default:
      return `${with_} has not settled yet.`;
  }
}
