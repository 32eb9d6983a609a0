import type { TrainRequest } from './trainMessages.ts';
import { createTrainServer } from './trainServer.ts';

/* Trains one network, away from the page. */

const answer = createTrainServer();

self.onmessage = ({ data }: MessageEvent<TrainRequest>) => {
  const result = answer(data);
  if (!result) return;
  const states = [result.state, ...result.kept];
  const buffers = states.flatMap(({ weights, memory }) => [weights.buffer, memory.buffer]);
  self.postMessage(result, {
    transfer: [
      ...new Set([...buffers, result.losses.buffer, result.norms.buffer]),
    ] as ArrayBuffer[],
  });
};
