import fc from 'fast-check';
// The page fetches it beside the script that it begins with, and these with the first scene that reads a formula, or tokens.
import '../src/scene/fields/onDemand.ts';
import '../src/scene/text/formula.ts';
import '../src/scene/text/tokens.ts';

// Set by vite.config.ts; a property that fails says its seed, and UNROLLED_SEED=<seed> repeats the run.
fc.configureGlobal({ seed: Number(process.env.UNROLLED_SEED) });
