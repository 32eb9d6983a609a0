import { useStore } from 'zustand';
import { followedTraining } from './followedTraining.ts';
import { type Trainer, trainer } from './trainer.ts';
import type { SeenTraining } from './trainSession.ts';
import { writing } from './writing.ts';

/** What is being trained; the component draws again with each picture of it. */
export const useTrainer = (): Trainer => useStore(trainer);

/** The training that another window of the lecture is at; null where none is. */
export const useFollowedTraining = (): SeenTraining | null =>
  useStore(followedTraining, ({ training }) => training);

/** Whether the network is writing on by itself, or why it cannot. */
export const useWriting = () => useStore(writing);
