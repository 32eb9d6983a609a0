import type { BackPhase } from '../../engine/back/backPhases.ts';
import { type Network, parameterOf, type Role, vectorOf } from '../../engine/declare/network.ts';
import { valueTex } from '../../engine/explain/tex.ts';

/** A step of the way back as a short symbol, and whose colour it wears. */
export function phaseSymbol(
  network: Network,
  { kind, value, parameters }: BackPhase,
): { readonly tex: string; readonly role: Role | null } {
  if (value === null) {
    const first = parameters[0];
    const slot = first === undefined ? null : parameterOf(network, first);
    const tex = parameters.length === 1 && slot ? `d${slot.symbol}` : 'dW, \\ldots';
    return {
      tex: slot && parameters.length > 1 ? `d${slot.symbol.split('_')[0]}` : tex,
      role: slot?.role === 'y' ? 'y' : 'h',
    };
  }
  const { role } = vectorOf(network, value);
  if (kind === 'carry') return { tex: `d${symbolOf(network, value)}_{t-1}`, role };
  return { tex: `d${symbolOf(network, value)}`, role };
}

/** The symbol of a value without its timestep. */
export function symbolOf(network: Network, value: string): string {
  const tex = valueTex(network, value, 7)
    .replaceAll(/_\{[67]\}/g, '')
    .replaceAll(/,[67]\}/g, '}');
  return /[ (]/.test(tex) ? `(${tex})` : tex;
}
