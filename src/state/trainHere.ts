import type { Hears, Helper } from './helper.ts';
import type { TrainRequest, TrainResult } from './trainMessages.ts';

/**
 * Trains on the page, in turns that leave it time to be drawn: the same numbers, more slowly. What it needs is fetched
 * first, and it ends where that fails or a request does.
 */
export function startTrainingHere({ onAnswer, onEnd }: Hears<TrainResult>): Helper<TrainRequest> {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  const server = import('./trainServer.ts').then(({ createTrainServer }) => createTrainServer());
  /** Each after the one before. */
  let last: Promise<void> = Promise.resolve();
  const post = (request: TrainRequest) => {
    last = last
      .then(async () => {
        await new Promise((turn) => setTimeout(turn));
        if (isStopped) return;
        const result = (await server)(request);
        if (result) onAnswer(result);
      })
      .catch(() => {
        if (isStopped) return;
        stop();
        onEnd();
      });
  };
  return { ask: post, tell: post, stop };
}
