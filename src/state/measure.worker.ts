import './alive.worker.ts';
import { type MeasuredMatrix, measured } from './measureMessages.ts';

/** Measures one matrix after the other, away from the page. */
self.onmessage = ({ data }: MessageEvent<MeasuredMatrix>) => self.postMessage(measured(data));
