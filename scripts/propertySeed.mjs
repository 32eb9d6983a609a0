/**
 * Where the property tests of a run begin: `UNROLLED_SEED` where it is given, on a build server always the same place,
 * so that a failure is of the change and not of the draw, and anew each time elsewhere.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} a whole number.
 */
export const propertySeed = (env) =>
  env.UNROLLED_SEED ?? (env.CI ? '20260701' : String(Math.floor(Math.random() * 2 ** 31)));
