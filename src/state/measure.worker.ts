import './alive.worker.ts';
import { type Measured, measured } from './measureMessages.ts';

/** Measures one matrix after the other, away from the page. */
self.onmessage = ({ data }: MessageEvent<Measured>) => self.postMessage(measured(data));
