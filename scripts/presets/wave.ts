import { trainNumbers } from './trainNumbers.ts';

/** The next value of a sine wave. */
export const trainWave = (seed: number) =>
  trainNumbers({
    id: 'wave',
    events: { kind: 'wave', formula: 'sin(2 pi t / 20)', steps: 60 },
    hidden: 8,
    bias: false,
    updates: 3000,
    rate: 0.003,
    seed,
  });
