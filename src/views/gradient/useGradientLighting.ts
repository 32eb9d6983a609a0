import { useEffect } from 'react';
import type { GradientTrace } from '../../engine/back/gradientTrace.ts';
import { type Address, readAddress, unitAddress, wholeOf } from '../../engine/explain/address.ts';
import { addressesIn, writeGradient, writeShare } from '../../engine/explain/backwardWritten.ts';
import { isGradientAddress } from '../../engine/explain/gradientAddress.ts';
import { sceneGradient } from '../../state/backMoment.ts';
import { lightBy } from '../../state/lighting.ts';
import { shownScene, store } from '../../state/store.ts';

/** While the figure is open, a gradient that is pointed at lights what it was made of. */
export function useGradientLighting(): void {
  useEffect(
    () =>
      lightBy((address) => {
        const gradient = sceneGradient(shownScene(store.getState()));
        return gradient && isGradientAddress(address) ? litIn(gradient, address) : null;
      }),
    [],
  );
}

/** `d:h@2[1]` lights the numbers of its sum; `d:h@2` all of its units; `d:W_h@2[1,0]` its two factors. */
function litIn(gradient: GradientTrace, address: Address): ReadonlySet<Address> | null {
  const { trace } = gradient;
  const lit = new Set<Address>([address, wholeOf(address)]);
  const add = (addresses: readonly Address[]) => {
    for (const each of addresses) lit.add(each).add(wholeOf(each));
  };
  const share = /^d:([\w.]+)@(\d+)\[(\d+),(\d+)\]$/.exec(address);
  if (share) {
    const [, name = '', t, row, column] = share;
    if (!trace.network.parameters.has(name) || Number(t) >= trace.steps) return null;
    add(addressesIn(writeShare(gradient, name, Number(t), Number(row), Number(column))));
    return lit;
  }
  const of = readAddress(address.slice(2));
  if (of?.kind === 'parameter') return trace.network.parameters.has(of.name) ? lit : null;
  const value = of ? trace.network.values.get(of.name) : undefined;
  if (!of || !value || of.t < 0 || of.t >= trace.steps || (of.unit ?? 0) >= value.size) return null;
  if (of.unit === null)
    for (let unit = 0; unit < value.size; unit++) lit.add(`d:${unitAddress(of.name, of.t, unit)}`);
  else add(addressesIn(writeGradient(gradient, of.name, of.t, of.unit)));
  return lit;
}
