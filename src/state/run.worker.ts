import './alive.worker.ts';
import { formatOf, type NetworkSpec } from '../engine/declare/layers.ts';
import { createNetwork } from '../engine/declare/network.ts';
import { type BlockRun, createBlockRun } from '../engine/run/blocks.ts';
import { createFastPlan } from '../engine/wasm/plan.ts';
import { copyOf } from './handedOver.ts';
import type { RunBegin, RunRequest, RunResult } from './runMessages.ts';

/** Who drags a weight asks for the same run with other weights, again and again: what computes it is kept. */
let kept: { readonly shape: string; readonly run: BlockRun } | null = null;

function runOf(spec: NetworkSpec): BlockRun {
  const shape = JSON.stringify(spec);
  if (kept?.shape === shape) return kept.run;
  const network = createNetwork(spec);
  const run = createBlockRun(network, (steps, input) =>
    createFastPlan(network, steps, input, { numbers: formatOf(network), backward: false }),
  );
  kept = { shape, run };
  return run;
}

function begin({ spec, weights, input, index, before }: RunBegin): void {
  runOf(spec).begin(weights, input, index, before);
}

/** Computes one block of a run after the other, away from the page. */
self.onmessage = ({ data }: MessageEvent<RunRequest>) => {
  if (data) begin(data);
  if (!kept) throw new Error('no run was begun');
  const { slots, buffer } = copyOf(kept.run.next());
  const result: RunResult = slots;
  self.postMessage(result, { transfer: [buffer] });
};
