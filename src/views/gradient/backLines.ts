import { type BackPhase, backPhases } from '../../engine/back/backPhases.ts';
import { type Network, parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { strideOf } from '../../engine/declare/readStep.ts';
import { type Address, readAddress, vectorAddress, wholeOf } from '../../engine/explain/address.ts';
import { gradientTex } from '../../engine/explain/backwardTex.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import type { EquationLine } from '../../figures/forms.ts';
import { colouredTex, pointedTex, termTex } from '../../figures/termTex.ts';
import { namedIn } from './phaseSymbol.ts';

/** A timestep no sequence has: it and its neighbours stand in a formula for those of the moment, and are filled in. */
export const NOW = 777_772;

/** The steps back through a timestep as equations: `whole` is that of the current one, the others are there by symbol. */
export const backLines = (
  network: Network,
  phases: readonly BackPhase[],
  current: string,
  whole: string,
): readonly EquationLine[] =>
  phases.map((phase) => ({
    id: phase.id,
    whole: phase.id === current ? whole : null,
    symbol: symbolTex(network, phase),
  }));

function symbolTex(network: Network, phase: BackPhase): string {
  const { id, kind, value, parameters } = phase;
  if (value !== null) {
    const t = kind === 'carry' ? NOW - strideOf(network, value) : NOW;
    const { role } = vectorOf(network, value);
    return termTex(id, colouredTex(role, gradientTex(network, value, t)));
  }
  const names = namedIn(network, parameters).map((name) =>
    name === '\u2026' ? '\\dots' : `\\mathrm{d}${name}`,
  );
  const [first] = parameters;
  return termTex(id, colouredTex(first && parameterOf(network, first).role, names.join(',\\, ')));
}

/**
 * Marks the parts of a formula of a phase for KaTeX: the name they are pointed at by, the colour they wear, and which
 * step finds them.
 */
export function markGradients(network: Network, { id, kind, value }: BackPhase) {
  const found = new Map<Address, string>(
    backPhases(network)
      .filter((phase) => phase.kind === 'gradient')
      .map((phase) => [gradientAddress(vectorAddress(phase.value ?? '', NOW)), phase.id]),
  );
  if (kind === 'carry' && value !== null)
    found.set(gradientAddress(vectorAddress(value, NOW - strideOf(network, value))), id);
  return (address: Address, tex: string): string => {
    const name = readAddress(wholeOf(address.replace(/^d:/, '')))?.name ?? '';
    const role =
      network.values.get(name)?.role ??
      network.parameters.get(name)?.role ??
      (name === 'target' ? 'y' : undefined);
    const isMarked = /\\htmlData/.test(tex);
    const marked = pointedTex(address, colouredTex(isMarked ? undefined : role, tex));
    const isWeights = kind === 'weights' && address === gradientAddress(name);
    const step = isWeights ? id : found.get(address);
    return step === undefined ? marked : termTex(step, marked);
  };
}
