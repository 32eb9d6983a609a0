import { createComparison, describeWorst, type Worst } from './comparison.ts';
import { isOf, NETWORK_SCHEMA } from './isOf.ts';
import { compareNetwork } from './networkCase.ts';
import { parseNetworkCase } from './networkSchema.ts';
import { InvalidCase, parseCase, Unsupported } from './schema.ts';
import { compareSequence } from './sequence.ts';
import { setUps } from './setUp.ts';
import { compareTraining } from './training.ts';

/** What became of a case. */
export type Outcome =
  | { readonly kind: 'passed'; readonly compared: number; readonly worst: Worst }
  | { readonly kind: 'failed' | 'skipped'; readonly reason: string };

function compareWhole(json: unknown) {
  const given = parseNetworkCase(json);
  const comparison = createComparison(given.tolerance);
  compareNetwork(given, comparison);
  return { comparison, unknown: [] };
}

function compareOneLayer(json: unknown) {
  const given = parseCase(json);
  const comparison = createComparison(given.tolerance);
  const unknown = setUps(given).flatMap((setUp) =>
    given.kind === 'sequence'
      ? compareSequence(given, setUp, comparison)
      : compareTraining(given, setUp, comparison),
  );
  return { comparison, unknown };
}

/**
 * Runs one case through the engine. Never throws: a case that cannot be read has failed,
 * one that asks for something the engine lacks is skipped, but not before all else has passed.
 */
export function checkCase(json: unknown): Outcome {
  try {
    const { comparison, unknown } = isOf(NETWORK_SCHEMA, json)
      ? compareWhole(json)
      : compareOneLayer(json);
    const worst = comparison.worst();
    if (worst && worst.ratio > 1) return { kind: 'failed', reason: describeWorst(comparison) };
    if (unknown.length > 0)
      return {
        kind: 'skipped',
        reason: `nothing to compare ${[...new Set(unknown)].join(', ')} with`,
      };
    if (!worst) return { kind: 'skipped', reason: 'has nothing to compare' };
    return { kind: 'passed', compared: comparison.compared(), worst };
  } catch (error) {
    if (error instanceof Unsupported)
      return { kind: 'skipped', reason: `no ${error.message} in the engine` };
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'failed',
      reason: error instanceof InvalidCase ? `invalid case: ${message}` : `error: ${message}`,
    };
  }
}
