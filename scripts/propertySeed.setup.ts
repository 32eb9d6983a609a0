import fc from 'fast-check';

// Set by vite.config.ts; a property that fails says its seed, and UNROLLED_SEED=<seed> repeats the run.
fc.configureGlobal({ seed: Number(process.env.UNROLLED_SEED) });
