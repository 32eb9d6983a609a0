import type { Preset } from '../../src/scene/document/presets.ts';
import { trainNumbers } from './trainNumbers.ts';

/**
 * Yearly mean sunspot numbers from 1900 to 1959, as counted by the Zurich series (version 1). Source: NOAA National
 * Geophysical Data Center, Boulder, https://www.ngdc.noaa.gov/stp/solar/ssndata.html, public domain.
 */
export const SUNSPOTS = [
  9.5, 2.7, 5, 24.4, 42, 63.5, 53.8, 62, 48.5, 43.9, 18.6, 5.7, 3.6, 1.4, 9.6, 47.4, 57.1, 103.9,
  80.6, 63.6, 37.6, 26.1, 14.2, 5.8, 16.7, 44.3, 63.9, 69, 77.8, 64.9, 35.7, 21.2, 11.1, 5.7, 8.7,
  36.1, 79.7, 114.4, 109.6, 88.8, 67.8, 47.5, 30.6, 16.3, 9.6, 33.2, 92.6, 151.6, 136.3, 134.7,
  83.9, 69.4, 31.5, 13.9, 4.4, 38, 141.7, 190.2, 184.8, 159,
];

/** The sunspot number of the next year, in hundreds. */
export function trainSunspots(seed: number): Preset {
  const values = SUNSPOTS.map((count) => Math.round(count) / 100);
  return trainNumbers({
    id: 'sunspots',
    events: { kind: 'numbers', columns: 1, values },
    hidden: 6,
    bias: true,
    updates: 1000,
    rate: 0.005,
    seed,
    shrink: 0.999,
  });
}
