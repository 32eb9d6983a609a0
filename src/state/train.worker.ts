import './alive.worker.ts';
import { BEAT } from './signs.ts';
import type { TrainRequest } from './trainMessages.ts';
import { createTrainServer } from './trainServer.ts';

/* Trains one network, away from the page. */

/** So that one long update is not taken for silence, in ms. */
const BEATS = 1000;
let last = 0;

const answer = createTrainServer(() => {
  const now = performance.now();
  if (now - last < BEATS) return;
  last = now;
  self.postMessage(BEAT);
});

self.onmessage = ({ data }: MessageEvent<TrainRequest>) => {
  last = performance.now();
  const result = answer(data);
  if (!result) return;
  const states = [result.state, ...result.kept];
  const buffers = states.flatMap(({ weights, memory, carried }) =>
    [weights, memory, ...(carried ? [carried] : [])].map(({ buffer }) => buffer),
  );
  self.postMessage(result, {
    transfer: [...new Set([...buffers, result.losses.buffer])] as ArrayBuffer[],
  });
};
