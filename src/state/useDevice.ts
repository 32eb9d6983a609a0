import { useStore } from 'zustand';
import { device, toSay } from './device.ts';

/** What is to be said of the page on this device; null where there is nothing new. */
export const useDevice = () => useStore(device, toSay);
