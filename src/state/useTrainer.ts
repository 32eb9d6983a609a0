import { useStore } from 'zustand';
import { type Trainer, trainer } from './trainer.ts';
import { writing } from './writing.ts';

/** What is being trained; the component draws again with each picture of it. */
export const useTrainer = (): Trainer => useStore(trainer);

/** Whether the network is writing on by itself. */
export const useWriting = (): boolean => useStore(writing, ({ running }) => running);
