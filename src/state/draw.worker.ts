import './alive.worker.ts';
import { createNetwork } from '../engine/declare/network.ts';
import { type DrawRequest, drawn } from './drawMessages.ts';

/** Draws weights, away from the page; their buffer is handed over. */
self.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
  const weights = drawn(createNetwork(data.spec), data);
  self.postMessage(weights, { transfer: [weights.buffer] });
};
