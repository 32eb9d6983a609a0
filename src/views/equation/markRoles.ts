import type { Network } from '../../engine/declare/network.ts';
import { type Address, readAddress } from '../../engine/explain/address.ts';
import { colouredTex, pointedTex } from '../../figures/termTex.ts';

/** Marks the parts of a formula for KaTeX: the name they are pointed at by, and the colour they wear. */
export const markRoles =
  (network: Network) =>
  (address: Address, tex: string): string => {
    const addressed = readAddress(address);
    const role =
      addressed?.kind === 'parameter'
        ? network.parameters.get(addressed.name)?.role
        : network.values.get(addressed?.name ?? '')?.role;
    const isNamed = addressed?.kind === 'parameter' || !/\s|\\htmlData/.test(tex);
    return pointedTex(address, colouredTex(isNamed ? role : undefined, tex));
  };
