import { readAddress } from '../../engine/explain/address.ts';

/** An address as a symbol of running text: `h@2[1]` is `$h_2[1]$`. */
export function questionText(address: string): string {
  const addressed = readAddress(address);
  if (addressed?.kind !== 'value') return `$${address}$`;
  const { name, t, unit } = addressed;
  return `$${name}_${t < 10 && t >= 0 ? t : `{${t}}`}${unit === null ? '' : `[${unit}]`}$`;
}
