import './alive.worker.ts';
import { createNetwork } from '../engine/declare/network.ts';
import { drawn } from '../scene/read/weights.ts';
import type { DrawRequest } from './drawMessages.ts';

/** Draws weights, away from the page; their buffer is handed over. */
self.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
  const { spec, initial, seed, only } = data;
  const weights = drawn(createNetwork(spec), initial, seed, only);
  self.postMessage(weights, { transfer: [weights.buffer] });
};
