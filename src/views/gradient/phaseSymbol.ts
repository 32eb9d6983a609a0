import type { BackPhase } from '../../engine/back/backPhases.ts';
import {
  type Network,
  parameterOf,
  type Role,
  stackSymbol,
  vectorOf,
} from '../../engine/declare/network.ts';
import { strideOf } from '../../engine/declare/readStep.ts';
import { valueTex } from '../../engine/explain/tex.ts';

/** So many weights are named in a step that finds the gradients of more. */
const MOST_NAMED = 2;

const MORE = '\u2026';

/** The weights of a step by few names, and what says that there are more. */
export function namedIn(network: Network, parameters: readonly string[]): readonly string[] {
  // All gates share a stack, and its name.
  const names = [
    ...new Set(parameters.map((name) => stackSymbol(network, parameterOf(network, name).stack))),
  ];
  return names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), MORE] : names;
}

/** A step of the way back as a short symbol, and whose colour it wears. */
export function phaseSymbol(
  network: Network,
  { kind, value, parameters }: BackPhase,
): { readonly tex: string; readonly role: Role | null } {
  if (value === null) {
    const names = namedIn(network, parameters).map((name) => (name === MORE ? name : `d${name}`));
    const [first] = parameters;
    const role = first && parameterOf(network, first).role;
    return { tex: names.join(', '), role: role === 'y' ? 'y' : 'h' };
  }
  const { role } = vectorOf(network, value);
  if (kind === 'carry')
    return {
      tex: `d${symbolOf(network, value)}_{t${strideOf(network, value) < 0 ? '+' : '-'}1}`,
      role,
    };
  return { tex: `d${symbolOf(network, value)}`, role };
}

/** The symbol of a value without its timestep. */
export function symbolOf(network: Network, value: string): string {
  const tex = valueTex(network, value, 7)
    .replaceAll(/_\{[678]\}/g, '')
    .replaceAll(/,[678]\}/g, '}');
  return /[ (]/.test(tex) ? `(${tex})` : tex;
}
