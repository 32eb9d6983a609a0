import { type MeasureRequest, type MeasureResult, measured } from './measureMessages.ts';

/** Measures one matrix after the other, away from the page. */
self.onmessage = ({ data }: MessageEvent<MeasureRequest>) =>
  self.postMessage({
    ticket: data.ticket,
    kind: data.kind,
    size: measured(data),
  } satisfies MeasureResult);
