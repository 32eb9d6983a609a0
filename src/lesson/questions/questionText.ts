import type { Network } from '../../engine/declare/network.ts';
import { ofLayer } from '../../engine/declare/ofLayer.ts';
import { readAddress } from '../../engine/explain/address.ts';

/** An address as a symbol of running text: `h@2[1]` is `$h_2[1]$`, `h.2@1` is `$h^{(2)}_1$`. */
export function questionText(address: string, network: Network): string {
  const addressed = readAddress(address);
  if (addressed?.kind !== 'value') return `$${address}$`;
  const { name, t, unit } = addressed;
  const value = network.values.get(name);
  const letter = value?.layer && value.symbol ? ofLayer(value.symbol, value) : name;
  return `$${letter}_${t < 10 && t >= 0 ? t : `{${t}}`}${unit === null ? '' : `[${unit}]`}$`;
}
